// The limit: Fastify and the built files, nothing else.
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import Fastify from 'fastify'

const app = Fastify()
await app.register(fastifyStatic, { root: join(process.cwd(), 'ui/dist') })
await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) })
