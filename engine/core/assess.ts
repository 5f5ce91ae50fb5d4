import type { CompiledWorksheet } from './compile.ts'
import type { Answer, Assessment, Surroundings } from './model.ts'

/**
 * All rules of a version on one answer: computed values, scores, hidden and required fields and every problem, whatever the action.
 * `state` is the state to assume: before an action, the state it leads to.
 */
export function assess(
  compiled: CompiledWorksheet,
  answer: Answer,
  surroundings: Surroundings,
  state: string = answer.state,
): Assessment {
  throw new Error(`in work ${compiled.version.id} ${answer.id} ${surroundings.currentDay} ${state}`)
}
