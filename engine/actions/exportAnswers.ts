import { visibleSections } from '../core/access.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, AnswerData, Json, Language, WorksheetVersion } from '../core/model.ts'
import { computedInSight } from '../core/sight.ts'
import { csvLine } from '../excel/csv.ts'
import { inLanguage } from '../excel/excelWords.ts'
import { frame, type PlanRow } from '../excel/plan.ts'
import type { Context } from './context.ts'
import { dataInSight } from './dataInSight.ts'
import { planToShow, readableVersion } from './excelPlans.ts'
import { listAnswers, type AnswersQuery } from './listAnswers.ts'
import { moveUp } from './moveUp.ts'
import { publicPart } from './presentAnswer.ts'
import { subjectOf } from './subject.ts'
import { stateTitle } from './titles.ts'
import { compiledOf, versionOf } from './version.ts'

/** What is exported: a list as it stands, with its filters, search and sort. */
export type ExportQuery = Omit<AnswersQuery, 'offset' | 'limit' | 'worksheet'> & {
  worksheet: string
  language: Language
}

const longestPage = 200
/** Answers an xlsx export holds at most: it is made in memory. CSV and JSON are streamed and have no bound. */
const mostInWorkbook = 10_000

interface Shown {
  answer: Answer
  version: WorksheetVersion
  data: AnswerData
  visible: string[]
}

/** The answers of a list, a page at a time, each as its reader may take it away. */
async function* shownAnswers(context: Context, query: ExportQuery): AsyncGenerator<Shown> {
  for (let offset = 0; ; offset += longestPage) {
    const { items, total } = await listAnswers(context, { ...query, offset, limit: longestPage })
    for (const { id } of items) {
      const stored = await context.store.answer(id)
      if (stored) yield await shown(context, stored)
    }
    if (offset + longestPage >= total) return
  }
}

async function shown(context: Context, stored: Answer): Promise<Shown> {
  const { answer, version } = moveUp(context, await versionOf(context, stored), stored)
  const subject = subjectOf(context, version, answer)
  const data = dataInSight(context, version, subject)
  return { answer, version, data, visible: visibleSections(context.actor, subject) }
}

const rowOf = (context: Context, { answer, version, data }: Shown, language: Language): PlanRow => ({
  frame: {
    [frame.number]: answer.id,
    [frame.agency]: answer.agency,
    [frame.state]: inLanguage(stateTitle(context, version, answer.state), language),
    [frame.period]: answer.period ?? null,
    [frame.parent]: answer.parent ?? null,
  },
  data,
})

/** A list as a workbook of the same layout as the template, so that it can be changed and brought in again. EXPORT_TOO_LARGE. */
export async function exportWorkbook(context: Context, query: ExportQuery): Promise<Uint8Array> {
  const version = readableVersion(context, query.worksheet)
  const { total } = await listAnswers(context, { ...query, offset: 0, limit: 1 })
  if (total > mostInWorkbook) throw new Failure('EXPORT_TOO_LARGE', { limit: mostInWorkbook })
  const rows: PlanRow[] = []
  const visible = new Set<string>()
  for await (const each of shownAnswers(context, query)) {
    rows.push(rowOf(context, each, query.language))
    for (const section of each.visible) visible.add(section)
  }
  const plan = planToShow(version, rows.length > 0 ? visible : new Set(version.worksheet.sections.map(({ id }) => id)))
  return context.excel.write({ plan, language: query.language, rows, blankLines: 0 })
}

/** A list as CSV (RFC 4180, UTF-8 with a byte order mark, by which Excel knows it), a page of answers at a time. Lists of rows are JSON in their cell. */
export async function* exportCsv(context: Context, query: ExportQuery): AsyncGenerator<string> {
  const version = readableVersion(context, query.worksheet)
  const plan = planToShow(version, new Set(version.worksheet.sections.map(({ id }) => id)))
  yield '\uFEFF' + csvLine.head(plan, query.language)
  for await (const each of shownAnswers(context, query))
    yield csvLine.row(plan, rowOf(context, each, query.language), query.language)
}

/** A list as a JSON array of whole answers, a page at a time. */
export async function* exportJson(context: Context, query: ExportQuery): AsyncGenerator<string> {
  readableVersion(context, query.worksheet)
  let gap = '[\n'
  for await (const each of shownAnswers(context, query)) {
    yield gap + JSON.stringify(wholeAnswer(context, each))
    gap = ',\n'
  }
  yield gap === '[\n' ? '[]\n' : '\n]\n'
}

function wholeAnswer(context: Context, { answer, version, data, visible }: Shown): Json {
  const subject = subjectOf(context, version, answer)
  const computed = computedInSight(compiledOf(version), visible, answer.computed)
  return { ...publicPart(context.actor, subject, answer), data, computed } as unknown as Json
}
