import type { Language, Words } from '../../engine/core/model.ts'

/** The words in `language`, else in any language that has them; empty when there are none. */
export const wordsIn = (words: Words | undefined, language: Language): string =>
  words?.[language] || words?.fa || words?.en || ''
