import type { StoredRow } from './answerIndex.ts'

export type JsonText = string | Buffer

/**
 * One write inside an act: a record that replaces the one of the same id in a snapshot, or (`append`) a line for an archive.
 * `file` is relative to the data folder and has no extension.
 */
export interface Entry {
  file: string
  id: string
  /** JSON of the record or line, as text or in UTF-8 as it lies in the journal; has no line break and no tab. */
  text: JsonText
  append?: true
  /** Row of the index, where the record is an answer: replay then need not parse the answer. */
  row?: StoredRow
}
