import type { FastifyPluginAsync } from 'fastify'
import { grantExtension, withdrawExtension } from '../../actions/extensions.ts'
import { listDuties } from '../../actions/listDuties.ts'
import { listReminders, seeReminders } from '../../actions/reminders.ts'
import type { DutiesQuery, ExtensionBody, ExtensionPath, PageQuery, WithdrawBody } from '../api.generated.ts'
import type { Gateway } from '../gateway.ts'
import { api } from '../schemas.ts'

/** What agencies owe, and the time granted for it. */
export const dutyRoutes =
  (gateway: Gateway): FastifyPluginAsync =>
  async (app) => {
    const context = gateway.contextOf
    const row = { 200: api('DutyRow') }

    app.get<{ Querystring: DutiesQuery & { offset: number; limit: number } }>(
      '/duties',
      {
        schema: {
          summary: 'Duties of the agencies the actor sees, a page, the first due first',
          querystring: api('DutiesQuery'),
          response: { 200: api('DutyPage') },
        },
      },
      async (request) => listDuties(await context(request), request.query),
    )
    app.post<{ Body: ExtensionBody }>(
      '/extensions',
      { schema: { summary: 'Grant more time for one duty of one agency', body: api('ExtensionBody'), response: row } },
      async (request) => grantExtension(await context(request), request.body),
    )
    app.post<{ Params: ExtensionPath; Body: WithdrawBody }>(
      '/extensions/:extension/withdrawal',
      {
        schema: {
          summary: 'Take an extension back',
          params: api('ExtensionPath'),
          body: api('WithdrawBody'),
          response: row,
        },
      },
      async (request) => withdrawExtension(await context(request), { ...request.params, ...request.body }),
    )
    app.get<{ Querystring: Required<PageQuery> }>(
      '/reminders',
      {
        schema: {
          summary: 'What the actor was reminded of, newest first',
          querystring: api('PageQuery'),
          response: { 200: api('ReminderPage') },
        },
      },
      async (request) => listReminders(await context(request), request.query),
    )
    app.post(
      '/reminders/seen',
      { schema: { summary: 'All reminders up to now have been seen', response: { 200: api('ReminderPage') } } },
      async (request) => seeReminders(await context(request)),
    )
  }
