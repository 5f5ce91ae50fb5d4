import Handlebars, { type HelperOptions } from 'handlebars'
import type { PrintState } from '../printState.ts'

/** A helper of templates: gets the print in work, its arguments, its named arguments with its block, and the context of the block. */
export type Helper = (state: PrintState, args: unknown[], options: HelperOptions, context: unknown) => unknown

/** HTML made by a helper from escaped parts; everything else is escaped by Handlebars. */
export const html = (text: string) => new Handlebars.SafeString(text)

export const escape = (value: unknown): string => Handlebars.escapeExpression(textOf(value))

/** Plain text of a value; empty where there is none. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  return ''
}

/** What stands where a value is missing. */
export const missing = '—'

/** Rows of a list; anything else has none. */
export const rowsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** The value at a path `a.b` of a row. */
export function at(row: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined), row)
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The named argument as text. */
export const named = (options: HelperOptions, name: string): string =>
  textOf((options.hash as Record<string, unknown>)[name])

/** True where Handlebars would take the branch: given, not empty, not false. */
export const isTruthy = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value))
