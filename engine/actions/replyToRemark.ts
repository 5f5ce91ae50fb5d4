import { Failure } from '../core/failure.ts'
import type { Json } from '../core/model.ts'
import type { OpenAnswer } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { openAnswer } from './openAnswer.ts'
import { demand, findAnswer, subjectOf } from './subject.ts'
import { versionOf } from './version.ts'

/** The filler answers a remark on a field; the reviewer sees it beside the field. */
export async function replyToRemark(
  context: Context,
  reply: { id: string; edit: number; path: string; at: string; reply: string },
): Promise<OpenAnswer> {
  const answer = await findAnswer(context, reply.id)
  demand(context, 'edit', subjectOf(context, await versionOf(context, answer), answer))
  if (answer.edit !== reply.edit)
    throw new Failure('ANSWER_CHANGED', { id: reply.id, stored: (await openAnswer(context, reply)) as unknown as Json })
  const isMeant = (remark: { path: string; at: string }) => remark.path === reply.path && remark.at === reply.at
  if (!answer.remarks.some(isMeant)) throw new Failure('REMARK_NOT_FOUND')
  const at = context.now.toISOString()
  await context.store.transaction(async (tx) => {
    tx.putAnswer({
      ...answer,
      edit: answer.edit + 1,
      updatedAt: at,
      remarks: answer.remarks.map((remark) =>
        isMeant(remark) ? { ...remark, resolved: true, reply: reply.reply } : remark,
      ),
    })
    tx.record({ at, actor: context.actor.account, action: 'reply', subject: answer.id, details: { path: reply.path } })
  })
  return openAnswer(context, reply)
}
