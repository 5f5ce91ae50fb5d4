import { normalizeText } from './text.ts'

/** Names how texts are made for searching; raised whenever the same text would give another one, so that stored texts are made anew. */
export const searchForm = 2

/** Stands between values: no space, so that folding spaces leaves it, and nobody types it. */
const between = '\u001F'
const split = /([\u0620-\u06EF\u06FA-\u06FF]) (?=[\u0620-\u06EF\u06FA-\u06FF])/g

const withoutHalfSpaces = (text: string): string => text.replaceAll('\u200C', '')

/**
 * The text several values are searched in. A half-space may be typed, left out or typed as a space («کتاب‌های», «کتابهای», «کتاب های»), so
 * nothing separates Persian letters here; values stay apart.
 */
export function searchText(values: string[]): string {
  // Once for all values: value by value takes twice the time.
  return normalizeText(withoutHalfSpaces(values.join(between))).replace(split, '$1')
}

/** The words of a query. */
export function searchWords(query: string): string[] {
  return normalizeText(withoutHalfSpaces(query)).split(' ').filter(Boolean)
}

/** The text has every one of the words. */
export const hasWords = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word))
