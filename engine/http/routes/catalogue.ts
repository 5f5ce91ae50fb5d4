import type { FastifyPluginAsync } from 'fastify'
import { readCatalogueState } from '../../actions/readCatalogueState.ts'
import type { Gateway } from '../gateway.ts'
import { api } from '../schemas.ts'

/** What is in service and what is wrong with files that could not be put in service. */
export const catalogueRoutes =
  (gateway: Gateway): FastifyPluginAsync =>
  async (app) => {
    app.get(
      '/catalogue',
      {
        schema: { summary: 'Versions in service and problems of the config', response: { 200: api('CatalogueState') } },
      },
      async (request) => readCatalogueState(await gateway.contextOf(request)),
    )
  }
