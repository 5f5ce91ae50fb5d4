import type { FieldProps, RJSFSchema } from '@rjsf/utils'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { escapePointer, isObject } from '../../../engine/core/paths.ts'
import { useToast } from '../../parts/Toast.tsx'
import { useLocale } from '../../text/locale.tsx'
import { columnsOf, itemUiOf } from '../columns.ts'
import { useBase, useFormStore } from '../formContext.tsx'
import { moved, rowsOf, withRow, type Row } from '../rows.ts'

const noItem: RJSFSchema = {}

/** The row in the drawer; `round` rises with each opening, `before` is the row as it was then, `isNew` that it was just added. */
interface OpenedRow {
  at: number
  round: number
  before: Row | undefined
  isNew: boolean
}

/** The rows of a list with all that can be done to them. The functions stay the same objects, so that rows need not redraw. */
export function useGrid(props: FieldProps) {
  const { schema, uiSchema, formData, onChange, fieldPathId, registry, disabled, readonly } = props
  const store = useFormStore()
  const toast = useToast()
  const { say } = useLocale()
  const base = useBase()
  const pointer = base + fieldPathId.path.map(escapePointer).join('')
  const item = useMemo(
    () => (isObject(schema.items) ? registry.schemaUtils.retrieveSchema(schema.items) : noItem),
    [schema.items, registry.schemaUtils],
  )
  const itemUi = itemUiOf(uiSchema)
  const named: unknown = uiSchema?.['ui:options']?.columns
  const columns = useMemo(() => columnsOf(item, itemUi, named), [item, itemUi, named])
  const rows = useMemo(() => rowsOf(formData), [formData])
  const [opened, setOpened] = useState<OpenedRow>()

  const live = useRef({ rows, onChange, path: fieldPathId.path })
  useLayoutEffect(() => {
    live.current = { ...live.current, onChange, path: fieldPathId.path }
  })
  // Only other rows, not a redrawing with those of before, replace what was put and is still under way.
  useLayoutEffect(() => {
    live.current = { ...live.current, rows }
  }, [rows])

  const acts = useMemo(() => {
    const put = (next: readonly Row[]) => {
      // Several changes may come before the next drawing: each builds on the last.
      live.current.rows = next
      live.current.onChange(next.length > 0 ? next : undefined, live.current.path)
    }
    const open = (at: number | undefined, isNew = false) =>
      setOpened((now) =>
        at === undefined ? undefined : { at, round: (now?.round ?? 0) + 1, before: live.current.rows[at], isNew },
      )
    const remove = (at: number) => {
      const row = live.current.rows[at]
      if (!row) return
      put(live.current.rows.toSpliced(at, 1))
      const undo = () => put(live.current.rows.toSpliced(at, 0, row))
      toast({ message: say('rowRemoved', { n: at + 1 }), action: { label: say('undo'), run: undo } })
    }
    return {
      open: (at: number | undefined) => open(at),
      remove,
      put,
      replace: (at: number, row: Row) => put(withRow(live.current.rows, at, row)),
      add: () => {
        const at = live.current.rows.length
        put([...live.current.rows, {}])
        open(at, true)
      },
      copy: (at: number) => {
        const row = live.current.rows[at]
        if (row) put(live.current.rows.toSpliced(at + 1, 0, structuredClone(row)))
      },
      move: (at: number, to: number) => put(moved(live.current.rows, at, to)),
      /** Without a word: a row that was added and left empty. */
      drop: (at: number) => put(live.current.rows.toSpliced(at, 1)),
      visit: () => store.visit(pointer),
    }
  }, [toast, say, store, pointer])

  const isFixed = schema['x-fixed-rows'] === true
  const isReadonly = disabled === true || readonly === true
  return {
    pointer,
    item,
    itemUi,
    columns,
    rows,
    opened,
    acts,
    /** The rows as they stand now, also in the middle of an event. */
    current: () => live.current.rows,
    title: schema.title ?? props.name,
    isInline: uiSchema?.['ui:options']?.inline === true && !isReadonly,
    isReadonly,
    canAdd: !isFixed && !isReadonly && rows.length < (schema.maxItems ?? Infinity),
    canArrange: !isFixed && !isReadonly,
    mostRows: schema.maxItems,
  }
}

export type Grid = ReturnType<typeof useGrid>
export type GridActs = Grid['acts']
