import type { Language, Words } from '../../engine/core/model.ts'

/** The words in `language`, else in any language that has them; empty when there are none. */
export const wordsIn = (words: Words | undefined, language: Language): string =>
  words?.[language] || words?.fa || words?.en || ''

/** `{name}` in `text` replaced by the parameter of that name. */
export const fill = (text: string, params: Record<string, unknown>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole))
