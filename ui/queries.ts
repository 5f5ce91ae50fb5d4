import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { AnswersQuery, DutiesQuery, StandingsQuery, ImportQuery } from '../engine/http/api.generated.ts'
import { api, ApiFailure } from './api.ts'

/** What the server said is kept for a moment; a refusal is not asked for again, an unreached server twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => error instanceof ApiFailure && error.problem.status === 0 && count < 2,
    },
  },
})

/** Every question to the server that pages share, with its key. */
export const queries = {
  session: queryOptions({ queryKey: ['session'], queryFn: api.session, staleTime: 60_000 }),
  accounts: queryOptions({ queryKey: ['accounts'], queryFn: api.accounts, staleTime: Infinity }),
  framework: queryOptions({ queryKey: ['framework'], queryFn: api.framework, staleTime: 30_000 }),
  worklist: (offset: number, limit: number) =>
    queryOptions({
      queryKey: ['worklist', offset, limit],
      queryFn: () => api.worklist(offset, limit),
      placeholderData: (before) => before,
    }),
  answers: (parameters: AnswersQuery) =>
    queryOptions({
      queryKey: ['answers', parameters],
      queryFn: () => api.answers(parameters),
      placeholderData: (before) => before,
    }),
  views: (worksheet: string) => queryOptions({ queryKey: ['views', worksheet], queryFn: () => api.views(worksheet) }),
  uses: (id: string, offset: number, limit: number) =>
    queryOptions({
      queryKey: ['answers', 'uses', id, offset, limit],
      queryFn: () => api.uses(id, offset, limit),
      placeholderData: (before) => before,
    }),
  duties: (parameters: DutiesQuery) =>
    queryOptions({
      queryKey: ['duties', parameters],
      queryFn: () => api.duties(parameters),
      placeholderData: (before) => before,
    }),
  reminders: (offset: number, limit: number) =>
    queryOptions({ queryKey: ['reminders', offset, limit], queryFn: () => api.reminders(offset, limit) }),
  version: (worksheet: string, version: number) =>
    queryOptions({
      queryKey: ['version', worksheet, version],
      queryFn: () => api.version(worksheet, version),
      staleTime: Infinity,
    }),
  importRows: (id: string, parameters: ImportQuery) =>
    queryOptions({
      queryKey: ['import', id, parameters],
      queryFn: () => api.importRows(id, parameters),
      placeholderData: (before) => before,
    }),
  identifier: (text: string) => queryOptions({ queryKey: ['identifier', text], queryFn: () => api.identifier(text) }),
  history: (id: string) => queryOptions({ queryKey: ['history', id], queryFn: () => api.history(id), staleTime: 0 }),
  kept: (id: string, kept: string) =>
    queryOptions({ queryKey: ['kept', id, kept], queryFn: () => api.kept(id, kept), staleTime: Infinity }),
  prints: (offset: number, limit: number) =>
    queryOptions({ queryKey: ['prints', offset, limit], queryFn: () => api.prints(offset, limit), staleTime: 0 }),
  process: (agency?: string) => queryOptions({ queryKey: ['process', agency], queryFn: () => api.process(agency) }),
  standings: (parameters: StandingsQuery) =>
    queryOptions({
      queryKey: ['standings', parameters],
      queryFn: () => api.standings(parameters),
      placeholderData: (before) => before,
    }),
  compliance: (agency?: string) =>
    queryOptions({ queryKey: ['compliance', agency], queryFn: () => api.compliance(agency) }),
  traceability: queryOptions({ queryKey: ['traceability'], queryFn: api.traceability, staleTime: 60_000 }),
  access: (worksheet: string) =>
    queryOptions({ queryKey: ['access', worksheet], queryFn: () => api.access(worksheet) }),
  delegations: (offset: number, limit: number) =>
    queryOptions({ queryKey: ['delegations', offset, limit], queryFn: () => api.delegations(offset, limit) }),
  comparison: (id: string, kept?: string) =>
    queryOptions({
      queryKey: ['comparison', id, kept ?? ''],
      queryFn: () => api.comparison(id, kept),
      staleTime: 0,
    }),
  settings: queryOptions({ queryKey: ['settings'], queryFn: api.settings, staleTime: 0 }),
  catalogue: queryOptions({ queryKey: ['catalogue'], queryFn: api.catalogue, refetchInterval: 5_000 }),
}
