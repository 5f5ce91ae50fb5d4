import { Failure } from '../core/failure.ts'
import type { AnswerFilter, AnswerRow, ListQuery, Page } from '../store/store.ts'
import { addressedNumbers } from './addressed.ts'
import { withWords } from './choiceTitles.ts'
import type { Context } from './context.ts'
import { narrowed, testsOf } from './listFilters.ts'
import { dataAbout, ownNumbers, type Readable, reachOf, readableWorksheets, rowInSight, scopeOf } from './rights.ts'

/** What the reader looks for. */
export interface AnswersQuery {
  worksheet?: string
  agency?: string
  state?: string
  period?: string
  parent?: string
  text?: string
  /** As `parseFilters` reads them. */
  filter?: string[]
  sort?: string
  offset: number
  limit: number
}

const isPlain = ({ states, isHome, units, version: { worksheet } }: Readable): boolean =>
  !states && !isHome && !units && !worksheet.publicIn

/** Over all worksheets: those whose lists are not narrowed together, each of the others by itself; what is about persons is left to its own list. */
function scopeOfAll(context: Context, readable: Readable[]): AnswerFilter {
  const reach = reachOf(context)
  const plain: AnswerFilter = {
    worksheet: readable.filter(isPlain).map(({ version }) => version.id),
    ...(reach ? { agencies: reach } : {}),
  }
  const others = readable.filter((each) => !isPlain(each) && !each.isOwn && !each.version.worksheet.audience)
  return others.length === 0 ? plain : { anyOf: [plain, ...others.map((each) => scopeOf(context, each))] }
}

/** A page of the answers the actor may see; the index does all the work. */
export async function listAnswers(context: Context, query: AnswersQuery): Promise<Page<AnswerRow>> {
  const readable = readableWorksheets(context)
  const one = readable.find((entry) => entry.version.id === query.worksheet)
  if (query.worksheet && !one) throw new Failure('WORKSHEET_NOT_FOUND', { worksheet: query.worksheet })
  const scope = one ? scopeOf(context, one) : scopeOfAll(context, readable)
  const { worksheet, agency, state, period, parent, text, offset, limit } = query
  if (agency && !scope.anyOf && scope.agencies?.includes(agency) === false) return { items: [], total: 0 }
  if (state && scope.states?.includes(state) === false) return { items: [], total: 0 }
  const sort = query.sort ?? context.catalogue.worksheets[worksheet ?? '']?.worksheet.list.sort ?? '-updatedAt'
  const ids = one?.isOwn
    ? await ownNumbers(context, one.version)
    : one && (await addressedNumbers(context, one.version))
  const list: ListQuery = {
    ...narrowed(scope, testsOf(context, one?.version, query.filter ?? [])),
    ...(agency ? { agencies: [agency] } : {}),
    ...(state ? { states: [state] } : {}),
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
  return {
    items: await withWords(
      context,
      items.map((row) => rowInSight(context, row, data)),
    ),
    total,
  }
}
