import type { Json } from '../core/model.ts'

/** What a column is sorted by: numbers, then texts; what is missing comes last, as in SQL. */
export type SortKey = number | string | undefined

/** Code points put Persian's own letters (پ چ ژ گ ک ی) behind the Arabic ones: this is their order in the alphabet. */
const alphabet = 'ءآأاإؤئبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'
const places = new Map([...alphabet].map((letter, at) => [letter, String.fromCharCode(0x0621 + at)]))
const variants = new Map([
  ['ك', 'ک'],
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ة', 'ه'],
  ['ۀ', 'ه'],
])
const special = /[\u0621-\u06FF\u200C]/g

/** Key of a value: comparing keys by code units sorts Persian by its alphabet and Latin without regard to capitals. */
export function sortKey(value: Json | undefined): SortKey {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.toLowerCase().replace(special, placeOf)
}

function placeOf(letter: string): string {
  // A half-space sorts as a space: «داده‌ها» beside «داده ها».
  if (letter === '\u200C') return ' '
  return places.get(variants.get(letter) ?? letter) ?? letter
}

/** Order of two keys: numbers before texts, a missing one last. */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  return a < b ? -1 : 1
}
