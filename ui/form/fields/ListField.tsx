import { getUiOptions, optionsList, type FieldProps } from '@rjsf/utils'
import { isObject } from '../../../engine/core/paths.ts'
import { GridField } from './GridField.tsx'

/** A list for which the `ui.json` names no field: rows as a grid, code lists as boxes, texts one a line. */
export function ListField(props: FieldProps) {
  const { schema, uiSchema, registry, fieldPathId, formData, onChange, name, disabled, readonly } = props
  const items = isObject(schema.items) ? registry.schemaUtils.retrieveSchema(schema.items) : {}
  if (items.type === 'object') return <GridField {...props} />
  const { widget, ...options } = getUiOptions(uiSchema)
  const isCodeList = Array.isArray(items.oneOf) || Array.isArray(items.enum)
  const fallback = isCodeList ? 'checkboxes' : 'tags'
  const Widget = registry.widgets[typeof widget === 'string' ? widget : fallback]
  if (!Widget) return null
  return (
    <Widget
      id={fieldPathId.$id}
      name={name}
      label={schema.title ?? name}
      schema={schema}
      uiSchema={uiSchema}
      options={{ ...options, enumOptions: isCodeList ? optionsList(items, uiSchema) : undefined }}
      value={formData}
      disabled={disabled}
      readonly={readonly}
      registry={registry}
      onChange={(value: unknown) => onChange(value, fieldPathId.path)}
      onBlur={() => {}}
      onFocus={() => {}}
    />
  )
}
