import { lintRubric } from '../../core/lintRubric.ts'
import type { Language, Problem, RubricConfig } from '../../core/model.ts'
import { configProblem } from '../configProblem.ts'
import { lintClauses, type LintContext } from './lintContext.ts'

/** A rubric: its names against the framework, its weights and thresholds by `lintRubric`. */
export function lintRubricFile(context: LintContext, id: string, rubric: RubricConfig): Problem[] {
  const { framework, sources } = context
  const file = `forms/rubrics/${id}.json`
  const [language, ...others] = framework.languages
  const given = (others as Language[]).flatMap((other) => {
    const words = sources.translations[other]?.rubrics?.[id]
    return words ? [[other, words] as const] : []
  })
  const stages = framework.stages.map((stage) => stage.id)
  return [
    ...(rubric.id === id ? [] : [configProblem('ID_MISMATCH', file, '/id', { id: rubric.id, name: id })]),
    ...lintRubric(rubric, { stages, language, words: Object.fromEntries(given) }).map((problem) => ({
      ...problem,
      file,
    })),
    ...rubric.criteria.flatMap((criterion, i) =>
      lintClauses(context, file, `/criteria/${i}/clauses`, criterion.clauses),
    ),
  ]
}
