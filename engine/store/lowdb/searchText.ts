import type { Json } from '../../core/model.ts'
import { searchText } from '../../core/search.ts'
import type { AnswerRow } from '../store.ts'

/** What `ListQuery.text` is looked for in: number, title and the columns' texts and numbers. */
export function searchTextOf(row: AnswerRow): string {
  const parts = [row.id, row.title]
  for (const value of Object.values(row.columns)) collect(value, parts)
  return searchText(parts)
}

function collect(value: Json, parts: string[]): void {
  if (typeof value === 'string') parts.push(value)
  else if (typeof value === 'number') parts.push(String(value))
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) collect(item, parts)
}
