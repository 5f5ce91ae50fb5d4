import { memo, useEffect, useMemo, useRef, type CSSProperties } from 'react'
import { Icon } from '../../parts/Icon.tsx'
import { IconButton } from '../../parts/Button.tsx'
import { useLocale } from '../../text/locale.tsx'
import { columnWidth, type ColumnWidth, type RowColumn } from '../columns.ts'
import { useReveal, useTally } from '../formContext.tsx'
import type { Row } from '../rows.ts'
import { InlineCell } from './InlineCell.tsx'
import { TextCell } from './TextCell.tsx'
import { useRowsInSight } from './useRowsInSight.ts'
import type { Grid, GridActs } from './useGrid.ts'

const rowHeight = 48
/** Widths of the number of the row and of its buttons, rem. */
const margins = 2.75 + 5.5

const tracks = (widths: readonly ColumnWidth[]) =>
  widths.map(([rem, share]) => `minmax(${rem}rem, ${share}fr)`).join(' ')
const least = (widths: readonly ColumnWidth[]) => widths.reduce((sum, [rem]) => sum + rem, margins)

/** Only the rows in sight are in the page: the cost of a key press does not grow with the list. */
export function GridTable({ grid }: { grid: Grid }) {
  const { rows, columns, acts, title, pointer } = grid
  const { say } = useLocale()
  const box = useRef<HTMLDivElement>(null)
  const { first, last } = useRowsInSight(box, rows.length, rowHeight)
  const reveal = useReveal()
  const wanted = reveal.pointer.startsWith(`${pointer}/`)
    ? Number(reveal.pointer.slice(pointer.length).split('/')[1])
    : -1
  useEffect(() => {
    const element = box.current
    if (element && wanted >= 0) element.scrollTo?.({ top: wanted * rowHeight - element.clientHeight / 2 })
  }, [wanted])
  const style = useMemo(() => {
    const widths = columns.map(columnWidth)
    const all = { '--grid-columns': tracks(widths), '--grid-width': `${least(widths)}rem` }
    return { ...all, '--grid-columns-few': tracks(widths.slice(0, 2)) } as CSSProperties
  }, [columns])
  return (
    <div role="table" aria-label={title} aria-rowcount={rows.length + 1} className="grid" style={style} ref={box}>
      <div role="rowgroup" className="grid-head">
        <div role="row" className="grid-row" aria-rowindex={1}>
          <span role="columnheader" className="grid-count">
            <span className="sr-only">{say('insideRow', { n: '' })}</span>
          </span>
          {columns.map((column) => (
            <span role="columnheader" key={column.key} className="grid-cell">
              {column.title}
            </span>
          ))}
          <span role="columnheader" className="grid-actions">
            <span className="sr-only">{say('rowActions')}</span>
          </span>
        </div>
      </div>
      <div role="rowgroup" className="grid-body" style={{ blockSize: rows.length * rowHeight }}>
        {rows.slice(first, last).map((row, index) => (
          <GridRow
            key={first + index}
            {...{ row, columns, acts }}
            at={first + index}
            start={(first + index) * rowHeight}
            pointer={`${pointer}/${first + index}`}
            isInline={grid.isInline}
            isReadonly={grid.isReadonly}
            canArrange={grid.canArrange}
          />
        ))}
      </div>
    </div>
  )
}

interface GridRowProps {
  row: Row
  columns: readonly RowColumn[]
  acts: GridActs
  at: number
  start: number
  pointer: string
  isInline: boolean
  isReadonly: boolean
  canArrange: boolean
}

const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, columns, acts, at, start, pointer, isInline, isReadonly } = props
  const { say, plain } = useLocale()
  const tally = useTally(pointer)
  const sign = tally.errors > 0 ? 'errors' : tally.remarks > 0 ? 'remarks' : tally.warnings > 0 ? 'warnings' : undefined
  return (
    <div
      role="row"
      className="grid-row"
      aria-rowindex={at + 2}
      data-sign={sign}
      style={{ transform: `translateY(${start}px)` }}
    >
      <span role="cell" className="grid-count">
        {sign ? <Icon name={sign === 'remarks' ? 'comment' : 'alert'} size={16} /> : plain(at + 1)}
        {sign && <span className="sr-only">{say(sign, { n: tally[sign] })}</span>}
      </span>
      {columns.map((column) =>
        isInline ? (
          <InlineCell
            key={column.key}
            column={column}
            pointer={`${pointer}/${column.key}`}
            label={`${column.title} ${say('insideRow', { n: at + 1 })}`}
            value={row[column.key]}
            onChange={(value) => acts.replace(at, { ...row, [column.key]: value })}
          />
        ) : (
          <TextCell key={column.key} column={column} value={row[column.key]} />
        ),
      )}
      <span role="cell" className="grid-actions">
        <IconButton
          icon={isReadonly ? 'forward' : 'edit'}
          label={say('editRow', { n: at + 1 })}
          onClick={() => acts.open(at)}
        />
        {props.canArrange && (
          <IconButton
            className="grid-minor"
            icon="remove"
            label={`${say('removeRow')} – ${say('insideRow', { n: at + 1 })}`}
            onClick={() => acts.remove(at)}
          />
        )}
      </span>
    </div>
  )
})
