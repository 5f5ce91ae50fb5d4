import type { FastifyPluginAsync } from 'fastify'
import { findIdentifier } from '../../actions/identifiers.ts'
import type { IdentifierPath } from '../api.generated.ts'
import type { Gateway } from '../gateway.ts'
import { api } from '../schemas.ts'

/** Looking a unique identifier up by its text. */
export const identifierRoutes =
  (gateway: Gateway): FastifyPluginAsync =>
  async (app) => {
    app.get<{ Params: IdentifierPath }>(
      '/identifiers/:identifier',
      {
        schema: {
          summary: 'The answer that bears a unique identifier',
          params: api('IdentifierPath'),
          response: { 200: api('Identified') },
        },
      },
      async (request) => findIdentifier(await gateway.contextOf(request), request.params),
    )
  }
