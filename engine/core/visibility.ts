import type { CompiledWorksheet } from './compile.ts'
import type { Answer, AnswerData, Assessment } from './model.ts'

/** The data without what is hidden, and the pointers of the values dropped, for the history. */
export function dropHidden(
  compiled: CompiledWorksheet,
  answer: Answer,
  assessment: Assessment,
): { data: AnswerData; dropped: string[] } {
  throw new Error(`in work ${compiled.version.id} ${answer.id} ${assessment.hidden.length}`)
}
