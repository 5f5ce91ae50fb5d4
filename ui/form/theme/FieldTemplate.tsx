import type { FieldTemplateProps } from '@rjsf/utils'
import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react'
import { escapePointer } from '../../../engine/core/paths.ts'
import { fieldIds, FieldShell } from '../../parts/FieldShell.tsx'
import { Carried } from '../Carried.tsx'
import { FrameContext, useBase, useFieldStatus, useFormStore, useReveal, type FieldFrame } from '../formContext.tsx'
import { layoutOf } from './layout.ts'

/** What was typed is committed and assessed first, or "must be filled" would flash up beside a field just filled, ms. */
const settling = 120

/** Focuses the first control of a field once it is asked for. */
function useRevealed(pointer: string) {
  const store = useFormStore()
  const box = useRef<HTMLDivElement>(null)
  const reveal = useReveal()
  const wanted = pointer !== '' && reveal.pointer === pointer ? reveal.round : 0
  useEffect(() => {
    if (wanted === 0) return
    const control = box.current?.querySelector<HTMLElement>(
      'input:not([type=hidden]), select, textarea, [role=spinbutton], button',
    )
    control?.scrollIntoView?.({ block: 'center' })
    control?.focus({ preventScroll: true })
    store.revealed()
  }, [wanted, store])
  return box
}

/** The frame of every field: label, help, what is wrong and what reviewers said. It listens to the rules itself, so that RJSF need not. */
export const FieldTemplate = memo(function FieldTemplate(props: FieldTemplateProps) {
  const { id, label, required, readonly, hidden, children, schema, uiSchema, fieldPathId } = props
  // What nobody can change here needs no advice on how to fill it, and no mark that it must be.
  const help = readonly ? undefined : props.rawDescription
  const isGroup = !layoutOf(schema, uiSchema).labelled && schema.type === 'object'
  const store = useFormStore()
  const pointer = useBase() + fieldPathId.path.map(escapePointer).join('')
  const status = useFieldStatus(pointer)
  const box = useRevealed(pointer)
  const layout = layoutOf(schema, uiSchema)
  const isRequired = !readonly && (required === true || status.required)
  const invalid = status.errors.length > 0
  const ids = fieldIds(id)
  const describedBy =
    [
      help && ids.help,
      invalid && ids.errors,
      status.warnings.length > 0 && ids.warnings,
      status.remarks.length > 0 && ids.remarks,
    ]
      .filter(Boolean)
      .join(' ') || undefined
  const frame = useMemo<FieldFrame>(
    () => ({ pointer, labelId: ids.label, label, invalid, required: isRequired, describedBy }),
    [pointer, ids.label, label, invalid, isRequired, describedBy],
  )
  if (hidden || status.hidden) return null
  if (fieldPathId.path.length === 0) return children
  // Only whole fields of the worksheet are carried, and the drawer of a row has fields of its own.
  const field =
    fieldPathId.path.length === 1 && pointer.lastIndexOf('/') === 0 ? String(fieldPathId.path[0]) : undefined
  const shell: ReactNode = (
    <FieldShell
      id={id}
      label={layout.labelled ? label : undefined}
      grouped={layout.grouped}
      required={isRequired}
      help={isGroup ? undefined : help}
      errors={status.errors}
      warnings={status.warnings}
      remarks={status.remarks}
    >
      {children}
      {field !== undefined && <Carried field={field} schema={schema} ui={uiSchema} value={props.formData} />}
    </FieldShell>
  )
  return (
    <div
      className={`form-field form-field-${layout.width}`}
      data-pointer={pointer}
      ref={box}
      onBlur={({ currentTarget, relatedTarget }) => {
        // From one field of a group to the next is not leaving it: what comes next is not scolded for being empty.
        if (!currentTarget.contains(relatedTarget)) setTimeout(store.visit, settling, pointer)
      }}
    >
      <FrameContext value={frame}>{shell}</FrameContext>
    </div>
  )
})
