import { setImmediate as immediate } from 'node:timers/promises'
import { visibleSections } from '../core/access.ts'
import { changedValues } from '../core/changedValues.ts'
import { answerTitle } from '../core/columns.ts'
import { Failure } from '../core/failure.ts'
import { migrateAnswer } from '../core/migrate.ts'
import type { Answer, AnswerData, Assessment, Json, Problem, WorksheetVersion } from '../core/model.ts'
import { problemsFor } from '../core/problemsFor.ts'
import { isSetByEngine } from '../core/setByEngine.ts'
import { sensitivePaths } from '../core/sensitive.ts'
import { standsInSight } from '../core/sight.ts'
import { tellCode } from '../core/tellCode.ts'
import { applyRow, placeInFile, problemsOfRow } from '../excel/applyRow.ts'
import { frame, type Plan } from '../excel/plan.ts'
import { numberOf, type PlacedProblem, type ReadRow } from '../excel/readRows.ts'
import { assessAnswers } from './assessAnswers.ts'
import type { Context } from './context.ts'
import { isMasked } from './dataInSight.ts'
import { beginningOf } from './createAnswer.ts'
import { filledDraft, type Beginning } from './draftAnswer.ts'
import type { ImportStatus, TriedRow } from './importRecord.ts'
import { moveUp } from './moveUp.ts'
import { demandPlace } from './onlyAnswer.ts'
import { editedDraft } from './saveDraft.ts'
import { findAnswer, subjectOf } from './subject.ts'
import { compiledOf } from './version.ts'

/** Rows after which others are let in: a row takes some 0.5 ms of the thread that answers requests. */
const breath = 20

/** Changes told of one row; the count tells of the others. */
const mostChanges = 40

/** A row before its rules have run: the answer it would make, or why it makes none. */
interface Draft {
  row: ReadRow
  problems: PlacedProblem[]
  /** What could be read, where there is no answer. */
  data: AnswerData
  answer?: Answer
  before?: Answer
}

/** What each row of a file would do: nothing is written. Rows see each other as if all were stored. */
export async function tryRows(
  context: Context,
  version: WorksheetVersion,
  plan: Plan,
  rows: readonly ReadRow[],
): Promise<TriedRow[]> {
  const drafts: Draft[] = []
  for (const [at, row] of rows.entries()) {
    if (at % breath === 0) await immediate()
    const draft = await draftOf(context, version, plan, row, at)
    drafts.push(samePlace(version, draft, drafts) ?? draft)
  }
  const answers = drafts.flatMap(({ answer }) => answer ?? [])
  const assessed = await assessAnswers(context, version, answers)
  const tried: TriedRow[] = []
  for (const [at, draft] of drafts.entries()) {
    if (at % breath === 0) await immediate()
    tried.push(triedRow(version, draft, assessed.get(draft.answer?.id ?? '')))
  }
  return tried
}

