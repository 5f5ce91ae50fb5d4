import type { Answer, Json } from '../core/model.ts'
import type { AnswerRow } from './store.ts'

/** The index row of an answer. */
export function rowOf(answer: Answer, columns: Record<string, Json>): AnswerRow {
  const { id, worksheet, version, agency, period, parent, state, revision, edit, createdOn } = answer
  return {
    id,
    worksheet,
    version,
    agency,
    ...(period !== undefined && { period }),
    ...(parent !== undefined && { parent }),
    state,
    revision,
    edit,
    createdOn,
    updatedAt: answer.updatedAt ?? '',
    title: answer.title ?? '',
    columns,
  }
}
