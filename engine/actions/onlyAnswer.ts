import { Failure } from '../core/failure.ts'
import type { Answer, WorksheetVersion } from '../core/model.ts'
import { stateOf } from '../core/workflow.ts'
import type { AnswerRow, ListQuery } from '../store/store.ts'
import type { Context } from './context.ts'
import { inTurn } from './turns.ts'

type Place = Pick<Answer, 'agency' | 'period'> & { id?: string }

const longestPage = 200

async function findSecond(context: Context, version: WorksheetVersion, place: Place): Promise<AnswerRow | undefined> {
  const { keptPer } = version.worksheet
  // What has ended and no longer counts (replaced, cancelled) makes room for another answer of the period; that of an agency never does.
  const counts = (state: string) => {
    if (!Object.hasOwn(version.workflow.states, state)) return true
    const { final, active } = stateOf(version.workflow, state)
    return final !== true || active === true
  }
  const query: Omit<ListQuery, 'offset'> = {
    worksheet: version.id,
    agencies: [place.agency],
    ...(keptPer === 'agency-period' && place.period ? { period: place.period } : {}),
    limit: longestPage,
  }
  for (let offset = 0; ; offset += longestPage) {
    const { items, total } = await context.store.list({ ...query, offset })
    const second = items.find((row) => row.id !== place.id && (keptPer === 'agency' || counts(row.state)))
    if (second || offset + longestPage >= total) return second
  }
}

/** ANSWER_EXISTS { id } when the place of an answer is taken already. */
export async function demandPlace(context: Context, version: WorksheetVersion, place: Place): Promise<void> {
  const { keptPer } = version.worksheet
  if (keptPer !== 'agency' && keptPer !== 'agency-period') return
  const second = await findSecond(context, version, place)
  if (second) throw new Failure('ANSWER_EXISTS', { id: second.id })
}

/**
 * Runs a write that puts an answer in its place: the one of an agency, or the one of an agency and period that counts or may come to count. Of two at once the
 * second finds the first. ANSWER_EXISTS { id } when the place is taken: the second editor goes on with the first one's work.
 */
export async function inPlace<T>(
  context: Context,
  version: WorksheetVersion,
  place: Place,
  write: () => Promise<T>,
): Promise<T> {
  const { keptPer } = version.worksheet
  if (keptPer !== 'agency' && keptPer !== 'agency-period') return write()
  return inTurn(context.store, `${version.id}/${place.agency}`, async () => {
    await demandPlace(context, version, place)
    return write()
  })
}
