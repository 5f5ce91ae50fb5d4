import { codes, type Code } from '../core/codes.ts'
import type { CodeWords } from '../core/codes/codeWords.ts'
import type { Json, Language, Problem } from '../core/model.ts'

const mostListed = 12

function words(value: Json | undefined): string {
  if (Array.isArray(value)) {
    const shown = value.slice(0, mostListed).map(words).join('، ')
    return value.length > mostListed ? `${shown} …` : shown || '—'
  }
  return typeof value === 'string' ? value : JSON.stringify(value ?? null)
}

const fill = (text: string, params: Problem['params']): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => (Object.hasOwn(params, name) ? words(params[name]) : slot))

/** What is wrong with a config file and how to mend it, in words. */
export function tellProblem({ code, params }: Problem, language: Language): { what: string; mend: string } {
  const entry: CodeWords | undefined = Object.hasOwn(codes, code) ? codes[code as Code] : undefined
  return { what: fill(entry?.[language] ?? code, params), mend: fill(entry?.mend?.[language] ?? '', params) }
}
