import type { FastifyPluginAsync } from 'fastify'
import { listPrints, readPrint, readPrintFile } from '../../actions/prints.ts'
import type { PageQuery, PrintPath } from '../api.generated.ts'
import type { Gateway } from '../gateway.ts'
import { api, otherMedia } from '../schemas.ts'

/** Kept prints: their progress and their bytes. */
export const printRoutes =
  (gateway: Gateway): FastifyPluginAsync =>
  async (app) => {
    const context = gateway.contextOf
    const params = api('PrintPath')

    app.get<{ Querystring: Required<PageQuery> }>(
      '/prints',
      {
        schema: {
          summary: 'Prints the actor asked for or may see',
          querystring: api('PageQuery'),
          response: { 200: api('PrintPage') },
        },
      },
      async (request) => listPrints(await context(request), request.query),
    )
    app.get<{ Params: PrintPath }>(
      '/prints/:print',
      { schema: { summary: 'A print and its progress', params, response: { 200: api('Print') } } },
      async (request) => readPrint(await context(request), request.params),
    )
    app.get<{ Params: PrintPath }>(
      '/prints/:print/pdf',
      { schema: { summary: 'The PDF', params, response: otherMedia('application/pdf') } },
      async (request, reply) => {
        const { print, bytes } = await readPrintFile(await context(request), request.params)
        return reply
          .type('application/pdf')
          .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(print.id)}.pdf`)
          .header('cache-control', 'private, max-age=31536000, immutable')
          .send(Buffer.from(bytes))
      },
    )
  }
