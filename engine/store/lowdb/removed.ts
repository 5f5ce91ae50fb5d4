import type { Answer } from '../../core/model.ts'
import type { StoredRow } from './answerIndex.ts'

/** What is left of an answer that was taken away: its place and edit, so that its number is never given again. */
export interface Removed {
  id: string
  worksheet: string
  agency: string
  edit: number
  removed: true
}

/** The state of a row whose answer was taken away; no state of a workflow is empty. */
export const removedState = ''

/** The record is what is left of an answer. */
export const isRemoved = (record: unknown): record is Removed =>
  typeof record === 'object' && record !== null && 'removed' in record && record.removed === true

/** What stays of an answer. */
export const removedOf = ({ id, worksheet, agency, edit }: Answer): Removed => ({
  id,
  worksheet,
  agency,
  edit,
  removed: true,
})

/** Its row, which fits no filter. */
export function removedRow({ id, worksheet, agency, edit }: Removed): StoredRow {
  const rest = JSON.stringify([0, 0, '', '', '', {}])
  return { id, worksheet, agency, state: removedState, period: '', parent: '', edit, refs: '', rest }
}
