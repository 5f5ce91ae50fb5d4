import { Failure } from '../core/failure.ts'
import type { Json } from '../core/model.ts'

/** Deeper values overflow the stack of `JSON.parse` consumers long before anybody could fill them in. */
const deepest = 200

/**
 * The JSON text of a value that every adapter can keep. Fails with VALUE_NOT_STORABLE { path } for what `jsonb` refuses
 * (U+0000, lone surrogates), for numbers JSON does not know, for what is not JSON, and for keys named `__proto__`.
 * -0 becomes 0, as `JSON.stringify` writes it.
 */
export function storableText(value: unknown): string {
  check(value, '', 0)
  return JSON.stringify(value)
}

/** Fails with VALUE_NOT_STORABLE when a name (id, kind, agency) cannot be a key of a stored object. */
export function requireStorableName(name: string): void {
  if (name === '' || name === '__proto__' || !isStorable(name)) refuse(name)
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

function refuse(path: string): never {
  throw new Failure('VALUE_NOT_STORABLE', { path: path.toWellFormed().replaceAll('\0', '\u{FFFD}') })
}

function check(value: unknown, path: string, depth: number): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) refuse(path)
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse(path)
  } else if (value === null || typeof value === 'boolean') {
    return
  } else if (typeof value === 'object') {
    if (depth > deepest) refuse(path)
    if (Array.isArray(value)) value.forEach((item, at) => check(item, `${path}/${at}`, depth + 1))
    else checkObject(value, path, depth)
  } else {
    refuse(path)
  }
}

function checkObject(value: object, path: string, depth: number): void {
  const prototype: unknown = Object.getPrototypeOf(value)
  // Dates, maps and class instances would silently become something else.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) refuse(path)
  for (const key of Object.keys(value)) {
    const at = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (key === '__proto__' || !isStorable(key)) refuse(at)
    const item = (value as Record<string, Json | undefined>)[key]
    if (item !== undefined) check(item, at, depth + 1)
  }
}
