import { fields as fieldCodes } from '../../engine/core/codes/fields.ts'
import { fillWords } from '../../engine/core/fillWords.ts'
import type { Json, Language, Problem } from '../../engine/core/model.ts'
import { formatList, formatNumber } from '../text/format.ts'
import { wordsIn } from '../text/words.ts'

const known: Record<string, { fa: string; en: string } | undefined> = fieldCodes

/** A problem in words: those of the rule, else those of its code; numbers in the digits of the language. */
export function problemText({ code, message, params }: Problem, language: Language): string {
  const show = (value: Json): string => {
    if (typeof value === 'number') return formatNumber(value, language)
    return Array.isArray(value) ? formatList(value.map(String), language) : String(value ?? '')
  }
  return fillWords(wordsIn(message, language) || known[code]?.[language] || code, params, show)
}

/** Something is not filled in yet: said only where the reader has been, or once an action was tried. */
export const isAbsence = (problem: Problem): boolean => problem.code === 'REQUIRED' || problem.code === 'MIN_ITEMS'
