import type { Language, Problem } from '../core/model.ts'
import { tellCode, tellMend } from '../core/tellCode.ts'

/** What is wrong with a config file and how to mend it, in words. */
export function tellProblem({ code, params }: Problem, language: Language): { what: string; mend: string } {
  return { what: tellCode(code, params, language), mend: tellMend(code, params, language) }
}
