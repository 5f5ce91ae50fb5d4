import { can, type Deed, type Subject } from '../core/access.ts'
import { dayInTehran } from '../core/calendar.ts'
import { isTermPast } from '../core/deadline.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, WorksheetVersion } from '../core/model.ts'
import type { Context } from './context.ts'
import { settingsOf, termsOf } from './surroundings.ts'
import { versionOf } from './version.ts'

/** What rights are decided over. */
export function subjectOf(context: Context, version: WorksheetVersion, answer: Answer): Subject {
  return {
    framework: context.catalogue.framework,
    worksheet: version.worksheet,
    workflow: version.workflow,
    answer,
    directory: context.directory,
    settings: settingsOf(context),
    ...(hasTermPassed(context, version, answer) ? { isTermPast: true } : {}),
  }
}

const hasTermPassed = (context: Context, { workflow }: WorksheetVersion, answer: Answer): boolean =>
  workflow.states[answer.state]?.deadline?.locks === true &&
  isTermPast(workflow, answer, dayInTehran(context.now), termsOf(context, answer.agency))

/** Throws NOT_ALLOWED unless the actor may do it. */
export function demand(context: Context, deed: Deed, subject: Subject): void {
  if (!can(context.actor, deed, subject)) throw new Failure('NOT_ALLOWED')
}

/** An answer the actor may read, with the version it was given on. ANSWER_NOT_FOUND also for what may not be seen: that it exists is not told. */
export async function findAnswer(context: Context, id: string): Promise<{ answer: Answer; version: WorksheetVersion }> {
  const answer = await context.store.answer(id)
  if (!answer) throw new Failure('ANSWER_NOT_FOUND', { id })
  const version = await versionOf(context, answer)
  if (!can(context.actor, 'read', subjectOf(context, version, answer))) throw new Failure('ANSWER_NOT_FOUND', { id })
  return { answer, version }
}

/** The answer is there, and the actor may read it. */
export async function mayReadAnswer(context: Context, id: string): Promise<boolean> {
  const answer = await context.store.answer(id)
  return (
    answer !== undefined && can(context.actor, 'read', subjectOf(context, await versionOf(context, answer), answer))
  )
}
