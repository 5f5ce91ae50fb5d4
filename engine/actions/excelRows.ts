import { canonicalJson } from '../core/canonical.ts'
import { valueAt } from '../core/columns.ts'
import { editableSections } from '../core/access.ts'
import { Failure } from '../core/failure.ts'
import type { AnswerData, Json, JsonObject, Language, Problem } from '../core/model.ts'
import { escapePointer, isObject } from '../core/paths.ts'
import { withValue } from '../core/values.ts'
import type { RowsOfFile } from '../http/api.generated.ts'
import { applyRow, placeInFile, problemsOfRow } from '../excel/applyRow.ts'
import type { Plan, PlanRow } from '../excel/plan.ts'
import { planRows } from '../excel/planSheets.ts'
import type { PlacedProblem, ReadRow } from '../excel/readRows.ts'
import { assessAnswer } from './assessAnswer.ts'
import type { Context } from './context.ts'
import { dataInSight } from './dataInSight.ts'
import { plansToRead } from './excelPlans.ts'
import { moveUp } from './moveUp.ts'
import { columnAt } from './readImport.ts'
import { readWorkbook } from './readWorkbook.ts'
import { demand, findAnswer, subjectOf } from './subject.ts'
import { withWords } from './tryRows.ts'

const blankLines = 500

async function openRows(context: Context, { id, field }: { id: string; field: string }) {
  const found = await findAnswer(context, id)
  const { version, answer } = moveUp(context, found.version, found.answer)
  const plan = planRows(version, field)
  if (!plan) throw new Failure('ROWS_NOT_A_LIST')
  return { version, answer, plan, subject: subjectOf(context, version, answer) }
}

/** The rows of one list of an answer as a workbook, with empty lines to add more. ROWS_NOT_A_LIST. */
export async function exportRows(
  context: Context,
  query: { id: string; field: string; language: Language },
): Promise<Uint8Array> {
  const { version, plan, subject } = await openRows(context, query)
  const data = dataInSight(context, version, subject)
  const rows = rowsAt(data, query.field).map((row, at): PlanRow => ({ frame: { '#key': String(at + 1) }, data: row }))
  return context.excel.write({ plan, language: query.language, rows, blankLines })
}

/**
 * The rows of a filled workbook for one list of an open draft, with what is wrong with each. Nothing is stored: the form takes them over, and they are
 * saved with it. NOT_ALLOWED, ROWS_NOT_A_LIST, and what is wrong with a file as a whole.
 */
export async function readRowsOfFile(
  context: Context,
  query: { id: string; field: string; bytes: Uint8Array },
): Promise<RowsOfFile> {
  const { version, answer, plan: current, subject } = await openRows(context, query)
  demand(context, 'edit', subject)
  const section = version.worksheet.sections.find(({ fields }) => fields.includes(query.field.split('.')[0] ?? ''))
  if (!editableSections(context.actor, subject).includes(section?.id ?? '')) throw new Failure('NOT_ALLOWED')
  const plans = await plansToRead(context, version, (each) => planRows(each, query.field))
  const file = await readWorkbook(context, query.bytes, plans)
  const plan = plans.find((each) => each.version === file.version) ?? current
  const rows = file.rows.map((row) => applyRow(plan, row, {}, query.field))
  const next = { ...answer, data: withValue(answer.data, query.field, rows as unknown as Json) }
  const { assessment } = await assessAnswer(context, version, next)
  const base = query.field.split('.').map(escapePointer).join('')
  const stored = new Set(rowsAt(answer.data, query.field).map((row) => canonicalJson(row)))
  const lost = file.lost.map((problem) => toldProblem(plan, withWords(problem)))
  const tried = file.rows.map((row, at): RowsOfFile['tried'][number] => {
    const own = problemsOfRow(row, `${base}/${at}`)
    const told = new Set(own.map(({ path }) => path))
    const ruled = assessment.problems
      .filter(({ path }) => (path === `${base}/${at}` || path.startsWith(`${base}/${at}/`)) && !told.has(path))
      .map((problem) => placed(problem, row, `${base}/${at}`))
    const problems = [...own, ...ruled].map((problem) => toldProblem(plan, withWords(problem)))
    const isWrong = problems.some(({ level, code }) => level === 'error' && code !== 'REQUIRED')
    const status = isWrong ? 'wrong' : stored.has(canonicalJson(rows[at] ?? null)) ? 'unchanged' : 'new'
    return { at: row.at, status, title: titleOf(rows[at]), problems }
  })
  return {
    rows: rows as JsonObject[],
    tried: [
      ...tried,
      ...lost.map((problem) => ({ at: problem.at, status: 'wrong' as const, title: '', problems: [problem] })),
    ],
    unknown: file.unknown,
  }
}

const placed = (problem: Problem, row: ReadRow, base: string): PlacedProblem => ({
  ...problem,
  level: problem.code === 'REQUIRED' ? 'warning' : problem.level,
  at: placeInFile(row, problem.path.slice(base.length)),
})

const toldProblem = (plan: Plan, { path, code, params, level, message, at }: PlacedProblem) => ({
  path,
  code,
  params,
  level,
  message: message ?? {},
  at,
  title: columnAt(plan, path).title,
})

const titleOf = (row: AnswerData | undefined): string =>
  String(Object.values(row ?? {}).find((value) => typeof value === 'string') ?? '')

function rowsAt(data: AnswerData, field: string): JsonObject[] {
  const rows = valueAt(data, field)
  return Array.isArray(rows) ? rows.filter((row): row is JsonObject => isObject(row)) : []
}
