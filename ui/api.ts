import type {
  AccessTable,
  Account,
  ActionBody,
  AnswerPage,
  AnswersQuery,
  BulkBody,
  BulkRows,
  CatalogueState,
  Comparison,
  Compliance,
  Delegation,
  DelegationBody,
  DelegationPage,
  Deleted,
  DutiesQuery,
  DutyPage,
  DutyRow,
  ExtensionBody,
  Framework,
  History,
  Import,
  ImportPage,
  ImportQuery,
  Identified,
  NewAnswerBody,
  OpenAnswer,
  Print,
  PrintPage,
  ProblemDocument,
  ProcessPicture,
  ReminderPage,
  ReplyBody,
  RowsOfFile,
  SavedViews,
  Session,
  SettingChangeBody,
  SettingsPage,
  SignatureChecks,
  StandingsPage,
  StandingsQuery,
  Traceability,
  UsePage,
  ViewBody,
  Worklist,
} from '../engine/http/api.generated.ts'
import type { AnswerData, Assessment, FileRef, JsonObject, Language, WorksheetVersion } from '../engine/core/model.ts'

/** An answer of the server that is not what was asked for: its problem document, or that it was not reached. */
export class ApiFailure extends Error {
  readonly problem: Pick<ProblemDocument, 'code' | 'status' | 'title'> & Partial<ProblemDocument>
  constructor(problem: ApiFailure['problem'], options?: ErrorOptions) {
    super(problem.title, options)
    this.problem = problem
  }
}

const unreached = {
  fa: 'سرور در دسترس نیست؛ آنچه نوشته‌اید در همین صفحه می‌ماند و دوباره فرستاده می‌شود.',
  en: 'The server cannot be reached; what you wrote stays on this page and is sent again.',
}

const unauthorized = new Set<() => void>()

/** Called whenever the server no longer knows who asks. */
export function onUnauthorized(listener: () => void): void {
  unauthorized.add(listener)
}

const language = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'fa')

async function problemOf(response: Response): Promise<ApiFailure['problem']> {
  try {
    return (await response.json()) as ProblemDocument
  } catch {
    return { code: 'INTERNAL', status: response.status, title: unreached[language()] }
  }
}

async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const isForm = body instanceof FormData
  const response = await fetch(`/api${path}`, {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': language(),
      ...(body !== undefined && !isForm ? { 'content-type': 'application/json' } : {}),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new ApiFailure({ code: 'UNREACHED', status: 0, title: unreached[language()] }, { cause })
  })
  if (response.status === 401) for (const listener of unauthorized) listener()
  if (!response.ok) throw new ApiFailure(await problemOf(response))
  return (await response.json()) as T
}

