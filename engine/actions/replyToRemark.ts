import { instantInTehran } from '../core/calendar.ts'
import { Failure } from '../core/failure.ts'
import type { OpenAnswer } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { changedMeanwhile, openAnswer, withoutRace } from './openAnswer.ts'
import { demand, findAnswer, subjectOf } from './subject.ts'

/** The filler answers a remark on a field; the reviewer sees it beside the field. */
export async function replyToRemark(
  context: Context,
  reply: { id: string; edit: number; path: string; at: string; reply: string },
): Promise<OpenAnswer> {
  const { answer, version } = await findAnswer(context, reply.id)
  demand(context, 'edit', subjectOf(context, version, answer))
  if (answer.edit !== reply.edit) throw await changedMeanwhile(context, reply.id)
  const isMeant = (remark: { path: string; at: string }) => remark.path === reply.path && remark.at === reply.at
  if (!answer.remarks.some(isMeant)) throw new Failure('REMARK_NOT_FOUND')
  const at = instantInTehran(context.now)
  const remarks = answer.remarks.map((remark) =>
    isMeant(remark) ? { ...remark, resolved: true, reply: reply.reply } : remark,
  )
  await withoutRace(context, reply.id, () =>
    context.store.transaction(async (tx) => {
      tx.putAnswer({ ...answer, edit: answer.edit + 1, updatedAt: at, remarks })
      tx.record({
        at,
        actor: context.actor.account,
        action: 'reply',
        subject: answer.id,
        details: { path: reply.path },
      })
    }),
  )
  return openAnswer(context, reply)
}
