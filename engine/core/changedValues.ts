import { canonicalJson } from './canonical.ts'
import type { AnswerData, Json } from './model.ts'
import { escapePointer, isObject } from './paths.ts'
import { withoutBlanks } from './visibility.ts'

/** One value that differs; a missing side is null. */
export interface ChangedValue {
  /** JSON pointer. */
  path: string
  from: Json
  to: Json
}

/** Every value that differs between two states of data; blanks are as good as missing. A row that came or went is one change. */
export function changedValues(before: AnswerData, after: AnswerData): ChangedValue[] {
  return differences(withoutBlanks(before), withoutBlanks(after), '')
}

const isRows = (value: unknown): value is unknown[] => Array.isArray(value) && value.every(isObject)

function differences(from: unknown, to: unknown, path: string): ChangedValue[] {
  if (canonicalJson(from ?? null) === canonicalJson(to ?? null)) return []
  if (isObject(from) && isObject(to)) {
    const names = new Set([...Object.keys(from), ...Object.keys(to)])
    return [...names].flatMap((name) => differences(from[name], to[name], path + escapePointer(name)))
  }
  if (isRows(from) && isRows(to) && from.length + to.length > 0)
    return Array.from({ length: Math.max(from.length, to.length) }, (_, at) => at).flatMap((at) =>
      differences(from[at], to[at], `${path}/${at}`),
    )
  return [{ path, from: (from ?? null) as Json, to: (to ?? null) as Json }]
}
