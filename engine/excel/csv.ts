import { valueAt } from '../core/columns.ts'
import type { Language, Words } from '../core/model.ts'
import { inLanguage } from './excelWords.ts'
import { frame, type Plan, type PlanRow } from './plan.ts'
import { lineOf } from './sheetRows.ts'
import type { CellContent } from './writeCell.ts'

/**
 * A field of RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers are left alone, also negative ones.
 */
export function csvField(cell: CellContent): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const tame = /^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}

const line = (cells: readonly CellContent[]): string => cells.map(csvField).join(',') + '\r\n'

/** Lines of a CSV file: the first sheet of the plan, with each list of rows as JSON in one cell. */
export const csvLine = {
  head: (plan: Plan, language: Language): string =>
    line(columnsOf(plan).map(({ path, title }) => inLanguage(listTitle(plan, path) ?? title, language))),
  row(plan: Plan, row: PlanRow, language: Language): string {
    const [main] = plan.sheets
    if (!main) return ''
    const columns = columnsOf(plan)
    const cells = lineOf(plan, { ...main, columns }, row, language)
    return line(
      columns.map(({ path }, at) => {
        if (!path.endsWith('#')) return cells[at] ?? null
        const rows = valueAt(row.data, path.slice(0, -1))
        return rows === null ? null : JSON.stringify(rows)
      }),
    )
  },
}

/** A list of rows is called by its own name: here it is no number of rows. */
const listTitle = ({ sheets }: Plan, path: string): Words | undefined =>
  path.endsWith('#') ? sheets.find((sheet) => sheet.path === path.slice(0, -1))?.title : undefined

// Keys are for sheets that belong together; here is but one.
const columnsOf = ({ sheets: [main] }: Plan) => (main?.columns ?? []).filter(({ path }) => path !== frame.key)
