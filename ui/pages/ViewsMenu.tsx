import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ViewSearch, WorksheetEntry } from '../../engine/http/api.generated.ts'
import { Button } from '../parts/index.ts'
import { queries } from '../queries.ts'
import type { ListSearch } from '../router.tsx'
import { useLocale } from '../text/locale.tsx'
import { askedFor } from './listFilters.ts'
import { ViewsDialog } from './ViewsDialog.tsx'

interface ViewsMenuProps {
  worksheet: WorksheetEntry
  search: ListSearch
  onSearch: (search: ListSearch) => void
}

const sameSearch = (a: ListSearch, b: ListSearch): boolean =>
  JSON.stringify(askedFor(a)) === JSON.stringify(askedFor(b))

/** Views declared for everybody and one's own; the one the list shows is the one chosen. */
export function ViewsMenu({ worksheet, search, onSearch }: ViewsMenuProps) {
  const { say, words } = useLocale()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const own = useQuery(queries.views(worksheet.id)).data?.views ?? []
  const shared = worksheet.views.map((view) => ({ key: `shared/${view.id}`, label: words(view.title), ...view }))
  const mine = own.map((view) => ({ ...view, key: `own/${view.id}`, label: view.title }))
  const all: { key: string; search: ViewSearch }[] = [...shared, ...mine]
  const chosen = all.find((view) => sameSearch(view.search, search))
  return (
    <>
      <label className="sr-only" htmlFor={id}>
        {say('views')}
      </label>
      <select
        id={id}
        className="input input-select"
        value={chosen?.key ?? ''}
        onChange={({ target }) => onSearch(all.find(({ key }) => key === target.value)?.search ?? {})}
      >
        <option value="">{say('viewNone')}</option>
        <ViewGroup label={say('viewsShared')} views={shared} />
        <ViewGroup label={say('viewsOwn')} views={mine} />
      </select>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say('viewsManage')}
      </Button>
      {isOpen && <ViewsDialog {...{ worksheet, search, views: own }} onClose={() => setOpen(false)} />}
    </>
  )
}

function ViewGroup({ label, views }: { label: string; views: readonly { key: string; label: string }[] }) {
  if (views.length === 0) return null
  return (
    <optgroup label={label}>
      {views.map((view) => (
        <option key={view.key} value={view.key}>
          {view.label}
        </option>
      ))}
    </optgroup>
  )
}
