import type { FastifyPluginAsync } from 'fastify'
import { describeFramework } from '../../actions/describeFramework.ts'
import { listWork } from '../../actions/listWork.ts'
import { readVersion } from '../../actions/readVersion.ts'
import type { PageQuery, VersionPath } from '../api.generated.ts'
import type { Gateway } from '../gateway.ts'
import { api } from '../schemas.ts'

/** The framework as this actor sees it, versions of worksheets, and the worklist. */
export const worksheetRoutes =
  (gateway: Gateway): FastifyPluginAsync =>
  async (app) => {
    app.get(
      '/framework',
      { schema: { summary: 'The framework as the actor sees it', response: { 200: api('Framework') } } },
      async (request) => describeFramework(await gateway.contextOf(request)),
    )

    app.get<{ Params: VersionPath }>(
      '/worksheets/:worksheet/versions/:version',
      {
        schema: {
          summary: 'One version of a worksheet; it never changes',
          params: api('VersionPath'),
          response: { 200: { type: 'object', description: 'The version', additionalProperties: true } },
        },
      },
      async (request, reply) => {
        const version = await readVersion(await gateway.contextOf(request), request.params)
        void reply.header('cache-control', 'private, max-age=31536000, immutable')
        return version
      },
    )

    app.get<{ Querystring: Required<PageQuery> }>(
      '/worklist',
      {
        schema: {
          summary: 'What waits for the actor',
          querystring: api('PageQuery'),
          response: { 200: api('Worklist') },
        },
      },
      async (request) => listWork(await gateway.contextOf(request), request.query),
    )
  }
