import { can, type Deed, type Subject } from '../core/access.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, WorksheetVersion } from '../core/model.ts'
import type { Context } from './context.ts'

/** What rights are decided over. */
export function subjectOf(context: Context, version: WorksheetVersion, answer: Answer): Subject {
  return {
    framework: context.catalogue.framework,
    worksheet: version.worksheet,
    workflow: version.workflow,
    answer,
    directory: context.directory,
  }
}

/** Throws NOT_ALLOWED unless the actor may do it. */
export function demand(context: Context, deed: Deed, subject: Subject): void {
  if (!can(context.actor, deed, subject)) throw new Failure('NOT_ALLOWED')
}

/** The answer, if there is one and the actor may see it; what may not be seen does not exist. */
export async function findAnswer(context: Context, id: string): Promise<Answer> {
  const answer = await context.store.answer(id)
  if (!answer) throw new Failure('ANSWER_NOT_FOUND', { id })
  return answer
}
