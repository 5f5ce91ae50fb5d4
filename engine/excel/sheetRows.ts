import { valueAt } from '../core/columns.ts'
import type { Json, Language } from '../core/model.ts'
import { isObject } from '../core/paths.ts'
import { countPath, frame, placeOfSheet, sheetsBelow, type Plan, type PlanRow, type PlanSheet } from './plan.ts'
import { writeCell, type CellContent } from './writeCell.ts'

/** The lines of one sheet, cells in the order of its columns. */
export type SheetLines = Record<string, CellContent[][]>

/** Rows as lines of cells, those of lists in their own sheets under the number or key of the row they belong to. */
export function sheetLines(plan: Plan, rows: readonly PlanRow[], language: Language): SheetLines {
  const lines: SheetLines = Object.fromEntries(plan.sheets.map(({ path }) => [path, []]))
  const [main] = plan.sheets
  if (!main) return lines
  const put = (sheet: PlanSheet, row: PlanRow, key: string) => {
    const below = sheetsBelow(plan, sheet.path)
    const keyed = {
      ...row.frame,
      ...(below.length > 0 && row.frame[frame.number] === undefined ? { [frame.key]: key } : {}),
    }
    lines[sheet.path]?.push(lineOf(plan, sheet, { ...row, frame: keyed }, language))
    for (const child of below) {
      const inner = valueAt(row.data, placeOfSheet(child.path).list)
      for (const [at, item] of (Array.isArray(inner) ? inner : []).entries())
        put(child, { frame: { [frame.of]: key }, data: asRow(item) }, `${key}/${at + 1}`)
    }
  }
  for (const [at, row] of rows.entries())
    put(main, row, String(row.frame[frame.number] ?? row.frame[frame.key] ?? at + 1))
  return lines
}

const asRow = (item: Json): PlanRow['data'] => (isObject(item) ? (item as PlanRow['data']) : {})

/** One row of a sheet as cells. */
export function lineOf(plan: Plan, sheet: PlanSheet, row: PlanRow, language: Language): CellContent[] {
  return sheet.columns.map((column) => {
    if (column.path.startsWith('#')) return writeCell(column, row.frame[column.path], plan.lists, language)
    if (column.path.endsWith(countPath(''))) {
      const list = valueAt(row.data, column.path.slice(0, -1))
      return Array.isArray(list) ? list.length : null
    }
    return writeCell(column, valueAt(row.data, column.path), plan.lists, language)
  })
}
