import { codes, type Code } from './codes.ts'
import type { CodeWords } from './codes/codeWords.ts'
import { fillWords } from './fillWords.ts'
import type { Json, Language } from './model.ts'

const mostListed = 12

function shown(value: Json | undefined): string {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : JSON.stringify(value ?? null)
  const some = value.slice(0, mostListed).map(shown).join('، ')
  return value.length > mostListed ? `${some} …` : some || '—'
}

/** Words and status of a code; undefined for one that is not ours. */
export const codeEntry = (code: string): CodeWords | undefined =>
  Object.hasOwn(codes, code) ? codes[code as Code] : undefined

/** What a code says, its `{name}`s filled from the parameters; the code itself where it has no words. */
export const tellCode = (code: string, params: Record<string, Json>, language: Language): string =>
  fillWords(codeEntry(code)?.[language] ?? code, params, shown)

/** How to mend it, for an editor of config; empty where nothing is said. */
export const tellMend = (code: string, params: Record<string, Json>, language: Language): string =>
  fillWords(codeEntry(code)?.mend?.[language] ?? '', params, shown)
