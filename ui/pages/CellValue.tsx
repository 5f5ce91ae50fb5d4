import type { Json } from '../../engine/core/model.ts'
import type { WorksheetEntry } from '../../engine/http/api.generated.ts'
import { useLocale } from '../text/locale.tsx'
import { agencyOf, useFramework } from './framework.ts'
import { RowState } from './RowState.tsx'

type Column = WorksheetEntry['columns'][number]

const numeric = new Set(['integer', 'number', 'money'])

/** A column whose values are quantities. */
export const isNumeric = (column: Column): boolean =>
  numeric.has(column.type) && !column.id.endsWith('Year') && !column.options

/** The value of a list column in words, digits and calendar of the reader. */
export function CellValue({
  column,
  value,
  shown,
  worksheet,
}: {
  column: Column
  value: Json | undefined
  /** Words of a code taken from other data. */
  shown?: string | undefined
  worksheet: WorksheetEntry
}) {
  const { words, number, plain, day, period, say } = useLocale()
  const framework = useFramework()
  if (value === undefined || value === null || value === '') return <span className="soft">—</span>
  if (shown !== undefined) return shown
  if (column.type === 'state') return <RowState worksheet={worksheet} state={String(value)} />
  if (column.options && !Array.isArray(value)) return words(column.options[String(value)]) || String(value)
  if (column.type === 'agency') return words(agencyOf(framework, String(value))?.title) || String(value)
  if (column.type === 'date') return day(String(value))
  if (column.type === 'period' && (typeof value === 'string' || typeof value === 'number')) return period(value)
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  if (typeof value === 'number') return isNumeric(column) ? number(value) : plain(value)
  if (column.type === 'record') return <span className="code">{String(value)}</span>
  if (Array.isArray(value) && column.options)
    return value.map((code) => words(column.options?.[String(code)]) || String(code)).join('، ')
  return Array.isArray(value) ? number(value.length) : String(value)
}
