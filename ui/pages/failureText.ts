import type { Language } from '../../engine/core/model.ts'
import { ApiFailure } from '../api.ts'
import { localeWords } from '../text/localeWords.ts'

/** What went wrong, in words for the reader. */
export function failureText(error: unknown, language: Language): string {
  if (error instanceof ApiFailure) return error.problem.title
  return localeWords.unexpected[language === 'fa' ? 0 : 1]
}