async function draftOf(
  context: Context,
  version: WorksheetVersion,
  plan: Plan,
  row: ReadRow,
  at: number,
): Promise<Draft> {
  const problems = problemsOfRow(row)
  try {
    const id = numberOf(row)
    return id === ''
      ? { row, problems, ...(await newDraft(context, version, plan, row, at)) }
      : { row, problems, ...(await changedDraft(context, version, plan, row, id)) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { row, problems: [...problems, failed(error, row)], data: applyRow(plan, row, {}) }
  }
}

/** Where an agency has but one answer, or one a period, the second new row of a file finds the first. */
function samePlace(
  { worksheet: { keptPer } }: WorksheetVersion,
  draft: Draft,
  others: readonly Draft[],
): Draft | undefined {
  const { answer, before, row } = draft
  if ((keptPer !== 'agency' && keptPer !== 'agency-period') || !answer || before) return undefined
  const first = others.find(
    (other) => !other.before && other.answer?.agency === answer.agency && other.answer.period === answer.period,
  )
  if (!first) return undefined
  const { answer: _, ...bare } = draft
  const params = { key: answer.period ?? answer.agency, line: first.row.at.line }
  return { ...bare, problems: [...draft.problems, { path: '', code: 'ROW_TWICE', params, level: 'error', at: row.at }] }
}

/** A provisional number: a stored answer never bears it. */
const provisional = (at: number): string => `new-${at}`

async function newDraft(context: Context, version: WorksheetVersion, plan: Plan, row: ReadRow, at: number) {
  const data = migrated(context, version, plan, applyRow(plan, row, {}))
  const beginning = await beginningOf(context, requestOf(version, row, data))
  await demandPlace(context, version, beginning)
  return { data, answer: await filledDraft(context, provisional(at), beginning) }
}

/** What the row asks to begin: period and the answer above stand in a field of their own, or around the fields. */
function requestOf(version: WorksheetVersion, row: ReadRow, data: AnswerData) {
  const { worksheet } = version
  const said = (path: string, field: string | undefined) =>
    row.frame[path] || String((field && valueIn(data, field)) || '') || undefined
  const period = worksheet.period ? said(frame.period, worksheet.periodField) : undefined
  const parent = worksheet.keptPer === 'parent' ? said(frame.parent, worksheet.parentField) : undefined
  const agency = row.frame[frame.agency]
  return {
    worksheet: version.id,
    data,
    ...(agency ? { agency } : {}),
    ...(period ? { period } : {}),
    ...(parent ? { parent } : {}),
  }
}

const valueIn = (data: AnswerData, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((at, name) => (at !== null && typeof at === 'object' ? Reflect.get(at, name) : undefined), data)

async function changedDraft(context: Context, version: WorksheetVersion, plan: Plan, row: ReadRow, id: string) {
  const found = await findAnswer(context, id)
  if (found.answer.worksheet !== version.id) throw new Failure('ANSWER_NOT_FOUND', { id })
  const moved = moveUp(context, found.version, found.answer)
  const sight = sightOf(context, moved.version, moved.answer)
  const data = dataOver(context, version, plan, inSight(row, sight), moved.answer.data)
  // What is out of the filler's hands may stand in a file as long as the file says the same.
  if (changedValues(moved.answer.data, data).length === 0) return { data, before: found.answer, answer: moved.answer }
  return { data, before: found.answer, answer: editedDraft(context, moved.version, moved.answer, data) }
}

/** Fields of an answer the actor sees as they are: of the others a dry run must tell nothing, not even that a guess was right. */
function sightOf(context: Context, version: WorksheetVersion, answer: Answer): (field: string) => boolean {
  const subject = subjectOf(context, version, answer)
  const visible = visibleSections(context.actor, subject)
  const masked = isMasked(context, version, subject) ? sensitivePaths(version).map(([field]) => field) : []
  return (field) => standsInSight(version, visible, { path: `/${field}` }) && !masked.includes(field)
}

function inSight(row: ReadRow, sees: (field: string) => boolean): ReadRow {
  const isSeen = (path: string) => sees(path.split('.')[0] ?? '')
  return {
    ...row,
    values: row.values.filter(([path]) => isSeen(path)),
    lists: Object.fromEntries(Object.entries(row.lists).filter(([path]) => isSeen(path))),
  }
}

function dataOver(
  context: Context,
  version: WorksheetVersion,
  plan: Plan,
  row: ReadRow,
  before: AnswerData,
): AnswerData {
  if (plan.version === version.version) return applyRow(plan, row, before)
  // A file of an earlier version is carried through the same steps as an answer; its fields then take the place of the stored ones.
  const own = migrated(context, version, plan, applyRow(plan, row, {}))
  const cleared = new Set([...row.values.map(([path]) => path.split('.')[0] ?? ''), ...Object.keys(row.lists)])
  const kept = Object.entries(before).filter(([name]) => !cleared.has(name) || isSetByEngine(version, name))
  return { ...Object.fromEntries(kept), ...own }
}

function migrated(context: Context, version: WorksheetVersion, plan: Plan, data: AnswerData): AnswerData {
  if (plan.version === version.version) return data
  const chain = (context.catalogue.changes[version.id] ?? []).filter(({ from }) => from >= plan.version)
  const answer = { data, version: plan.version } as unknown as Answer
  return migrateAnswer(answer, chain).data
}

function failed(error: Failure, row: ReadRow): PlacedProblem {
  const { code, params } = error
  return { path: '', code, params: params as Record<string, Json>, level: 'error', at: row.at }
}

/** Something is not filled in yet: said, and no hindrance to a draft. */
const isAbsence = ({ code }: Problem): boolean => code === 'REQUIRED' || code === 'MIN_ITEMS'

function triedRow(version: WorksheetVersion, draft: Draft, assessment: Assessment | undefined): TriedRow {
  const { row, answer, before, data } = draft
  const changes = before && answer ? changedValues(before.data, answer.data) : []
  const told = new Set(draft.problems.map(({ path }) => path))
  const ruled =
    answer && assessment ? problemsOfRules(version, row, answer, assessment).filter(({ path }) => !told.has(path)) : []
  const isUntouched = before !== undefined && changes.length === 0 && draft.problems.length === 0
  const problems = isUntouched ? [] : [...draft.problems, ...ruled].map(withWords)
  const isWrong = problems.some(({ level }) => level === 'error')
  const status: ImportStatus = isWrong ? 'wrong' : before ? (changes.length > 0 ? 'changed' : 'unchanged') : 'new'
  const titled = answer && answerTitle(version, answer)
  return {
    at: row.at,
    status,
    title: titled === undefined || titled.startsWith('new-') ? (before?.id ?? '') : titled,
    ...(before ? { id: before.id, edit: before.edit } : {}),
    agency: answer?.agency ?? '',
    ...(answer?.period ? { period: answer.period } : {}),
    ...(answer?.parent ? { parent: answer.parent } : {}),
    data: isWrong ? withTexts(answer?.data ?? data, problems) : (answer?.data ?? data),
    typed: Object.keys(data),
    frame: row.frame,
    changes: changes.slice(0, mostChanges),
    changeCount: changes.length,
    problems,
  }
}

function problemsOfRules(
  version: WorksheetVersion,
  row: ReadRow,
  answer: Answer,
  assessment: Assessment,
): PlacedProblem[] {
  const shown = problemsFor(assessment, compiledOf(version), answer, 'save')
  const missing = assessment.problems.filter((problem) => problem.code === 'REQUIRED' && !shown.includes(problem))
  return [...shown, ...missing].map((problem) => ({
    ...problem,
    level: isAbsence(problem) ? 'warning' : problem.level,
    at: placeInFile(row, problem.path),
  }))
}

/** Words of a code travel with the problem, for reader and file alike. */
export const withWords = (problem: PlacedProblem): PlacedProblem => ({
  ...problem,
  message: problem.message ?? {
    fa: tellCode(problem.code, problem.params, 'fa'),
    en: tellCode(problem.code, problem.params, 'en'),
  },
})

/** What could not be read stands as it was typed where its value would be, so that the file given back shows it. */
function withTexts(data: AnswerData, problems: readonly PlacedProblem[]): AnswerData {
  const copy = structuredClone(data)
  for (const { path, code, params } of problems)
    if (code.startsWith('CELL_') && typeof params['text'] === 'string') put(copy, path, params['text'])
  return copy
}

function put(data: AnswerData, pointer: string, text: string): void {
  const names = pointer.split('/').slice(1)
  const last = names.pop()
  let at: Record<string, unknown> = data
  for (const name of names) {
    if (at[name] === null || typeof at[name] !== 'object') at[name] = {}
    at = at[name] as Record<string, unknown>
  }
  if (last !== undefined) at[last] = text
}

/** What begins with a row that was tried. */
export const beginningOfRow = (worksheet: string, { agency, period, parent, data }: TriedRow): Beginning => ({
  worksheet,
  agency,
  ...(period ? { period } : {}),
  ...(parent ? { parent } : {}),
  data,
})
