import type { JsonSchema } from './model.ts'
import { isObject, type FieldPath } from './paths.ts'
import { resolveRef } from './violation.ts'

/** A field which holds the number of another answer, or a list of them. */
export interface RecordField {
  path: FieldPath
  /** Worksheet the answer must be of; null: any. */
  worksheet: string | null
}

/** A schema with what its reference names; keywords beside the reference win. */
export function resolved(schema: unknown, root: JsonSchema): JsonSchema {
  if (!isObject(schema)) return {}
  if (schema.$ref === undefined) return schema
  const { $ref, ...beside } = schema
  return { ...resolved(resolveRef(root, $ref), root), ...beside }
}

/** The properties of a schema, those of its `allOf` included. */
export function propertiesOf(schema: unknown, root: JsonSchema): Record<string, unknown> {
  const { properties, allOf } = resolved(schema, root)
  const parts = Array.isArray(allOf) ? allOf.map((part: unknown) => propertiesOf(part, root)) : []
  return Object.assign({}, ...parts, isObject(properties) ? properties : {}) as Record<string, unknown>
}

/** Visits every field of a schema in order, parents before children; references that turn in a circle are entered once a path. */
export function visitFields(root: JsonSchema, visit: (path: FieldPath, schema: JsonSchema) => void): void {
  const enter = (path: FieldPath, source: unknown, through: unknown[]): void => {
    const ref = isObject(source) ? source.$ref : undefined
    if (ref !== undefined && through.includes(ref)) return
    const schema = resolved(source, root)
    if (path.length > 0) visit(path, schema)
    const within = ref === undefined ? through : [...through, ref]
    for (const [name, property] of Object.entries(propertiesOf(schema, root))) enter([...path, name], property, within)
    if (isObject(schema.items)) enter([...path, '[]'], schema.items, within)
  }
  enter([], root, [])
}

/** Every field with `x-record`; on a list the mark may stand at the list or at its items. */
export function recordFieldsOf(root: JsonSchema): RecordField[] {
  const found: RecordField[] = []
  visitFields(root, (path, schema) => {
    const target = schema['x-record']
    if (target === undefined || target === false) return
    found.push({
      path: schema.type === 'array' ? [...path, '[]'] : path,
      worksheet: typeof target === 'string' && target !== '*' ? target : null,
    })
  })
  return found
}
