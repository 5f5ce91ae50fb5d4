import type { FastifyPluginAsync } from 'fastify'
import { listStandings } from '../../actions/listStandings.ts'
import { showCompliance } from '../../actions/showCompliance.ts'
import { showProcess } from '../../actions/showProcess.ts'
import { showTraceability } from '../../actions/showTraceability.ts'
import type { StandingQuery, StandingsQuery } from '../api.generated.ts'
import type { Gateway } from '../gateway.ts'
import { api } from '../schemas.ts'

/** Where agencies stand in the stages and with the obligations, and what of the config serves the law. */
export const standingRoutes =
  (gateway: Gateway): FastifyPluginAsync =>
  async (app) => {
    const context = gateway.contextOf

    app.get<{ Querystring: StandingQuery }>(
      '/process',
      {
        schema: {
          summary: 'The picture of the stages for an agency: where each stands and what is next',
          querystring: api('StandingQuery'),
          response: { 200: api('ProcessPicture') },
        },
      },
      async (request) => showProcess(await context(request), request.query),
    )
    app.get<{ Querystring: StandingsQuery & { offset: number; limit: number } }>(
      '/process/agencies',
      {
        schema: {
          summary: 'Where the agencies in reach stand, by stage, a page of those that stand as asked',
          querystring: api('StandingsQuery'),
          response: { 200: api('StandingsPage') },
        },
      },
      async (request) => listStandings(await context(request), request.query),
    )
    app.get<{ Querystring: StandingQuery }>(
      '/compliance',
      {
        schema: {
          summary: 'Every obligation of the law with where an agency stands with it',
          querystring: api('StandingQuery'),
          response: { 200: api('Compliance') },
        },
      },
      async (request) => showCompliance(await context(request), request.query),
    )
    app.get(
      '/traceability',
      {
        schema: {
          summary: 'Every clause of the law with all of the config that serves it, and the gaps',
          response: { 200: api('Traceability') },
        },
      },
      async (request) => showTraceability(await context(request)),
    )
  }
