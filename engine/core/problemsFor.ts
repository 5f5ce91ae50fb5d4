import type { CompiledWorksheet } from './compile.ts'
import type { Answer, Assessment, Problem } from './model.ts'

/**
 * Of all problems of an assessment those that count at an action (`error` stops it, `warning` may be passed), or those shown at `save`.
 * `answer` is as it stands before the action.
 */
export function problemsFor(
  assessment: Assessment,
  compiled: CompiledWorksheet,
  answer: Answer,
  action: string,
): Problem[] {
  throw new Error(`in work ${compiled.version.id} ${answer.id} ${action} ${assessment.problems.length}`)
}
