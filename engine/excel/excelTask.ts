import type { BookStamp, BookToWrite } from './book.ts'
import type { Plan } from './plan.ts'
import type { ReadRows } from './readRows.ts'

/** What the worker is asked. */
export type ExcelTask = { kind: 'write'; book: BookToWrite } | { kind: 'read'; bytes: Uint8Array; plans: Plan[] }

/** A file as it was read by the plan of `version`. */
export interface ReadFile extends ReadRows {
  stamp: BookStamp
  version: number
  /** Paths of the sheets of the plan the file has. */
  matched: string[]
  /** Sheets and columns nothing is known of; they are not taken in. */
  unknown: { sheet: string; column?: string }[]
}

export type ExcelReply = { bytes: Uint8Array } | { read: ReadFile }
