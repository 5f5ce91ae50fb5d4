import { visibleSections } from '../core/access.ts'
import { fieldWords, type FieldWords } from '../core/fieldWords.ts'
import type { Answer, WorksheetVersion } from '../core/model.ts'
import { referencesOf } from '../core/references.ts'
import type { Use, UsePage } from '../http/api.generated.ts'
import type { AnswerRow } from '../store/store.ts'
import type { Context } from './context.ts'
import { isInSight } from './relatedRows.ts'
import { rowInSight } from './rights.ts'
import { findAnswer, subjectOf } from './subject.ts'
import { versionOf } from './version.ts'

const longestPage = 200

/** Rows of all answers that refer to one, newest first; costs by their number, not by that of all answers. */
export async function referringRows(context: Context, id: string): Promise<AnswerRow[]> {
  const rows: AnswerRow[] = []
  for (;;) {
    const query = { refersTo: id, sort: '-updatedAt', offset: rows.length, limit: longestPage }
    const { items, total } = await context.store.list(query)
    rows.push(...items)
    if (items.length === 0 || rows.length >= total) return rows
  }
}

async function fieldsNaming(context: Context, row: AnswerRow, id: string): Promise<Use['fields']> {
  const answer = await context.store.answer(row.id)
  if (!answer) return []
  const version = await versionOf(context, answer)
  const visible = visibleSections(context.actor, subjectOf(context, version, answer))
  const paths = referencesOf(version, answer)
    .filter(({ to }) => to === id)
    .map(({ path }) =>
      path
        .slice(1)
        .replaceAll(/\/\d+/g, '[]')
        .replaceAll('/', '.')
        .replace(/(\[\])+$/, ''),
    )
  const words = wordsOf(version)
  return [...new Set(paths)]
    .filter((path) => isSeen(version, visible, path))
    .map((path) => words[path]?.title ?? { fa: path })
}

// Walking a schema costs more than a page of rows.
const known = new WeakMap<WorksheetVersion, Record<string, FieldWords>>()

function wordsOf(version: WorksheetVersion): Record<string, FieldWords> {
  const words = known.get(version) ?? fieldWords(version)
  known.set(version, words)
  return words
}

const isSeen = ({ worksheet }: WorksheetVersion, visible: string[], path: string): boolean =>
  worksheet.sections.some(({ id, fields }) => visible.includes(id) && fields.includes(path.split(/[.[]/)[0] ?? ''))

/** Where an answer is used: a page of those that refer to it and are for the actor, with the number of the others. */
export async function listUses(
  context: Context,
  { id, offset, limit }: { id: Answer['id']; offset: number; limit: number },
): Promise<UsePage> {
  await findAnswer(context, id)
  const rows = await referringRows(context, id)
  const isShown = await Promise.all(rows.map((row) => isInSight(context, row)))
  const shown = rows.filter((_, i) => isShown[i])
  const items = await Promise.all(
    shown.slice(offset, offset + limit).map(async (row): Promise<Use> => ({
      row: rowInSight(context, row),
      fields: await fieldsNaming(context, row, id),
    })),
  )
  return { items, total: shown.length, hidden: rows.length - shown.length }
}
