import { formatFilters, parseFilters, type ColumnTest } from '../../engine/core/columnTest.ts'
import type { WorksheetEntry } from '../../engine/http/api.generated.ts'
import type { ListSearch } from '../router.tsx'
import type { Locale } from '../text/locale.tsx'

type Column = WorksheetEntry['filters'][number]

/** What stands in every list: the state, and the agency where the reader sees several. */
export function filterColumns(
  worksheet: WorksheetEntry,
  agencies: readonly { code: string; title: Parameters<Locale['words']>[0] }[],
  say: Locale['say'],
): Column[] {
  const named = (id: string, key: 'state' | 'agency', options: Column['options']): Column => ({
    id,
    title: { fa: say(key), en: say(key) },
    type: key,
    ...(options ? { options } : {}),
  })
  const states = Object.fromEntries(Object.entries(worksheet.states).map(([id, state]) => [id, state?.title ?? {}]))
  const codes = Object.fromEntries(agencies.map(({ code, title }) => [code, title ?? {}]))
  const others = worksheet.filters.filter(({ id }) => id !== 'self.state' && id !== 'self.agency')
  return [
    named('self.state', 'state', states),
    ...(agencies.length > 1 ? [named('self.agency', 'agency', codes)] : []),
    ...others,
  ]
}

/** All that narrows a list besides words: `state`, `agency` and `period` of a link are filters too. */
export function testsOf({ state, agency, period, filter = [] }: ListSearch): ColumnTest[] {
  const named = [
    ...(state ? [`self.state:${state}`] : []),
    ...(agency ? [`self.agency:${agency}`] : []),
    ...(period ? [`self.period:${period}`] : []),
  ]
  return parseFilters([...named, ...filter])
}

/** The same search narrowed by these tests alone. */
export function withTests({ text, sort }: ListSearch, tests: readonly ColumnTest[]): ListSearch {
  const filter = formatFilters(tests)
  return { ...(text ? { text } : {}), ...(sort ? { sort } : {}), ...(filter.length > 0 ? { filter } : {}) }
}

/** What the server is asked for: all filters in one form, so that links and the filter bar mean the same. */
export const askedFor = (search: ListSearch): Pick<ListSearch, 'text' | 'sort' | 'filter'> =>
  withTests(search, testsOf(search))