/** A query string of what is given. */
export function query(values: Record<string, string | number | readonly string[] | undefined>): string {
  const given = Object.entries(values).flatMap(([key, value]) =>
    [value ?? []].flat().flatMap((each) => (each === '' ? [] : [[key, String(each)]])),
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}

const views = (worksheet: string) => `/worksheets/${encodeURIComponent(worksheet)}/views`
const answer = (id: string) => `/answers/${encodeURIComponent(id)}`

/** Every route of the server the user interface uses; failures are thrown as ApiFailure. */
export const api = {
  accounts: () => send<Account[]>('GET', '/accounts'),
  session: () => send<Session>('GET', '/session'),
  signIn: (account: string) => send<Session>('POST', '/session', { account }),
  signOut: () => send<Session>('DELETE', '/session'),
  framework: () => send<Framework>('GET', '/framework'),
  version: (worksheet: string, version: number) =>
    send<WorksheetVersion>('GET', `/worksheets/${worksheet}/versions/${version}`),
  worklist: (offset: number, limit: number) => send<Worklist>('GET', `/worklist${query({ offset, limit })}`),
  answers: (parameters: AnswersQuery) => send<AnswerPage>('GET', `/answers${query({ ...parameters })}`),
  deleteDraft: (id: string, edit: number) => send<Deleted>('DELETE', `${answer(id)}${query({ edit })}`),
  uses: (id: string, offset: number, limit: number) =>
    send<UsePage>('GET', `${answer(id)}/uses${query({ offset, limit })}`),
  views: (worksheet: string) => send<SavedViews>('GET', views(worksheet)),
  saveView: (worksheet: string, body: ViewBody) => send<SavedViews>('POST', views(worksheet), body),
  changeView: (worksheet: string, id: string, body: ViewBody) =>
    send<SavedViews>('PUT', `${views(worksheet)}/${id}`, body),
  deleteView: (worksheet: string, id: string) => send<SavedViews>('DELETE', `${views(worksheet)}/${id}`),
  tryBulk: (action: string, ids: string[]) => send<BulkRows>('POST', `/bulk/${action}/trial`, { ids }),
  performBulk: (action: string, body: BulkBody) => send<BulkRows>('POST', `/bulk/${action}`, body),
  createAnswer: (body: NewAnswerBody) => send<OpenAnswer>('POST', '/answers', body),
  openAnswer: (id: string) => send<OpenAnswer>('GET', answer(id)),
  saveDraft: (id: string, edit: number, data: AnswerData) =>
    send<OpenAnswer>('PUT', `${answer(id)}/draft`, { edit, data }),
  assess: (id: string, data: AnswerData) => send<Assessment>('POST', `${answer(id)}/assess`, { data }),
  perform: (id: string, action: string, body: ActionBody) =>
    send<OpenAnswer>('POST', `${answer(id)}/actions/${action}`, body),
  reply: (id: string, body: ReplyBody) => send<OpenAnswer>('POST', `${answer(id)}/replies`, body),
  history: (id: string) => send<History>('GET', `${answer(id)}/history`),
  kept: (id: string, kept: string) => send<OpenAnswer>('GET', `${answer(id)}/kept/${encodeURIComponent(kept)}`),
  upload(file: File) {
    const form = new FormData()
    form.append('file', file)
    return send<FileRef>('POST', '/files', form)
  },
  tryImport(worksheet: string, file: File) {
    const form = new FormData()
    form.append('file', file)
    return send<Import>('POST', `/worksheets/${encodeURIComponent(worksheet)}/imports`, form)
  },
  importRows: (id: string, parameters: ImportQuery) =>
    send<ImportPage>('GET', `/imports/${encodeURIComponent(id)}${query({ ...parameters })}`),
  confirmImport: (id: string) => send<Import>('POST', `/imports/${encodeURIComponent(id)}/confirmation`),
  readRowsOfFile(id: string, field: string, file: File) {
    const form = new FormData()
    form.append('file', file)
    return send<RowsOfFile>('POST', `${answer(id)}/rows/${encodeURIComponent(field)}/imports`, form)
  },
  printAnswer: (id: string, lang: Language) => send<Print>('POST', `${answer(id)}/prints`, { language: lang }),
  printReport: (report: string, parameters: JsonObject, lang: Language) =>
    send<Print>('POST', `/reports/${report}/prints`, { parameters, language: lang }),
  print: (id: string) => send<Print>('GET', `/prints/${encodeURIComponent(id)}`),
  prints: (offset: number, limit: number) => send<PrintPage>('GET', `/prints${query({ offset, limit })}`),
  identifier: (text: string) => send<Identified>('GET', `/identifiers/${encodeURIComponent(text)}`),
  duties: (parameters: DutiesQuery) =>
    send<DutyPage>('GET', `/duties${query({ ...parameters, mine: parameters.mine ? 'true' : undefined })}`),
  extend: (body: ExtensionBody) => send<DutyRow>('POST', '/extensions', body),
  withdrawExtension: (id: string, reason: string) => send<DutyRow>('POST', `/extensions/${id}/withdrawal`, { reason }),
  reminders: (offset: number, limit: number) => send<ReminderPage>('GET', `/reminders${query({ offset, limit })}`),
  seeReminders: () => send<ReminderPage>('POST', '/reminders/seen', {}),
  process: (agency?: string) => send<ProcessPicture>('GET', `/process${query({ agency })}`),
  standings: (parameters: StandingsQuery) => send<StandingsPage>('GET', `/process/agencies${query({ ...parameters })}`),
  compliance: (agency?: string) => send<Compliance>('GET', `/compliance${query({ agency })}`),
  traceability: () => send<Traceability>('GET', '/traceability'),
  access: (worksheet: string) => send<AccessTable>('GET', `/access/${encodeURIComponent(worksheet)}`),
  delegations: (offset: number, limit: number) =>
    send<DelegationPage>('GET', `/delegations${query({ offset, limit })}`),
  delegate: (body: DelegationBody) => send<Delegation>('POST', '/delegations', body),
  withdrawDelegation: (id: string, reason: string) =>
    send<Delegation>('POST', `/delegations/${id}/withdrawal`, { reason }),
  signatures: (id: string) => send<SignatureChecks>('GET', `${answer(id)}/signatures`),
  comparison: (id: string, kept?: string) => send<Comparison>('GET', `${answer(id)}/comparison${query({ kept })}`),
  settings: () => send<SettingsPage>('GET', '/settings'),
  changeSetting: (setting: string, body: SettingChangeBody) =>
    send<SettingsPage>('POST', `/settings/${encodeURIComponent(setting)}/changes`, body),
  catalogue: () => send<CatalogueState>('GET', '/catalogue'),
}

/** Address of a file of the server, for a link or a frame. */
export const address = {
  template: (worksheet: string, lang: Language) =>
    `/api/worksheets/${encodeURIComponent(worksheet)}/excel${query({ language: lang })}`,
  list: (worksheet: string, format: 'xlsx' | 'csv' | 'json', filters: object, lang: Language) =>
    `/api/worksheets/${encodeURIComponent(worksheet)}/export${query({ ...filters, format, language: lang })}`,
  wrongRows: (id: string, lang: Language) =>
    `/api/imports/${encodeURIComponent(id)}/problems${query({ language: lang })}`,
  rows: (id: string, field: string, lang: Language) =>
    `/api${answer(id)}/rows/${encodeURIComponent(field)}/excel${query({ language: lang })}`,
  file: (file: FileRef, answerId?: string) => `/api/files/${file.sha256}${query({ answer: answerId })}`,
  answerPreview: (id: string, lang: Language) => `/api${answer(id)}/preview${query({ language: lang })}`,
  reportPreview: (report: string, parameters: JsonObject, lang: Language) =>
    `/api/reports/${report}/preview${query({ ...(parameters as Record<string, string>), language: lang })}`,
  pdf: (print: string) => `/api/prints/${encodeURIComponent(print)}/pdf`,
}
