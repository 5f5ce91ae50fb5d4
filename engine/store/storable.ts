import { Failure } from '../core/failure.ts'

/** Deeper values overflow the stack of JSON readers long before anybody could fill them in. */
const deepest = 200

/**
 * The JSON text of a value that every adapter can keep. Fails with VALUE_NOT_STORABLE { path } for what `jsonb` refuses
 * (U+0000, lone surrogates), for numbers JSON does not know, for what is not JSON, and for keys named `__proto__`.
 * -0 becomes 0, as `JSON.stringify` writes it.
 */
export function storableText(value: unknown): string {
  // Checked before it is written: depth, and what toJSON would hide. Paths are made only for what is refused, a third of the time of a save.
  if (!isJson(value, 0)) requireStorable(value, '', 0)
  const text = JSON.stringify(value)
  // Both kinds of bad characters are written as \u escapes, so most texts need no second look.
  if (text.includes('\\u') || text.includes('__proto__')) requireStorable(value, '', 0)
  return text
}

/** Fails with VALUE_NOT_STORABLE when a name (id, kind, agency) cannot be a key of a stored object. */
export function requireStorableName(name: string): void {
  if (name === '' || name === '__proto__' || !isStorable(name)) refuse(name)
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

function isJson(value: unknown, depth: number): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth > deepest) return false
  // Loops: with `every` over `Object.values` this took as long as JSON.stringify.
  if (Array.isArray(value)) {
    for (const item of value) if (!isJson(item, depth + 1)) return false
    return true
  }
  if (!isPlain(value)) return false
  for (const key in value) {
    const item = (value as Record<string, unknown>)[key]
    if (item !== undefined && !isJson(item, depth + 1)) return false
  }
  return true
}

/** Dates, maps and class instances would silently become something else. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null
}

function refuse(path: string): never {
  throw new Failure('VALUE_NOT_STORABLE', { path: path.toWellFormed().replaceAll('\0', '\u{FFFD}') })
}

/** Finds the place of what cannot be stored. */
function requireStorable(value: unknown, path: string, depth: number): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) refuse(path)
  } else if (typeof value !== 'object' || value === null || depth > deepest) {
    if (!isJson(value, depth)) refuse(path)
  } else if (Array.isArray(value)) {
    value.forEach((item, at) => requireStorable(item, `${path}/${at}`, depth + 1))
  } else {
    if (!isPlain(value)) refuse(path)
    for (const [key, item] of Object.entries(value)) {
      const at = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      if (key === '__proto__' || !isStorable(key)) refuse(at)
      if (item !== undefined) requireStorable(item, at, depth + 1)
    }
  }
}
