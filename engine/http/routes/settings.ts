import type { FastifyPluginAsync } from 'fastify'
import { changeSetting, readSettings } from '../../actions/settings.ts'
import type { SettingChangeBody, SettingPath } from '../api.generated.ts'
import type { Gateway } from '../gateway.ts'
import { api } from '../schemas.ts'

/** Settings, their changes, and what the law leaves open. */
export const settingRoutes =
  (gateway: Gateway): FastifyPluginAsync =>
  async (app) => {
    const response = { 200: api('SettingsPage') }
    app.get(
      '/settings',
      { schema: { summary: 'Settings with their history, and open points of the law', response } },
      async (request) => readSettings(await gateway.contextOf(request)),
    )
    app.post<{ Params: SettingPath; Body: SettingChangeBody }>(
      '/settings/:setting/changes',
      {
        schema: {
          summary: 'Give a setting another value, or its default again',
          params: api('SettingPath'),
          body: api('SettingChangeBody'),
          response,
        },
      },
      async (request) => changeSetting(await gateway.contextOf(request), { ...request.params, ...request.body }),
    )
  }
