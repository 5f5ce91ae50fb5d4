import type { FastifyPluginAsync } from 'fastify'
import { performBulk, tryBulk } from '../../actions/bulk.ts'
import { changeView, deleteView, listViews, saveView } from '../../actions/views.ts'
import type { BulkBody, BulkPath, BulkTrialBody, ViewBody, ViewPath, WorksheetPath } from '../api.generated.ts'
import type { Gateway } from '../gateway.ts'
import { api } from '../schemas.ts'

const views = '/worksheets/:worksheet/views'
const saved = { 200: api('SavedViews') }
const rows = { 200: api('BulkRows') }

/** What is done with whole lists: saved views, one action on many answers. */
export const registerRoutes =
  (gateway: Gateway): FastifyPluginAsync =>
  async (app) => {
    const context = gateway.contextOf

    app.get<{ Params: WorksheetPath }>(
      views,
      { schema: { summary: 'The own views of a list', params: api('WorksheetPath'), response: saved } },
      async (request) => listViews(await context(request), request.params),
    )
    app.post<{ Params: WorksheetPath; Body: ViewBody }>(
      views,
      {
        schema: {
          summary: 'Save what a list shows as a view',
          params: api('WorksheetPath'),
          body: api('ViewBody'),
          response: saved,
        },
      },
      async (request) => saveView(await context(request), { ...request.params, ...request.body }),
    )
    app.put<{ Params: ViewPath; Body: ViewBody }>(
      `${views}/:view`,
      {
        schema: {
          summary: 'Rename or replace a view',
          params: api('ViewPath'),
          body: api('ViewBody'),
          response: saved,
        },
      },
      async (request) => changeView(await context(request), { ...request.params, ...request.body }),
    )
    app.delete<{ Params: ViewPath }>(
      `${views}/:view`,
      { schema: { summary: 'Take a view away', params: api('ViewPath'), response: saved } },
      async (request) => deleteView(await context(request), request.params),
    )
    app.post<{ Params: BulkPath; Body: BulkTrialBody }>(
      '/bulk/:action/trial',
      {
        schema: {
          summary: 'Try an action on many answers; nothing is changed',
          params: api('BulkPath'),
          body: api('BulkTrialBody'),
          response: rows,
        },
      },
      async (request) => tryBulk(await context(request), { ...request.params, ...request.body }),
    )
    app.post<{ Params: BulkPath; Body: BulkBody }>(
      '/bulk/:action',
      {
        schema: {
          summary: 'Perform an action on many answers, each by itself',
          params: api('BulkPath'),
          body: api('BulkBody'),
          response: rows,
        },
      },
      async (request) => performBulk(await context(request), { ...request.params, ...request.body }),
    )
  }
