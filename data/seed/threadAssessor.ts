import type { Assessor } from '../../engine/actions/context.ts'
import { compiledOf } from '../../engine/actions/version.ts'
import { assess } from '../../engine/core/assess.ts'
import type { Assessment, Surroundings, Wants, WorksheetVersion } from '../../engine/core/model.ts'
import { evaluateFormulas } from '../../engine/core/settle.ts'

/**
 * The rules on this thread: the formulas are our own, and a worker for each of some thousand small acts would cost more than they do.
 * What a worksheet once asked for it is asked to have before it is assessed again: the same result in half the rounds.
 */
export function threadAssessor(): Assessor {
  const usual = new Map<WorksheetVersion, Set<string>>()
  const lacking = (version: WorksheetVersion, { worksheets }: Surroundings): Wants | undefined => {
    const missing = [...(usual.get(version) ?? [])].filter((id) => !Object.hasOwn(worksheets, id))
    return missing.length > 0 ? { answers: [], worksheets: missing, agencies: [] } : undefined
  }
  const learn = <T extends { wants: Wants }>(version: WorksheetVersion, result: T): T => {
    usual.set(version, new Set([...(usual.get(version) ?? []), ...result.wants.worksheets]))
    return result
  }
  const unknown: Omit<Assessment, 'wants'> = { computed: {}, scores: {}, hidden: [], required: [], problems: [] }
  const assessOne: Assessor['assess'] = async (version, answer, surroundings, state) => {
    const wants = lacking(version, surroundings)
    return wants ? { ...unknown, wants } : learn(version, assess(compiledOf(version), answer, surroundings, state))
  }
  return {
    assess: assessOne,
    assessAll: (version, answers, surroundings) =>
      Promise.all(answers.map((answer) => assessOne(version, answer, surroundings))),
    async evaluate(version, answer, surroundings, formulas, state) {
      const wants = lacking(version, surroundings)
      if (wants) return { values: [], wants }
      return learn(version, evaluateFormulas(compiledOf(version), answer, surroundings, formulas, state))
    },
  }
}
