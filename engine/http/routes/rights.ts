import type { FastifyPluginAsync } from 'fastify'
import { checkSignatures } from '../../actions/checkSignatures.ts'
import { delegateRole, listDelegations, withdrawDelegation } from '../../actions/delegations.ts'
import { readAccess } from '../../actions/readAccess.ts'
import type {
  AnswerPath,
  DelegationBody,
  DelegationPath,
  PageQuery,
  WithdrawBody,
  WorksheetPath,
} from '../api.generated.ts'
import type { Gateway } from '../gateway.ts'
import { api } from '../schemas.ts'

/** Who may do what, who acts for whom, and whether what was signed still stands. */
export const rightRoutes =
  (gateway: Gateway): FastifyPluginAsync =>
  async (app) => {
    const context = gateway.contextOf

    app.get<{ Params: WorksheetPath }>(
      '/access/:worksheet',
      {
        schema: {
          summary: 'Who may do what with the answers of a worksheet',
          params: api('WorksheetPath'),
          response: { 200: api('AccessTable') },
        },
      },
      async (request) => readAccess(await context(request), request.params),
    )
    app.get<{ Querystring: Required<PageQuery> }>(
      '/delegations',
      {
        schema: {
          summary: "Delegations of the actor's agency, newest first",
          querystring: api('PageQuery'),
          response: { 200: api('DelegationPage') },
        },
      },
      async (request) => listDelegations(await context(request), request.query),
    )
    app.post<{ Body: DelegationBody }>(
      '/delegations',
      {
        schema: {
          summary: 'Hand a role to a colleague for a time',
          body: api('DelegationBody'),
          response: { 200: api('Delegation') },
        },
      },
      async (request) => delegateRole(await context(request), request.body),
    )
    app.post<{ Params: DelegationPath; Body: WithdrawBody }>(
      '/delegations/:delegation/withdrawal',
      {
        schema: {
          summary: 'Take a delegation back',
          params: api('DelegationPath'),
          body: api('WithdrawBody'),
          response: { 200: api('Delegation') },
        },
      },
      async (request) => withdrawDelegation(await context(request), { ...request.params, ...request.body }),
    )
    app.get<{ Params: AnswerPath }>(
      '/answers/:id/signatures',
      {
        schema: {
          summary: 'Each signature held against what is stored',
          params: api('AnswerPath'),
          response: { 200: api('SignatureChecks') },
        },
      },
      async (request) => checkSignatures(await context(request), request.params),
    )
  }
