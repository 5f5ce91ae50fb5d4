import type { FastifyPluginAsync } from 'fastify'
import { findAccount, listAccounts } from '../../actions/accounts.ts'
import { Failure } from '../../core/failure.ts'
import type { SessionBody } from '../api.generated.ts'
import type { Gateway } from '../gateway.ts'
import { api } from '../schemas.ts'
import { closeSession, openSession } from '../session.ts'

/** Signing in with a ready account, while the product runs as a demo. */
export const sessionRoutes =
  (gateway: Gateway): FastifyPluginAsync =>
  async (app) => {
    app.get(
      '/accounts',
      {
        schema: { summary: 'Ready accounts of the demo', response: { 200: { type: 'array', items: api('Account') } } },
        config: { isOpen: true },
      },
      async () => {
        if (!gateway.demo) throw new Failure('NOT_ALLOWED')
        return listAccounts(await gateway.openContext())
      },
    )

    app.get(
      '/session',
      { schema: { summary: 'Who is signed in', response: { 200: api('Session') } }, config: { isOpen: true } },
      async (request) => {
        const id = await gateway.accountOf(request)
        const actor = id ? await findAccount(await gateway.openContext(), id) : undefined
        return { actor: actor ?? null, demo: gateway.demo }
      },
    )

    app.post<{ Body: SessionBody }>(
      '/session',
      {
        schema: { summary: 'Sign in', body: api('SessionBody'), response: { 200: api('Session') } },
        config: { isOpen: true, rateLimit: { max: 60, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        if (!gateway.demo) throw new Failure('NOT_ALLOWED')
        const actor = await findAccount(await gateway.openContext(), request.body.account)
        if (!actor) throw new Failure('NOT_SIGNED_IN')
        openSession(request, reply, actor.id, gateway.now())
        return { actor, demo: gateway.demo }
      },
    )

    app.delete(
      '/session',
      { schema: { summary: 'Sign out', response: { 200: api('Session') } }, config: { isOpen: true } },
      async (request, reply) => {
        await gateway.end(request)
        closeSession(reply)
        return { actor: null, demo: gateway.demo }
      },
    )
  }
