import type { FastifyPluginAsync } from 'fastify'
import { assessDraft } from '../../actions/assessDraft.ts'
import { compareWith } from '../../actions/compareWith.ts'
import { createAnswer } from '../../actions/createAnswer.ts'
import { deleteDraft } from '../../actions/deleteDraft.ts'
import { listAnswers } from '../../actions/listAnswers.ts'
import { listUses } from '../../actions/listUses.ts'
import { openAnswer } from '../../actions/openAnswer.ts'
import { performAction } from '../../actions/performAction.ts'
import { readHistory, readKept } from '../../actions/readHistory.ts'
import { replyToRemark } from '../../actions/replyToRemark.ts'
import { saveDraft } from '../../actions/saveDraft.ts'
import type {
  ActionBody,
  ActionPath,
  AnswerPath,
  AnswersQuery,
  AssessBody,
  ComparisonQuery,
  DraftBody,
  EditQuery,
  KeptPath,
  NewAnswerBody,
  ReplyBody,
} from '../api.generated.ts'
import type { Gateway } from '../gateway.ts'
import { api } from '../schemas.ts'

const url = '/answers/:id'
const open = { 200: api('OpenAnswer') }
const params = api('AnswerPath')

/** Each route turns HTTP into one action. Rights, rules and audit live in the action. */
export const answerRoutes =
  (gateway: Gateway): FastifyPluginAsync =>
  async (app) => {
    const context = gateway.contextOf

    app.get<{ Querystring: AnswersQuery & { offset: number; limit: number } }>(
      '/answers',
      {
        schema: {
          summary: 'Answers the actor sees, a page',
          querystring: api('AnswersQuery'),
          response: { 200: api('AnswerPage') },
        },
      },
      async (request) => listAnswers(await context(request), request.query),
    )
    app.post<{ Body: NewAnswerBody }>(
      '/answers',
      { schema: { summary: 'Begin an answer', body: api('NewAnswerBody'), response: open } },
      async (request) => createAnswer(await context(request), request.body),
    )
    app.get<{ Params: AnswerPath }>(
      url,
      { schema: { summary: 'Open an answer', params, response: open } },
      async (request) => openAnswer(await context(request), request.params),
    )
    app.get<{ Params: AnswerPath; Querystring: ComparisonQuery }>(
      `${url}/comparison`,
      {
        schema: {
          summary: 'An answer beside the one it follows, or beside an earlier version of itself',
          params,
          querystring: api('ComparisonQuery'),
          response: { 200: api('Comparison') },
        },
      },
      async (request) => compareWith(await context(request), { ...request.params, ...request.query }),
    )
    app.delete<{ Params: AnswerPath; Querystring: EditQuery }>(
      url,
      {
        schema: {
          summary: 'Delete a draft that was never handed on',
          params,
          querystring: api('EditQuery'),
          response: { 200: api('Deleted') },
        },
      },
      async (request) => deleteDraft(await context(request), { ...request.params, ...request.query }),
    )
    app.get<{ Params: AnswerPath; Querystring: { offset: number; limit: number } }>(
      `${url}/uses`,
      {
        schema: {
          summary: 'Where the answer is used, a page',
          params,
          querystring: api('PageQuery'),
          response: { 200: api('UsePage') },
        },
      },
      async (request) => listUses(await context(request), { ...request.params, ...request.query }),
    )
    app.put<{ Params: AnswerPath; Body: DraftBody }>(
      `${url}/draft`,
      { schema: { summary: 'Save a draft, complete or not', params, body: api('DraftBody'), response: open } },
      async (request) => saveDraft(await context(request), { ...request.params, ...request.body }),
    )
    app.post<{ Params: AnswerPath; Body: AssessBody }>(
      `${url}/assess`,
      {
        schema: {
          summary: 'What the rules say of data that are not stored',
          params,
          body: api('AssessBody'),
          response: { 200: { type: 'object', description: 'Result of the rules', additionalProperties: true } },
        },
      },
      async (request) => assessDraft(await context(request), { ...request.params, ...request.body }),
    )
    app.post<{ Params: ActionPath; Body: ActionBody }>(
      `${url}/actions/:action`,
      {
        schema: {
          summary: 'Perform an action of the workflow',
          params: api('ActionPath'),
          body: api('ActionBody'),
          response: open,
        },
      },
      async (request) => performAction(await context(request), { ...request.params, ...request.body }),
    )
    app.post<{ Params: AnswerPath; Body: ReplyBody }>(
      `${url}/replies`,
      { schema: { summary: 'Answer a remark on a field', params, body: api('ReplyBody'), response: open } },
      async (request) => replyToRemark(await context(request), { ...request.params, ...request.body }),
    )
    app.get<{ Params: AnswerPath }>(
      `${url}/history`,
      { schema: { summary: 'Every action, and the kept versions', params, response: { 200: api('History') } } },
      async (request) => readHistory(await context(request), request.params),
    )
    app.get<{ Params: KeptPath }>(
      `${url}/kept/:kept`,
      { schema: { summary: 'A kept version', params: api('KeptPath'), response: open } },
      async (request) => readKept(await context(request), request.params),
    )
  }
