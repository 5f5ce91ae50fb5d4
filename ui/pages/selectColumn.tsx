import type { AnswerRow } from '../../engine/http/api.generated.ts'
import type { Column } from '../parts/index.ts'
import type { Locale } from '../text/locale.tsx'
import type { Selection } from './useSelection.ts'

interface SelectColumnOptions {
  rows: readonly AnswerRow[]
  selection: Selection
  nameOf: (row: AnswerRow) => string
  say: Locale['say']
}

/** A column of boxes, one for each row and one for the page. */
export function selectColumn({ rows, selection, nameOf, say }: SelectColumnOptions): Column<AnswerRow> {
  const { titles, set } = selection
  const named = (row: AnswerRow) => ({ id: row.id, title: nameOf(row) })
  const count = rows.filter(({ id }) => titles.has(id)).length
  return {
    id: 'select',
    title: (
      <input
        type="checkbox"
        className="select-box"
        aria-label={say('selectPage')}
        checked={count > 0 && count === rows.length}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && count < rows.length
        }}
        onChange={(event) => set(rows.map(named), event.target.checked)}
      />
    ),
    cardTitle: say('select'),
    cell: (row) => (
      <input
        type="checkbox"
        className="select-box"
        aria-label={say('selectRow', { name: nameOf(row) })}
        checked={titles.has(row.id)}
        onChange={(event) => set([named(row)], event.target.checked)}
      />
    ),
  }
}
