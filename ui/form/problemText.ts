import { fields as fieldCodes } from '../../engine/core/codes/fields.ts'
import type { Language, Problem } from '../../engine/core/model.ts'
import { formatList, formatNumber } from '../text/format.ts'
import { fill, wordsIn } from '../text/words.ts'

const known: Record<string, { fa: string; en: string } | undefined> = fieldCodes

/** A problem in words: those of the rule, else those of its code; numbers in the digits of the language. */
export function problemText(problem: Problem, language: Language): string {
  const params = Object.fromEntries(
    Object.entries(problem.params).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? formatNumber(value, language)
        : Array.isArray(value)
          ? formatList(value.map(String), language)
          : String(value ?? ''),
    ]),
  )
  return fill(wordsIn(problem.message, language) || known[problem.code]?.[language] || problem.code, params)
}

/** Something is not filled in yet: said only where the reader has been, or once an action was tried. */
export const isAbsence = (problem: Problem): boolean => problem.code === 'REQUIRED' || problem.code === 'MIN_ITEMS'
