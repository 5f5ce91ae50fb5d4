import type { Answer, WorksheetVersion } from '../core/model.ts'
import { migrateAnswer } from '../core/migrate.ts'
import { stateOf } from '../core/workflow.ts'
import type { Context } from './context.ts'

/**
 * A draft moves up to the version in service; what is out of the filler's hands stays as it was given.
 * The chain of steps comes from the worksheet's `changes/`; a version without a file changes nothing in the data.
 */
export function moveUp(
  context: Context,
  version: WorksheetVersion,
  answer: Answer,
): { version: WorksheetVersion; answer: Answer } {
  const newest = context.catalogue.worksheets[answer.worksheet]
  const editable = stateOf(version.workflow, answer.state).editable === true
  if (!newest || newest.version <= answer.version || !editable) return { version, answer }
  if (!Object.hasOwn(newest.workflow.states, answer.state)) return { version, answer }
  const chain = (context.catalogue.changes[answer.worksheet] ?? []).filter((steps) => steps.from >= answer.version)
  return { version: newest, answer: { ...migrateAnswer(answer, chain), version: newest.version } }
}
