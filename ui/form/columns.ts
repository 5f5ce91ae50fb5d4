import type { RJSFSchema, UiSchema } from '@rjsf/utils'
import { isObject } from '../../engine/core/paths.ts'

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

/** A share of the width by what stands in the column, for `grid-template-columns`. */
export const columnWidth = ({ schema, ui }: RowColumn): string => {
  const widget = String(ui?.['ui:widget'] ?? '')
  if (schema.format === 'date' || widget === 'date') return 'minmax(6.5rem, 0.8fr)'
  if (schema.type === 'boolean') return 'minmax(4rem, 0.5fr)'
  if (widget === 'code' || (schema.maxLength ?? (schema.pattern ? 10 : 99)) <= 20) return 'minmax(4.5rem, 0.5fr)'
  if (schema.type === 'number' || schema.type === 'integer')
    return widget === 'money' ? 'minmax(8rem, 1fr)' : 'minmax(5rem, 0.6fr)'
  if (schema.oneOf) return 'minmax(7rem, 1fr)'
  return 'minmax(10rem, 2fr)'
}

/** The looks of the items of a list; RJSF allows a function there, our config does not. */
export const itemUiOf = (ui: UiSchema | undefined): UiSchema | undefined =>
  typeof ui?.items === 'function' ? undefined : ui?.items
