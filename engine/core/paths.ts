import type { Json } from './model.ts'

/** A field path of config, taken apart: `list[].c` is `['list', '[]', 'c']`. */
export type FieldPath = string[]

/** Takes `a.b` or `list[].c` apart. */
export function parseFieldPath(text: string): FieldPath {
  return text.split('.').flatMap((part) => {
    const name = part.replace(/(\[\])+$/, '')
    return [name, ...Array<string>((part.length - name.length) / 2).fill('[]')]
  })
}

/** The field path as it is written in config. */
export function formatFieldPath(path: FieldPath): string {
  return path.join('.').replaceAll('.[]', '[]')
}

/** One member of a JSON pointer. */
export const escapePointer = (member: string | number): string =>
  `/${String(member).replaceAll('~', '~0').replaceAll('/', '~1')}`

/** The members of a JSON pointer. */
export function parsePointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((member) => member.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The value a JSON pointer leads to; undefined where there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  return parsePointer(pointer).reduce<unknown>(
    (inner, member) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, member)
        ? Reflect.get(inner, member)
        : undefined,
    value,
  )
}

/** A place a field path leads to in given data. */
export interface Place {
  pointer: string
  value: unknown
  /** Rows passed on the way, outermost first; the last one is `it`. */
  rows: unknown[]
}

/** All places of a field path in data, one for each row; a missing object on the way counts as an empty one, a missing list as one without rows. */
export function placesOf(data: unknown, path: FieldPath): Place[] {
  let places: Place[] = [{ pointer: '', value: data, rows: [] }]
  for (const part of path) {
    places = part === '[]' ? places.flatMap(rowsAt) : places.map((place) => memberAt(place, part))
  }
  return places
}

function rowsAt({ pointer, value, rows }: Place): Place[] {
  if (!Array.isArray(value)) return []
  return value.map((row: unknown, index) => ({
    pointer: pointer + escapePointer(index),
    value: row,
    rows: [...rows, row],
  }))
}

function memberAt({ pointer, value, rows }: Place, name: string): Place {
  const member = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  return { pointer: pointer + escapePointer(name), value: member, rows }
}

/** A JSON object, neither null nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Something was filled in: not null, not an empty text, not an empty list. */
export function isFilled(value: unknown): value is NonNullable<Json> {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}
