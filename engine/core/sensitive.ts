import type { AnswerData, WorksheetVersion } from './model.ts'
import { isObject, type FieldPath } from './paths.ts'
import { visitFields } from './schemaFields.ts'

const known = new WeakMap<WorksheetVersion, FieldPath[]>()

/** Paths of the fields that tell who a person is (`x-sensitive`). */
export function sensitivePaths(version: WorksheetVersion): FieldPath[] {
  const before = known.get(version)
  if (before) return before
  const paths: FieldPath[] = []
  visitFields(version.schema, (path, schema) => {
    if (schema['x-sensitive'] === true) paths.push(path)
  })
  known.set(version, paths)
  return paths
}

/** The data with each value at one of the paths replaced by what `veil` makes of it; the rest is shared, not copied. */
export function veiled(data: AnswerData, paths: FieldPath[], veil: (value: string) => string): AnswerData {
  return paths.reduce<unknown>((veiling, path) => changedAt(veiling, path, veil), data) as AnswerData
}

function changedAt(value: unknown, [part, ...rest]: FieldPath, veil: (value: string) => string): unknown {
  if (part === undefined) return typeof value === 'string' || typeof value === 'number' ? veil(String(value)) : null
  if (part === '[]') return Array.isArray(value) ? value.map((row: unknown) => changedAt(row, rest, veil)) : value
  if (!isObject(value) || !Object.hasOwn(value, part)) return value
  return { ...value, [part]: changedAt(value[part], rest, veil) }
}
