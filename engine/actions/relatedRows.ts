import type { Answer } from '../core/model.ts'
import type { AnswerRow } from '../store/store.ts'
import type { Context } from './context.ts'
import { maySee, rowInSight } from './rights.ts'

/** Answers shown beside one. */
const relatedLimit = 50

async function parentRow(context: Context, id: string): Promise<AnswerRow | undefined> {
  const parent = await context.store.answer(id)
  if (!parent) return undefined
  const query = { worksheet: parent.worksheet, agencies: [parent.agency], text: id, offset: 0, limit: relatedLimit }
  const { items } = await context.store.list(query)
  return items.find((row) => row.id === id)
}

/** The parent of an answer and those that name it as parent, as far as the actor may see them. */
export async function relatedRows(context: Context, answer: Answer): Promise<AnswerRow[]> {
  const parent = answer.parent ? await parentRow(context, answer.parent) : undefined
  const children = await context.store.list({ parent: answer.id, offset: 0, limit: relatedLimit, sort: '-updatedAt' })
  const rows = parent ? [parent, ...children.items] : children.items
  return rows.filter((row) => maySee(context, row)).map((row) => rowInSight(context, row))
}
