import type { RJSFSchema, UiSchema } from '@rjsf/utils'

export interface FieldLayout {
  /** The shell draws the label; else the field does, as a legend or beside its box. */
  labelled: boolean
  /** The label names a group and not one native control. */
  grouped: boolean
  width: 'half' | 'wide'
}

const groupedWidgets = new Set(['radio', 'checkboxes', 'yesNo', 'date', 'period', 'records', 'choices', 'readonly'])
const wideWidgets = new Set(['textarea', 'checkboxes', 'tags', 'records', 'choices', 'confirm', 'radio'])
/** A text that may be longer than this is given the whole line. */
const longText = 160

/** How a field stands on the page, by its kind. */
export function layoutOf(schema: RJSFSchema, ui: UiSchema | undefined): FieldLayout {
  const field = ui?.['ui:field']
  const widget = String(ui?.['ui:widget'] ?? '')
  if (field === 'file') return { labelled: true, grouped: true, width: 'half' }
  if (typeof field === 'string' || schema.type === 'object') return blockOf(schema, field)
  if (widget === 'confirm' || (schema.type === 'boolean' && widget === ''))
    return { labelled: false, grouped: false, width: 'wide' }
  const isDate = schema.format === 'date'
  const isPeriod = typeof schema['x-period'] === 'string'
  if (schema.type === 'array') return { labelled: true, grouped: widget !== 'tags', width: 'wide' }
  return {
    labelled: true,
    grouped: groupedWidgets.has(widget) || (widget === '' && (isDate || isPeriod)),
    width: wideWidgets.has(widget) || (schema.maxLength ?? 0) > longText ? 'wide' : 'half',
  }
}

const blockOf = (schema: RJSFSchema, field: unknown): FieldLayout => ({
  labelled: schema.type === 'array',
  grouped: true,
  width: 'wide',
  ...(field === 'group' ? { labelled: false } : {}),
})
