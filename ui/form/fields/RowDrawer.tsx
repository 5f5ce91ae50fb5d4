import { useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { Drawer } from '../../parts/Dialog.tsx'
import { useLocale } from '../../text/locale.tsx'
import { isEmptyRow } from '../rows.ts'
import { RowForm } from '../RowForm.tsx'
import type { Grid } from './useGrid.ts'

/**
 * The form of the opened row. What is committed in it goes straight into the list, so that autosave sees it; a row added and left empty
 * is taken away again.
 */
export function RowDrawer({ grid }: { grid: Grid }) {
  const { say } = useLocale()
  const { opened, rows, acts, title, pointer, item, itemUi, isReadonly, canAdd } = grid
  const row = opened && rows[opened.at]
  const [undone, setUndone] = useState(0)
  if (!opened || !row) return null
  const { at, round, before } = opened
  const leave = () => {
    // The blur of the last field commits first.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    if (!isReadonly && isEmptyRow(grid.current()[at] ?? {})) acts.drop(at)
    acts.visit()
  }
  const goTo = (to: number) => {
    leave()
    acts.open(to)
  }
  const moveTo = (to: number) => {
    leave()
    acts.move(at, to)
    acts.open(to)
  }
  const copy = () => {
    leave()
    acts.copy(at)
    acts.open(at + 1)
  }
  const remove = () => {
    acts.open(undefined)
    acts.remove(at)
  }
  const footer = (
    <>
      <Button
        tone="primary"
        onClick={() => {
          leave()
          acts.open(undefined)
        }}
      >
        {say(isReadonly ? 'close' : 'rowSave')}
      </Button>
      {at + 1 < rows.length && <Button onClick={() => goTo(at + 1)}>{say('next')}</Button>}
      {at > 0 && <Button onClick={() => goTo(at - 1)}>{say('previous')}</Button>}
      {at + 1 === rows.length && canAdd && !isEmptyRow(row) && (
        <Button
          onClick={() => {
            leave()
            acts.add()
          }}
        >
          {say('rowSaveNext')}
        </Button>
      )}
      {!isReadonly && row !== before && before && !isEmptyRow(before) && (
        <Button
          tone="quiet"
          icon="undo"
          onClick={() => {
            if (before) acts.replace(at, before)
            setUndone(undone + 1)
          }}
        >
          {say('undo')}
        </Button>
      )}
    </>
  )
  return (
    <Drawer
      open
      title={say('rowOf', { title, n: at + 1 })}
      footer={footer}
      onClose={() => {
        leave()
        acts.open(undefined)
      }}
    >
      {grid.canArrange && (
        <div className="row row-acts" role="group" aria-label={say('rowActions')}>
          <Button small tone="quiet" icon="up" disabled={at === 0} onClick={() => moveTo(at - 1)}>
            {say('moveUp')}
          </Button>
          <Button small tone="quiet" icon="down" disabled={at + 1 >= rows.length} onClick={() => moveTo(at + 1)}>
            {say('moveDown')}
          </Button>
          <Button small tone="quiet" icon="copy" disabled={!canAdd} onClick={copy}>
            {say('copyRow')}
          </Button>
          <Button small tone="quiet" icon="remove" onClick={remove}>
            {say('removeRow')}
          </Button>
        </div>
      )}
      <RowForm
        key={`${round}-${undone}`}
        pointer={`${pointer}/${at}`}
        schema={item}
        ui={itemUi}
        row={row}
        readonly={isReadonly}
        onChange={(next) => acts.replace(at, next)}
      />
    </Drawer>
  )
}
