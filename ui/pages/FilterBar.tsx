import { useState } from 'react'
import type { ColumnTest } from '../../engine/core/columnTest.ts'
import type { WorksheetEntry } from '../../engine/http/api.generated.ts'
import { Button, IconButton } from '../parts/index.ts'
import type { ListSearch } from '../router.tsx'
import { useLocale } from '../text/locale.tsx'
import { FilterDrawer } from './FilterDrawer.tsx'
import { filterText } from './filterText.ts'
import { useFramework } from './framework.ts'
import { filterColumns, testsOf, withTests } from './listFilters.ts'
import { SearchBox } from './SearchBox.tsx'
import { ViewsMenu } from './ViewsMenu.tsx'

interface FilterBarProps {
  worksheet: WorksheetEntry
  search: ListSearch
  /** Rows found; undefined while they are looked for. */
  total: number | undefined
  onSearch: (search: ListSearch) => void
}

/** Words looked for, filters as chips that can be taken away one by one, views, and how much was found. */
export function FilterBar({ worksheet, search, total, onSearch }: FilterBarProps) {
  const locale = useLocale()
  const { say } = locale
  const { agencies } = useFramework()
  const [isOpen, setOpen] = useState(false)
  const columns = filterColumns(worksheet, agencies, say)
  const tests = testsOf(search)
  const change = (next: readonly ColumnTest[]) => onSearch(withTests(search, next))
  const isNarrowed = tests.length > 0 || Boolean(search.text)
  return (
    <div className="filter-bar">
      <search className="filters">
        <SearchBox value={search.text ?? ''} onSearch={(text) => onSearch({ ...search, text })} />
        <Button icon="menu" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {say('filter')}
        </Button>
        <ViewsMenu worksheet={worksheet} search={search} onSearch={onSearch} />
      </search>
      <FilterChips columns={columns} tests={tests} onChange={change} />
      <p className="filter-count">
        <span role="status">{total === undefined ? say('searching') : say('resultCount', { n: total })}</span>
        {isNarrowed && (
          <Button tone="quiet" icon="close" onClick={() => onSearch(search.sort ? { sort: search.sort } : {})}>
            {say('filtersClear')}
          </Button>
        )}
      </p>
      {isOpen && <FilterDrawer columns={columns} tests={tests} onApply={change} onClose={() => setOpen(false)} />}
    </div>
  )
}

interface FilterChipsProps {
  columns: readonly WorksheetEntry['filters'][number][]
  tests: readonly ColumnTest[]
  onChange: (tests: readonly ColumnTest[]) => void
}

function FilterChips({ columns, tests, onChange }: FilterChipsProps) {
  const locale = useLocale()
  const { say, words } = locale
  if (tests.length === 0) return null
  return (
    <ul className="filter-chips" aria-label={say('filtersOn')}>
      {tests.map((test) => {
        const column = columns.find(({ id }) => id === test.column)
        const title = column ? words(column.title) : test.column
        return (
          <li key={test.column} className="filter-chip">
            <span>
              {title}: <bdi>{filterText(column, test, locale)}</bdi>
            </span>
            <IconButton
              icon="close"
              label={say('filterRemove', { name: title })}
              onClick={() => onChange(tests.filter((other) => other !== test))}
            />
          </li>
        )
      })}
    </ul>
  )
}
