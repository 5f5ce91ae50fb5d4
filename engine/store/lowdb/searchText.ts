import type { Json } from '../../core/model.ts'
import { normalizeText } from '../../core/text.ts'
import type { AnswerRow } from '../store.ts'

/** What `ListQuery.text` is looked for in: number, title and the columns' texts and numbers, one line, normalised. */
export function searchText(row: AnswerRow): string {
  const parts = [row.id, row.title]
  for (const value of Object.values(row.columns)) collect(value, parts)
  return normalizeText(parts.join(' ')).replace(/\s+/g, ' ')
}

/** The words of a query; a row fits when its text has each of them. */
export function searchWords(text: string): string[] {
  return normalizeText(text).split(/\s+/).filter(Boolean)
}

function collect(value: Json, parts: string[]): void {
  if (typeof value === 'string') parts.push(value)
  else if (typeof value === 'number') parts.push(String(value))
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) collect(item, parts)
}
