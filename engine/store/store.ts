import type { Answer, AnswerRow, Json, JsonObject, WorksheetVersion } from '../core/model.ts'
import type { ColumnTest } from '../core/columnTest.ts'
import type { Tally } from '../core/tally.ts'

/** One line of the trail; entries are never altered. */
export interface AuditEvent {
  at: string
  actor: string
  action: string
  subject: string
  details: JsonObject
}

/** An earlier state of an answer that stays readable: a revision, a signed state, or a refused draft. */
export interface KeptVersion {
  id: string
  answer: string
  reason: 'revision' | 'signed' | 'refused' | 'migrated' | 'deleted'
  at: string
  by: string
  content: Answer
}

/** A small document of the engine itself (a kept print, a catalogue entry, an account), by kind and id. */
export interface EngineDocument {
  kind: string
  id: string
  content: JsonObject
}

export interface Transaction {
  answer(id: string): Promise<Answer | undefined>
  /** `next.edit` is one above the stored one (1 for a new answer), or the commit fails with ANSWER_CHANGED. */
  putAnswer(next: Answer): void
  /**
   * Takes an answer away; its `edit` is one above the stored one. It is found in no list and by no reference any more, its kept versions and events stay,
   * and its number cannot be given again.
   */
  removeAnswer(last: Answer): void
  keep(version: KeptVersion): void
  record(event: AuditEvent): void
  document(kind: string, id: string): Promise<JsonObject | undefined>
  putDocument(document: EngineDocument): void
  /** The next number of a series, from 1; a number is never given twice, also when the transaction fails. */
  next(series: string): Promise<number>
}

export type { AnswerRow }

export interface ListQuery extends AnswerFilter {
  /** Words looked for in title, number and columns, each of them, however they are typed (`core/search.ts`). */
  text?: string
  /**
   * `title`, `updatedAt`, `state`, … or a column; a leading `-` for descending. Texts by the Persian alphabet (`sortKey`), what is missing last; ties and
   * the default by `id`.
   */
  sort?: string
  offset: number
  /** At most 200. */
  limit: number
}

export interface Page<T> {
  items: T[]
  total: number
}

export interface AnswerFilter {
  worksheet?: string | string[]
  agencies?: string[]
  states?: string[]
  period?: string
  parent?: string
  ids?: string[]
  /** Answers that name this one: by `parent` or wherever `references` of `describe` found its number. */
  refersTo?: string
  /** Columns, or properties of the row, that must hold these values. */
  where?: ColumnTest[]
  /** Of answers that belong to units, those of these alone (column `self.unit` of the index). */
  units?: string[]
  /** And one of these fits: what a reader may see has several grounds. */
  anyOf?: AnswerFilter[]
}

/**
 * The port every adapter fulfils (`test/engine/store/storeContract.ts`).
 * A resolved `transaction` is on the disk: it survives `kill -9` and power loss.
 * Values that `jsonb` cannot keep (U+0000, lone surrogates) are refused with VALUE_NOT_STORABLE; -0 becomes 0.
 */
export interface Store {
  /**
   * The writes of `work` land together or not at all. Fails with ANSWER_CHANGED { id, stored } on a lost race, where `stored` is the stored `edit` (0: none),
   * ANSWER_MOVED { id } when agency or worksheet differ from the stored ones, STORE_FULL and STORE_READ_ONLY.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  answer(id: string): Promise<Answer | undefined>
  /** From the index alone. */
  list(query: ListQuery): Promise<Page<AnswerRow>>
  count(filter: AnswerFilter): Promise<number>
  /** How many answers stand in each state, by agency, worksheet and period; from the index alone, in one pass over the rows that fit. */
  tally(filter: AnswerFilter): Promise<Tally[]>
  /** Whole answers, a partition at a time. */
  answers(filter: AnswerFilter): AsyncIterable<Answer>
  /** Oldest first. */
  keptVersions(answer: string): Promise<KeptVersion[]>
  /** Oldest first. */
  events(subject: string, offset: number, limit: number): Promise<Page<AuditEvent>>
  document(kind: string, id: string): Promise<JsonObject | undefined>
  /** By id. */
  documents(kind: string, offset: number, limit: number): Promise<Page<EngineDocument>>
  /** Immutable: putting the same id and version again with other content fails with VERSION_EXISTS. */
  putVersion(version: WorksheetVersion): Promise<void>
  version(worksheet: string, version: number): Promise<WorksheetVersion | undefined>
  latestVersion(worksheet: string): Promise<WorksheetVersion | undefined>
  /** Content-addressed bytes (attachments, kept PDFs); gives the SHA-256 in hex. */
  putBlob(bytes: Uint8Array): Promise<string>
  blob(sha256: string): Promise<Uint8Array | undefined>
  /**
   * Columns the index keeps for a worksheet. `mark` names the definition (a hash of it, say): rows that were made under the same mark are kept,
   * else that worksheet's rows are made anew, and lists wait for it. `references` gives the numbers of the answers an answer names, for `refersTo`.
   */
  describe(
    worksheet: string,
    columns: (answer: Answer) => Record<string, Json>,
    mark?: string,
    references?: (answer: Answer) => string[],
  ): void
  close(): Promise<void>
}
