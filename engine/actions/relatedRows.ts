import type { Answer } from '../core/model.ts'
import type { AnswerRow } from '../store/store.ts'
import type { Context } from './context.ts'
import { isOfOrganization } from '../core/access.ts'
import { maySee, rowInSight } from './rights.ts'
import { mayReadAnswer } from './subject.ts'

/** Answers shown beside one. */
const relatedLimit = 50

async function parentRow(context: Context, id: string): Promise<AnswerRow | undefined> {
  const parent = await context.store.answer(id)
  if (!parent) return undefined
  const query = { worksheet: parent.worksheet, agencies: [parent.agency], text: id, offset: 0, limit: relatedLimit }
  const { items } = await context.store.list(query)
  return items.find((row) => row.id === id)
}

/** The row may be shown to the actor. Whom an answer is for, and whether it has been issued, the index does not know: then the answer itself decides. */
export async function isInSight(context: Context, row: AnswerRow): Promise<boolean> {
  const worksheet = context.catalogue.worksheets[row.worksheet]?.worksheet
  if (!worksheet) return false
  const isTold = worksheet.audience ?? worksheet.concerns ?? isOfOrganization(context.catalogue.framework, worksheet)
  return isTold ? mayReadAnswer(context, row.id) : maySee(context, row)
}

/** The parent of an answer and those that name it as parent, as far as the actor may see them. */
export async function relatedRows(context: Context, answer: Answer): Promise<AnswerRow[]> {
  const parent = answer.parent ? await parentRow(context, answer.parent) : undefined
  const children = await context.store.list({ parent: answer.id, offset: 0, limit: relatedLimit, sort: '-updatedAt' })
  const rows = parent ? [parent, ...children.items] : children.items
  const inSight = await Promise.all(rows.map((row) => isInSight(context, row)))
  return rows.filter((_, i) => inSight[i]).map((row) => rowInSight(context, row))
}
