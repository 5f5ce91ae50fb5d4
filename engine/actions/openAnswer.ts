import { can } from '../core/access.ts'
import { Failure } from '../core/failure.ts'
import type { OpenAnswer } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { moveUp } from './moveUp.ts'
import { presentAnswer } from './presentAnswer.ts'
import { findAnswer, subjectOf } from './subject.ts'
import { versionOf } from './version.ts'

/** An answer with all its reader needs. A draft is shown on the version in service; it is stored so when it is next saved. */
export async function openAnswer(context: Context, { id }: { id: string }): Promise<OpenAnswer> {
  const stored = await findAnswer(context, id)
  const version = await versionOf(context, stored)
  if (!can(context.actor, 'read', subjectOf(context, version, stored))) throw new Failure('ANSWER_NOT_FOUND', { id })
  const moved = moveUp(context, version, stored)
  return presentAnswer(context, moved.version, moved.answer)
}
