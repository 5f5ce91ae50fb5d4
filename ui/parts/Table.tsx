import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { ScrollBox } from './ScrollBox.tsx'
import './Table.css'

export interface ColumnSort {
  /** The present order, when it is by this column. */
  order: 'ascending' | 'descending' | undefined
  onSort: () => void
}

export interface Column<Row> {
  id: string
  title: ReactNode
  /** Words before the value on a phone, where the title is none that could stand there. */
  cardTitle?: string
  cell: (row: Row) => ReactNode
  /** Digits of one width, aligned to the end. */
  numeric?: boolean
  /** Stands as the title of the row on a phone. */
  lead?: boolean
  /** The rows can be put in the order of this column. */
  sort?: ColumnSort
}

interface TableProps<Row> {
  /** Read by assistive technology; shown with `captionShown`. */
  caption: string
  captionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  empty?: ReactNode
}

/** A plain table; on a phone each row becomes a card of titles and values. */
export function Table<Row>({ caption, captionShown, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty
  return (
    <ScrollBox className="table-box" label={caption}>
      <table className="table">
        <caption className={captionShown ? undefined : 'sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={column.numeric ? 'table-number' : undefined}
                aria-sort={column.sort ? (column.sort.order ?? 'none') : undefined}
              >
                {column.sort ? <SortButton title={column.title} {...column.sort} /> : column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.id} className={cellClass(column)}>
                  <span className="table-cell-title" aria-hidden="true">
                    {column.cardTitle ?? column.title}
                  </span>
                  <span className="table-cell">{column.cell(row)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function SortButton({ title, order, onSort }: ColumnSort & { title: ReactNode }) {
  return (
    <button type="button" className="table-sort" onClick={onSort}>
      {title}
      {order && <Icon name={order === 'ascending' ? 'up' : 'down'} size={16} />}
    </button>
  )
}

const cellClass = (column: { numeric?: boolean; lead?: boolean }) =>
  `${column.numeric ? 'table-number' : ''}${column.lead ? ' table-lead' : ''}` || undefined
