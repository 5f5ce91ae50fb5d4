import { Failure } from '../core/failure.ts'
import type { AnswerRow, ListQuery, Page } from '../store/store.ts'
import type { Context } from './context.ts'
import { reachOf, readableWorksheets } from './rights.ts'

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
  const readable = readableWorksheets(context).map((version) => version.id)
  if (query.worksheet && !readable.includes(query.worksheet))
    throw new Failure('WORKSHEET_NOT_FOUND', { worksheet: query.worksheet })
  const reach = reachOf(context)
  if (query.agency && reach && !reach.includes(query.agency)) return { items: [], total: 0 }
  const agencies = query.agency ? [query.agency] : reach
  const { worksheet, state, period, parent, text, offset, limit } = query
  const sort = query.sort ?? context.catalogue.worksheets[worksheet ?? '']?.worksheet.list.sort ?? '-updatedAt'
  const list: ListQuery = {
    worksheet: worksheet ?? readable,
    ...(agencies ? { agencies } : {}),
    ...(state ? { states: [state] } : {}),
    ...(period ? { period } : {}),
    ...(parent ? { parent } : {}),
    ...(text ? { text } : {}),
    sort,
    offset,
    limit,
  }
  return context.store.list(list)
}
