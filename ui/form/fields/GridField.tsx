import type { FieldProps } from '@rjsf/utils'
import { useEffect } from 'react'
import { Button } from '../../parts/Button.tsx'
import { useToast } from '../../parts/Toast.tsx'
import { useLocale } from '../../text/locale.tsx'
import { useFormStore, useGroupName, useReveal } from '../formContext.tsx'
import { pastedRows } from '../pastedRows.ts'
import { GridExcel } from './GridExcel.tsx'
import { GridTable } from './GridTable.tsx'
import { RowDrawer } from './RowDrawer.tsx'
import { useGrid, type Grid } from './useGrid.ts'
import './GridField.css'

/** Rows as a virtual table, each edited in a drawer or, with `inline`, in its cells; as fast with 1,000 rows as with ten. */
export function GridField(props: FieldProps) {
  const grid = useGrid(props)
  return <GridBody grid={grid} />
}

export function GridBody({ grid }: { grid: Grid }) {
  const { say } = useLocale()
  const toast = useToast()
  const group = useGroupName()
  useRevealedRow(grid)
  useNewRow(grid)
  const { rows, acts, canAdd, mostRows } = grid
  const name = group ? `${grid.title} – ${group}` : grid.title
  return (
    <div
      className="grid-field"
      onPaste={(event) => {
        if (!canAdd || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
        const pasted = pastedRows(event.clipboardData.getData('text/plain'), grid.columns)
        const room = (mostRows ?? Infinity) - rows.length
        if (pasted.length === 0) return
        event.preventDefault()
        acts.put([...rows, ...pasted.slice(0, room)])
        toast({ message: say('pasted', { n: Math.min(room, pasted.length) }), tone: 'success' })
      }}
    >
      {rows.length > 0 ? <GridTable grid={grid} /> : <p className="grid-empty">{say('emptyRows')}</p>}
      <div className="row">
        {canAdd && (
          <Button icon="add" aria-label={`${say('addRow')}: ${name}`} onClick={acts.add}>
            {say('addRow')}
          </Button>
        )}
        <GridExcel grid={grid} />
        <span className="soft">{rows.length > 0 && say('rowCount', { n: rows.length })}</span>
        {canAdd && <span className="soft grid-paste-hint">{say('pasteHint')}</span>}
        {grid.canArrange && !canAdd && mostRows !== undefined && rows.length >= mostRows && (
          <span className="soft">{say('noMoreRows', { n: mostRows })}</span>
        )}
      </div>
      <RowDrawer grid={grid} />
    </div>
  )
}

/** A row just added is not scolded for being empty before it is left. */
function useNewRow({ pointer, opened }: Grid) {
  const store = useFormStore()
  const at = opened?.isNew ? opened.at : undefined
  useEffect(() => (at === undefined ? undefined : store.begin(`${pointer}/${at}`)), [store, pointer, at])
}

/** Opens the row in which a field is to be shown; the field then takes the focus itself. */
function useRevealedRow({ pointer, rows, isInline, acts, opened }: Grid) {
  const store = useFormStore()
  const reveal = useReveal()
  const [, inner] = reveal.pointer.startsWith(`${pointer}/`) ? reveal.pointer.slice(pointer.length).split('/') : []
  const at = inner === undefined ? undefined : Number(inner)
  const isThere = at !== undefined && at < rows.length
  const isRow = reveal.pointer === `${pointer}/${inner}`
  useEffect(() => {
    if (reveal.round === 0 || !isThere || isInline) return
    if (opened?.at !== at) acts.open(at)
    if (isRow) store.revealed()
  }, [reveal.round, isThere, isInline, isRow, at, acts, store, opened?.at])
}
