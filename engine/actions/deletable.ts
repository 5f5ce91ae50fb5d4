import { can } from '../core/access.ts'
import type { Answer, WorksheetVersion } from '../core/model.ts'
import type { Context } from './context.ts'
import { subjectOf } from './subject.ts'

/** The actor may delete it: a draft that was never handed on, which the actor could fill. */
export function isDeletable(context: Context, version: WorksheetVersion, answer: Answer): boolean {
  const isUntouched =
    answer.state === version.workflow.initial && answer.history.length === 0 && answer.signatures.length === 0
  if (!isUntouched) return false
  const subject = subjectOf(context, version, answer)
  return can(context.actor, 'create', subject) && can(context.actor, 'edit', subject)
}
