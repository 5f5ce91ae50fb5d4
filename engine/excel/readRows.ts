import type { Json, Problem } from '../core/model.ts'
import type { CellPlace } from './book.ts'
import { letterOf, type Matched, type MatchedSheet } from './matchColumns.ts'
import { countPath, frame, placeOfSheet, sheetsBelow, type Plan, type PlanColumn } from './plan.ts'
import { readCell, type RawCell } from './readCell.ts'

/** What is wrong with a cell or a row of a file. */
export interface PlacedProblem extends Problem {
  at: CellPlace
}

/** A row as it was read, with the rows of its lists. Columns the file does not have say nothing. */
export interface ReadRow {
  at: CellPlace
  /** What the frame says: number, key, agency …; empty text where the cell is. */
  frame: Record<string, string>
  /** Values by path below the row; undefined: the cell is empty. */
  values: [path: string, value: Json | undefined][]
  /** Rows of each list that has a sheet in the file. */
  lists: Record<string, ReadRow[]>
  /** Lists the file tells to be given and empty. */
  emptyLists: string[]
  /** Columns by path, to say where a value stands. */
  columns: Record<string, string>
  problems: PlacedProblem[]
}

export interface ReadRows {
  rows: ReadRow[]
  /** Rows of lists that belong to no row of the first sheet. */
  lost: PlacedProblem[]
}

/** Rows of a matched file, those of lists under the row they belong to. */
export function readRows(plan: Plan, { sheets }: Matched): ReadRows {
  const lost: PlacedProblem[] = []
  const readOf = new Map(sheets.map((sheet) => [sheet.plan.path, rowsOf(plan, sheet)]))
  const [main] = plan.sheets
  const rows = readOf.get(main?.path ?? '') ?? []
  const attach = (path: string, holders: ReadRow[]) => {
    for (const { path: below } of sheetsBelow(plan, path)) {
      const inner = readOf.get(below)
      if (!inner) continue
      const { list } = placeOfSheet(below)
      for (const holder of holders) holder.lists[list] = []
      lost.push(...placed(inner, holders, list))
      attach(below, inner)
    }
  }
  if (main) attach(main.path, rows)
  return { rows, lost }
}

/** Puts rows of a list under their holders by number or key; those of nobody are told. */
function placed(inner: ReadRow[], holders: ReadRow[], list: string): PlacedProblem[] {
  const byKey = new Map<string, ReadRow>()
  for (const holder of holders)
    for (const name of [frame.number, frame.key]) if (holder.frame[name]) byKey.set(holder.frame[name], holder)
  return inner.flatMap((row) => {
    const key = row.frame[frame.of] ?? ''
    // Where there is one row only, its lists need no key.
    const holder = key === '' && holders.length === 1 ? holders[0] : byKey.get(key)
    if (!holder) return [{ path: '', code: 'ROW_OF_NOBODY', params: { key }, level: 'error', at: row.at }]
    holder.lists[list]?.push(row)
    return []
  })
}

function rowsOf(plan: Plan, sheet: MatchedSheet): ReadRow[] {
  const columns = Object.fromEntries(sheet.columns.map(({ column, at }) => [column.path, letterOf(at)]))
  const rows = sheet.lines.flatMap((line, index) => {
    if (index < sheet.from || !isFilled(sheet, line)) return []
    return [rowOf(plan, sheet, line, { sheet: sheet.name, line: index + 1 }, columns)]
  })
  for (const name of [frame.number, frame.key]) tellTwice(rows, name)
  return rows
}

function isFilled({ columns }: MatchedSheet, line: RawCell[]): boolean {
  return columns.some(({ at }) => {
    const cell = line[at]
    return cell !== null && cell !== undefined && String(cell).trim() !== ''
  })
}

const keyColumn: PlanColumn = { path: '', title: {}, kind: 'mark', limits: {} }

function rowOf(plan: Plan, sheet: MatchedSheet, line: RawCell[], at: CellPlace, columns: ReadRow['columns']): ReadRow {
  const row: ReadRow = { at, frame: {}, values: [], lists: {}, emptyLists: [], columns, problems: [] }
  for (const { column, at: index } of sheet.columns) {
    const cell = line[index] ?? null
    if (column.path.startsWith('#')) {
      const read = readCell(column.kind === 'period' ? column : keyColumn, cell, plan.lists)
      row.frame[column.path] = 'code' in read ? read.text : String(read.value ?? '')
      continue
    }
    if (column.path.endsWith(countPath(''))) {
      if (cell === 0 || cell === '0' || cell === '۰') row.emptyLists.push(column.path.slice(0, -1))
      continue
    }
    if (column.isFixed) continue
    const read = readCell(column, cell, plan.lists)
    if ('value' in read) row.values.push([column.path, read.value])
    else row.problems.push(wrongCell(column, read, { ...at, column: letterOf(index) }))
  }
  return row
}

const wrongCell = (
  { path }: PlanColumn,
  { code, text }: { code: string; text: string },
  at: CellPlace,
): PlacedProblem => ({
  path: `/${path.replaceAll('.', '/')}`,
  code,
  params: { text },
  level: 'error',
  at,
})

function tellTwice(rows: ReadRow[], name: string): void {
  const first = new Map<string, ReadRow>()
  for (const row of rows) {
    const key = row.frame[name]
    if (!key) continue
    const before = first.get(key)
    if (before)
      row.problems.push({
        path: '',
        code: 'ROW_TWICE',
        params: { key, line: before.at.line },
        level: 'error',
        at: row.at,
      })
    else first.set(key, row)
  }
}

/** The number a row bears; empty for a new one. */
export const numberOf = (row: ReadRow): string => row.frame[frame.number] ?? ''
