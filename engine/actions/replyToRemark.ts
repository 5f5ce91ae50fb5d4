import { instantInTehran } from '../core/calendar.ts'
import { Failure } from '../core/failure.ts'
import type { Answer } from '../core/model.ts'
import type { OpenAnswer, ReplyBody } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { changedMeanwhile, openAnswer, withoutRace } from './openAnswer.ts'
import { demand, findAnswer, subjectOf } from './subject.ts'

type Remark = Answer['remarks'][number]
type Reply = ReplyBody & { id: string }

/** Place of the remark that is meant: by its number, or the first that waits at that path since that instant. */
function placeOf(remarks: readonly Remark[], { remark, path, at }: Reply): number {
  if (remark !== undefined) return remarks.findIndex(({ id }) => id === remark)
  const isMeant = (each: Remark) => each.path === path && each.at === at
  const waiting = remarks.findIndex((each) => isMeant(each) && !each.resolved)
  return waiting < 0 ? remarks.findIndex(isMeant) : waiting
}

/** The filler answers one remark on a field; the reviewer sees it beside the field. */
export async function replyToRemark(context: Context, reply: Reply): Promise<OpenAnswer> {
  const { answer, version } = await findAnswer(context, reply.id)
  demand(context, 'edit', subjectOf(context, version, answer))
  if (answer.edit !== reply.edit) throw await changedMeanwhile(context, reply.id)
  const place = placeOf(answer.remarks, reply)
  const meant = answer.remarks[place]
  if (!meant) throw new Failure('REMARK_NOT_FOUND')
  const at = instantInTehran(context.now)
  const remarks = answer.remarks.with(place, { ...meant, resolved: true, reply: reply.reply })
  await withoutRace(context, reply.id, () =>
    context.store.transaction(async (tx) => {
      tx.putAnswer({ ...answer, edit: answer.edit + 1, updatedAt: at, remarks })
      tx.record({
        at,
        actor: context.actor.account,
        action: 'reply',
        subject: answer.id,
        details: { path: meant.path, ...(meant.id === undefined ? {} : { remark: meant.id }) },
      })
    }),
  )
  return openAnswer(context, reply)
}
