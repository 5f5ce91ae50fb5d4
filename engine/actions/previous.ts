import { can, stripHidden } from '../core/access.ts'
import { withCarried } from '../core/carry.ts'
import type { Answer, AnswerData, WorksheetVersion } from '../core/model.ts'
import type { Context } from './context.ts'
import { subjectOf } from './subject.ts'
import { versionOf } from './version.ts'

const most = 50 // answers of one agency looked through for the period before

/** The number of the answer this one follows: the one its field names, or the agency's last one of an earlier period. */
async function previousNumber(
  context: Context,
  { worksheet }: WorksheetVersion,
  answer: Answer,
): Promise<string | undefined> {
  const { previous } = worksheet
  if (!previous) return undefined
  if (previous.field !== undefined) {
    const named = answer.data[previous.field]
    return typeof named === 'string' && named !== '' ? named : undefined
  }
  const { period } = answer
  if (period === undefined) return undefined
  const { items } = await context.store.list({
    worksheet: worksheet.id,
    agencies: [answer.agency],
    ...(previous.states ? { states: previous.states } : {}),
    sort: '-period',
    offset: 0,
    limit: most,
  })
  // Half-years and years sort as their texts do.
  const earlier = items.flatMap((row) => (row.period !== undefined && row.period < period ? [row] : []))
  return earlier.toSorted((a, b) => String(b.period).localeCompare(String(a.period)))[0]?.id
}

/** The answer this one follows, as the actor may see it; undefined where there is none or none for these eyes. */
export async function previousAnswer(
  context: Context,
  version: WorksheetVersion,
  answer: Answer,
): Promise<Answer | undefined> {
  const id = await previousNumber(context, version, answer)
  const found = id === undefined || id === answer.id ? undefined : await context.store.answer(id)
  if (!found || found.worksheet !== answer.worksheet || found.agency !== answer.agency) return undefined
  const subject = subjectOf(context, await versionOf(context, found), found)
  return can(context.actor, 'read', subject) ? { ...found, data: stripHidden(context.actor, subject) } : undefined
}

/** The data of a new answer with what `x-carry` takes from the one before. */
export async function carryForward(context: Context, version: WorksheetVersion, answer: Answer): Promise<AnswerData> {
  const previous = await previousAnswer(context, version, answer)
  return previous ? withCarried(version, answer.data, previous.data) : answer.data
}
