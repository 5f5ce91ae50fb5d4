import { normalizeText } from '../core/text.ts'
import type { RawBook, RawSheet } from './book.ts'
import { sheetNames } from './excelWords.ts'
import type { Plan, PlanColumn, PlanSheet } from './plan.ts'
import type { RawCell } from './readCell.ts'

/** A sheet of a file with the columns of the plan it was found to have. */
export interface MatchedSheet {
  plan: PlanSheet
  name: string
  columns: { column: PlanColumn; at: number }[]
  /** Index of the first line that is a row. */
  from: number
  lines: RawCell[][]
  /** Titles of columns nothing is known of. */
  unknown: string[]
}

export interface Matched {
  sheets: MatchedSheet[]
  /** Names of sheets nothing is known of. */
  unknown: string[]
}

/** Lines in which heads are looked for. */
const headLines = 5

/**
 * Finds the sheets and columns of the plan in a file: by the addresses in its hidden first line, else by the titles, so that a file somebody
 * made of their own is understood too.
 */
export function matchColumns(plan: Plan, book: RawBook): Matched {
  const own = new Set<string>([sheetNames.stamp, sheetNames.lists, ...Object.values(sheetNames.guide)])
  const named = book.sheets.filter(({ name }) => !own.has(name))
  const matched: MatchedSheet[] = []
  const unknown: string[] = []
  for (const sheet of named) {
    const found = matchSheet(plan, sheet, matched.length === 0 && named.length === 1)
    if (found && !matched.some((each) => each.plan === found.plan)) matched.push(found)
    else if (sheet.lines.some((line) => line.some((cell) => cell !== null))) unknown.push(sheet.name)
  }
  return { sheets: matched, unknown }
}

function matchSheet(plan: Plan, sheet: RawSheet, isOnly: boolean): MatchedSheet | undefined {
  const addressed = sheet.lines.slice(0, headLines).findIndex((line) => line.some(isAddress))
  if (addressed >= 0) return byAddress(plan, sheet, addressed)
  const title = normalizeText(sheet.name)
  const wanted = plan.sheets.find((each) =>
    Object.values(each.title).some((text) => normalizeText(text).startsWith(title)),
  )
  const target = wanted ?? (isOnly ? plan.sheets[0] : undefined)
  return target && byTitle(target, sheet)
}

/** An address names its sheet too: `activities[]|title`, `|#number`. */
export const addressOf = (sheet: PlanSheet, column: PlanColumn): string => `karbarg:${sheet.path}|${column.path}`

const isAddress = (cell: RawCell): cell is string => typeof cell === 'string' && cell.startsWith('karbarg:')

function byAddress(plan: Plan, sheet: RawSheet, at: number): MatchedSheet | undefined {
  const cells = sheet.lines[at] ?? []
  const sheetPath = cells.find(isAddress)?.slice('karbarg:'.length).split('|')[0]
  const target = plan.sheets.find(({ path }) => path === sheetPath)
  if (!target) return undefined
  const titles = sheet.lines[at + 1] ?? []
  return joined(target, sheet, at + 2, cells, titles, (column, cell) => addressOf(target, column) === cell)
}

const isTitled = (column: PlanColumn, cell: RawCell) =>
  typeof cell === 'string' &&
  Object.values(column.title).some((text) => normalizeText(text) === normalizeText(cell.replace(/\*\s*$/, '')))

function byTitle(target: PlanSheet, sheet: RawSheet): MatchedSheet | undefined {
  const at = sheet.lines
    .slice(0, headLines)
    .findIndex((line) => target.columns.some((column) => line.some((cell) => isTitled(column, cell))))
  if (at < 0) return undefined
  const cells = sheet.lines[at] ?? []
  return joined(target, sheet, at + 1, cells, cells, isTitled)
}

function joined(
  plan: PlanSheet,
  { name, lines }: RawSheet,
  from: number,
  cells: RawCell[],
  titles: RawCell[],
  isOf: (column: PlanColumn, cell: RawCell) => boolean,
): MatchedSheet {
  const columns = plan.columns.flatMap((column) => {
    const at = cells.findIndex((cell) => isOf(column, cell))
    return at < 0 ? [] : [{ column, at }]
  })
  const known = new Set(columns.map(({ at }) => at))
  const isFilled = (at: number) =>
    lines.slice(from).some((line) => line[at] !== null && line[at] !== undefined && line[at] !== '')
  const widest = Math.max(0, ...lines.slice(0, from + 1).map((line) => line.length))
  const unknown = Array.from({ length: widest }, (_, at) => at)
    .filter((at) => !known.has(at) && cells[at] !== problemsAddress && isFilled(at))
    .map((at) => String(titles[at] ?? cells[at] ?? letterOf(at)))
  return { plan, name, columns, from, lines, unknown }
}

/** Address of the column with what is wrong with a row, which is not read back. */
export const problemsAddress = 'karbarg:problems'

/** Letters of a column, from 0: A … Z, AA … */
export function letterOf(at: number): string {
  const rest = String.fromCharCode(65 + (at % 26))
  return at < 26 ? rest : letterOf(Math.floor(at / 26) - 1) + rest
}
