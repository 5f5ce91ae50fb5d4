import type { ColumnTest } from '../../engine/core/columnTest.ts'
import type { WorksheetEntry } from '../../engine/http/api.generated.ts'
import type { Locale } from '../text/locale.tsx'

type Column = WorksheetEntry['filters'][number]

/** A value a filter asks for, in the reader's words. */
export function filterValue(
  column: Column | undefined,
  value: string,
  { words, say, day, period, number }: Locale,
): string {
  if (value === '') return say('filterMissing')
  const option = column?.options?.[value]
  if (option) return words(option)
  if (column?.type === 'boolean') return say(value === 'true' ? 'yes' : 'no')
  if (column?.type === 'date') return day(value)
  if (column?.type === 'period') return period(value)
  return column && isQuantity(column) ? number(Number(value)) : value
}

export const isQuantity = ({ type, options }: Column): boolean =>
  ['integer', 'number', 'money'].includes(type) && options === undefined

/** Filtered by its least and greatest value. */
export const isRange = (column: Column): boolean => isQuantity(column) || column.type === 'date'

/** What a test asks of its column, as a reader says it. */
export function filterText(column: Column | undefined, test: ColumnTest, locale: Locale): string {
  const { anyOf = [], from, to, contains } = test
  const values = anyOf.map((value) => filterValue(column, value, locale))
  return [
    ...(values.length > 0 ? [values.join(locale.language === 'fa' ? '، ' : ', ')] : []),
    ...(from ? [locale.say('filterFrom', { value: filterValue(column, from, locale) })] : []),
    ...(to ? [locale.say('filterTo', { value: filterValue(column, to, locale) })] : []),
    ...(contains ? [locale.say('filterContains', { value: contains })] : []),
  ].join(' ')
}
