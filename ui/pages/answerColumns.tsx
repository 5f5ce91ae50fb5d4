import { Link } from '@tanstack/react-router'
import type { AnswerRow, WorksheetEntry } from '../../engine/http/api.generated.ts'
import type { Column, ColumnSort } from '../parts/index.ts'
import type { Locale } from '../text/locale.tsx'
import { CellValue, isNumeric } from './CellValue.tsx'

interface ColumnsOptions {
  worksheet: WorksheetEntry
  /** Id of a column, with `-` before it for descending. */
  sort: string | undefined
  onSort: (sort: string) => void
  /** Title and text of the agency, where the reader sees more than one. */
  agency: { title: string; of: (row: AnswerRow) => string } | undefined
  words: Locale['words']
}

/** By this column upwards, at the second click downwards. */
function sortBy(id: string, sort: string | undefined, onSort: (sort: string) => void): ColumnSort {
  const order = sort === id ? 'ascending' : sort === `-${id}` ? 'descending' : undefined
  return { order, onSort: () => onSort(order === 'ascending' ? `-${id}` : id) }
}

/** The columns a worksheet names for its list; the first one leads to the answer, the agency stands beside it. */
export function answerColumns({ worksheet, sort, onSort, agency, words }: ColumnsOptions): Column<AnswerRow>[] {
  const columns = worksheet.columns.map((column, index): Column<AnswerRow> => {
    const isFirst = index === 0
    return {
      id: column.id,
      title: words(column.title),
      lead: isFirst,
      numeric: isNumeric(column),
      sort: sortBy(column.id, sort, onSort),
      cell(row) {
        // A row must be reached by some name: an identifier, say, is given late.
        const own = row.columns[column.id]
        const value = isFirst && (own ?? '') === '' ? row.id : own
        const shown = <CellValue column={column} value={value} shown={row.words?.[column.id]} worksheet={worksheet} />
        if (!isFirst) return shown
        return (
          <Link to="/answers/$id" params={{ id: row.id }}>
            {shown}
          </Link>
        )
      },
    }
  })
  if (!agency) return columns
  return [...columns.slice(0, 1), { id: 'agency', title: agency.title, cell: agency.of }, ...columns.slice(1)]
}
