import { can } from '../core/access.ts'
import { instantInTehran } from '../core/calendar.ts'
import { Failure } from '../core/failure.ts'
import type { Json } from '../core/model.ts'
import type { Context } from './context.ts'
import { isDeletable } from './deletable.ts'
import { changedMeanwhile, withoutRace } from './openAnswer.ts'
import { findAnswer, subjectOf } from './subject.ts'
import { usedElsewhere } from './usedElsewhere.ts'

/**
 * Deletes a draft that has never left its first state. It stays in the trail with all that stood in it, and its number is never given again.
 * NOT_ALLOWED, NOT_DELETABLE once it was handed on, REFERENCED with the places that name it.
 */
export async function deleteDraft(
  context: Context,
  { id, edit }: { id: string; edit: number },
): Promise<{ id: string }> {
  const { answer, version } = await findAnswer(context, id)
  if (answer.edit !== edit) throw await changedMeanwhile(context, id)
  if (!can(context.actor, 'edit', subjectOf(context, version, answer))) throw new Failure('NOT_ALLOWED')
  if (!isDeletable(context, version, answer)) throw new Failure('NOT_DELETABLE')
  const problems = await usedElsewhere(context, answer, { all: true })
  if (problems[0]) throw new Failure('REFERENCED', { ...problems[0].params, problems: problems as unknown as Json })
  const at = instantInTehran(context.now)
  const by = context.actor.account
  await withoutRace(context, id, () =>
    context.store.transaction(async (tx) => {
      tx.keep({ id: `${id}.deleted.${edit}`, answer: id, reason: 'deleted', at, by, content: answer })
      tx.record({ at, actor: by, action: 'delete', subject: id, details: { worksheet: answer.worksheet } })
      tx.removeAnswer({ ...answer, edit: edit + 1 })
    }),
  )
  return { id }
}
