import type { Json } from './model.ts'
import { hasWords, searchText, searchWords } from './search.ts'

/** What a column of a list must hold; all that is given counts. Values are compared as texts, numbers in ranges as numbers. */
export interface ColumnTest {
  column: string
  /** One of these; of a list one item. An empty text stands for a missing value. */
  anyOf?: string[]
  /** Least and greatest value, both included. */
  from?: string
  to?: string
  /** Words the text must have, however they are typed. */
  contains?: string
}

const isMissing = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** The value fits the test. */
export function passesTest(value: Json | undefined, { anyOf, from, to, contains }: ColumnTest): boolean {
  if (isMissing(value)) return from === undefined && to === undefined && !contains && (anyOf?.includes('') ?? true)
  const items = Array.isArray(value) ? value : [value]
  return (
    (anyOf === undefined || items.some((item) => anyOf.includes(textOf(item)))) &&
    (from === undefined || items.some((item) => compare(item, from) >= 0)) &&
    (to === undefined || items.some((item) => compare(item, to) <= 0)) &&
    (contains === undefined || hasWords(searchText(items.map(textOf)), searchWords(contains)))
  )
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''))

function compare(value: Json | undefined, bound: string): number {
  if (typeof value === 'number') return value - Number(bound)
  const text = textOf(value)
  return text === bound ? 0 : text < bound ? -1 : 1
}

const form = /^([^:<>~]+)(:|>=|<=|~)(.*)$/s

/**
 * Filters as they stand in an address and in config: `theme:health` (several of one column: any of them), `dueDate>=2026-01-01`,
 * `dueDate<=2026-03-20`, `titleFa~words`; `theme:` asks for a missing value. Texts of another form are left out.
 */
export function parseFilters(texts: readonly string[]): ColumnTest[] {
  const tests = new Map<string, ColumnTest>()
  for (const text of texts) {
    const [, column, sign, value = ''] = form.exec(text) ?? []
    if (column === undefined) continue
    const test = tests.get(column) ?? { column }
    tests.set(column, test)
    if (sign === ':') test.anyOf = [...(test.anyOf ?? []), value]
    else if (sign === '>=') test.from = value
    else if (sign === '<=') test.to = value
    else test.contains = value
  }
  return [...tests.values()]
}

/** The texts of a test, as `parseFilters` reads them. */
export function formatFilters(tests: readonly ColumnTest[]): string[] {
  return tests.flatMap(({ column, anyOf = [], from, to, contains }) => [
    ...anyOf.map((value) => `${column}:${value}`),
    ...(from ? [`${column}>=${from}`] : []),
    ...(to ? [`${column}<=${to}`] : []),
    ...(contains ? [`${column}~${contains}`] : []),
  ])
}
