import { normalizeText } from './text.ts'

/** Names how texts are made for searching; raised whenever the same text would give another one, so that stored texts are made anew. */
export const searchForm = 2

const betweenParts = '\n'
const isSplit = /(?<=[\u0620-\u06EF\u06FA-\u06FF]) (?=[\u0620-\u06EF\u06FA-\u06FF])/g

/**
 * The text several values are searched in. A half-space may be typed, left out or typed as a space («کتاب‌های», «کتابهای», «کتاب های»), so
 * nothing separates Persian letters here; values stay apart.
 */
export function searchText(values: string[]): string {
  return values.map((value) => normalizeText(value).replace(isSplit, '')).join(betweenParts)
}

/** The words of a query. */
export function searchWords(query: string): string[] {
  return normalizeText(query).split(' ').filter(Boolean)
}

/** The text has every one of the words. */
export const hasWords = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word))
