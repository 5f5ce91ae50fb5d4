import { Failure } from '../core/failure.ts'
import type { AnswerRow, ListQuery, Page } from '../store/store.ts'
import { addressedNumbers } from './addressed.ts'
import type { Context } from './context.ts'
import { dataAbout, ownNumbers, reachOf, reachOver, readableWorksheets, rowInSight } from './rights.ts'

/** What the reader looks for. */
export interface AnswersQuery {
  worksheet?: string
  agency?: string
  state?: string
  period?: string
  parent?: string
  text?: string
  sort?: string
  offset: number
  limit: number
}

/** A page of the answers the actor may see; the index does all the work. */
export async function listAnswers(context: Context, query: AnswersQuery): Promise<Page<AnswerRow>> {
  const readable = readableWorksheets(context)
  const one = readable.find((entry) => entry.version.id === query.worksheet)
  if (query.worksheet && !one) throw new Failure('WORKSHEET_NOT_FOUND', { worksheet: query.worksheet })
  const reach = one ? reachOver(context, one) : reachOf(context)
  if (query.agency && reach && !reach.includes(query.agency)) return { items: [], total: 0 }
  const agencies = query.agency ? [query.agency] : reach
  const { worksheet, state, period, parent, text, offset, limit } = query
  const sort = query.sort ?? context.catalogue.worksheets[worksheet ?? '']?.worksheet.list.sort ?? '-updatedAt'
  const states = state ? [state].filter((name) => one?.states?.includes(name) ?? true) : one?.states
  const ids = one?.isOwn
    ? await ownNumbers(context, one.version)
    : one && (await addressedNumbers(context, one.version))
  const list: ListQuery = {
    // Over all worksheets, those with states or agencies that are not for this actor are left to their own lists.
    worksheet: worksheet ?? readable.filter((entry) => !entry.states && !entry.isHome).map(({ version }) => version.id),
    ...(agencies ? { agencies } : {}),
    ...(states ? { states } : {}),
    ...(period ? { period } : {}),
    ...(parent ? { parent } : {}),
    ...(ids ? { ids } : {}),
    ...(text ? { text } : {}),
    sort,
    offset,
    limit,
  }
  const { items, total } = await context.store.list(list)
  const data = one?.isOwn ? dataAbout(context, one.version) : {}
  return { items: items.map((row) => rowInSight(context, row, data)), total }
}
