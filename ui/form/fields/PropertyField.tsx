import type { FieldPathList, Registry, UiSchema } from '@rjsf/utils'
import { useMemo } from 'react'
import { isObject } from '../../../engine/core/paths.ts'
import { setIn, type Row } from '../rows.ts'
import type { RubricShape } from './useRubric.ts'

interface PropertyFieldProps {
  name: string
  criterion: { id: string }
  shape: RubricShape
  row: Row | undefined
  at: number
  path: FieldPathList
  itemUi: UiSchema | undefined
  registry: Registry
  isReadonly: boolean
  change: (criterion: string, alter: (row: Row) => Row) => void
}

/** One property of a row drawn by RJSF in a place of our own. */
export function PropertyField(props: PropertyFieldProps) {
  const { name, criterion, shape, row, at, path, itemUi, registry, isReadonly, change } = props
  const { SchemaField } = registry.fields
  const fieldPathId = useMemo(
    // The id bears the criterion: the place in the list is not known before there is a row.
    () => ({ $id: [...path, criterion.id, name].join('_'), path: [...path, Math.max(0, at), name] }),
    [path, at, criterion.id, name],
  )
  const schema = shape.item.properties?.[name]
  if (!SchemaField || !isObject(schema)) return null
  const required = Array.isArray(shape.item.required) && shape.item.required.includes(name)
  return (
    <SchemaField
      name={name}
      schema={schema}
      uiSchema={itemUi?.[name] ?? {}}
      fieldPathId={fieldPathId}
      formData={row?.[name]}
      errorSchema={undefined}
      required={required}
      readonly={isReadonly}
      registry={registry}
      onBlur={() => {}}
      onFocus={() => {}}
      onChange={(value: unknown, changed: FieldPathList) =>
        change(criterion.id, (present) => {
          const next = setIn(present, changed.slice(path.length + 1), value)
          return isObject(next) ? next : present
        })
      }
    />
  )
}
