import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Failure } from '../core/failure.ts'

/** Serves the built user interface; every other path outside /api gives its one page, which routes by itself. */
export async function serveUi(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (!folder || !existsSync(join(folder, 'index.html'))) {
    app.setNotFoundHandler(() => {
      throw new Failure('ROUTE_NOT_FOUND')
    })
    return
  }
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes(`${folder}/assets/`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  })
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(?:api|assets)(?:[/?]|$)/.test(request.url)
    if (!isPage) throw new Failure('ROUTE_NOT_FOUND')
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
