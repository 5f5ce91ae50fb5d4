import type { RJSFSchema, UiSchema } from '@rjsf/utils'
import { isObject } from '../../engine/core/paths.ts'
import { isLookup } from './ReadLookup.tsx'

/** A column of a table of rows. */
export interface RowColumn {
  key: string
  title: string
  schema: RJSFSchema
  ui: UiSchema | undefined
}

const mostColumns = 6

/** The columns a `ui.json` names, else the first simple fields of the row. */
export function columnsOf(item: RJSFSchema, itemUi: UiSchema | undefined, named: unknown): readonly RowColumn[] {
  const properties = item.properties ?? {}
  const all = Object.keys(properties)
  const simple = all.filter((key) => {
    const property = properties[key]
    return isObject(property) && property.type !== 'object' && property.type !== 'array'
  })
  const keys = Array.isArray(named) ? named.map(String) : (simple.length > 0 ? simple : all).slice(0, mostColumns)
  return keys.flatMap((key): RowColumn[] => {
    const schema = properties[key]
    if (!isObject(schema)) return []
    return [{ key, schema, ui: itemUi?.[key], title: typeof schema.title === 'string' ? schema.title : key }]
  })
}

/** Least width in rem, and the share of what is left over. */
export type ColumnWidth = readonly [rem: number, share: number]

/** How much room a column needs, by what stands in it and by the longest word of its title, which is not broken. */
export function columnWidth(column: RowColumn): ColumnWidth {
  const [rem, share] = valueWidth(column)
  const longest = Math.max(...column.title.split(' ').map((word) => word.length))
  return [Math.max(rem, Math.min(7, 1.7 + 0.4 * longest)), share]
}

function valueWidth({ schema, ui }: RowColumn): ColumnWidth {
  const widget = String(ui?.['ui:widget'] ?? '')
  if (schema.format === 'date' || widget === 'date') return [7, 0.6]
  if (isLookup(schema)) return [8, 2]
  if (schema.type === 'boolean') return [4.5, 0.4]
  if (widget === 'money') return [9.5, 1]
  if (schema.type === 'number' || schema.type === 'integer') return schema.oneOf ? optionWidth(schema) : [5.5, 0.5]
  if (widget === 'code' || (schema.maxLength ?? (schema.pattern ? 10 : 99)) <= 20) return [5, 0.5]
  if (schema.oneOf) return optionWidth(schema)
  return [11, 2]
}

/** Long options take their share of the room that is left over; where none is, they are cut. */
function optionWidth({ oneOf = [] }: RJSFSchema): ColumnWidth {
  const longest = Math.max(...oneOf.map((option) => (isObject(option) ? String(option.title ?? '').length : 0)))
  return [8, Math.min(2, Math.max(1, longest / 16))]
}

/** The looks of the items of a list; RJSF allows a function there, our config does not. */
export const itemUiOf = (ui: UiSchema | undefined): UiSchema | undefined =>
  typeof ui?.items === 'function' ? undefined : ui?.items
