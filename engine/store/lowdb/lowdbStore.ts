import type { Answer, Json, JsonObject, WorksheetVersion } from '../../core/model.ts'
import type { Tally } from '../../core/tally.ts'
import type {
  AnswerFilter,
  AnswerRow,
  AuditEvent,
  EngineDocument,
  KeptVersion,
  ListQuery,
  Page,
  Store,
  Transaction,
} from '../store.ts'
import { Blobs } from './blobs.ts'
import { Documents } from './documents.ts'
import type { Ledger } from './ledger.ts'
import { answersFile, eventsFile, keptFile } from './names.ts'
import { isRemoved } from './removed.ts'
import { RowColumns } from './rowColumns.ts'
import { Series } from './series.ts'
import { tallyRows } from './tallyRows.ts'
import { Turns } from './turns.ts'
import { Versions } from './versions.ts'
import { Writes } from './writes.ts'

const longestPage = 200

/** The port over lowdb snapshots and a journal. */
export class LowdbStore implements Store {
  readonly #ledger: Ledger
  readonly #columns: RowColumns
  readonly #documents: Documents
  readonly #series: Series
  readonly #versions: Versions
  readonly #blobs: Blobs
  readonly #unlock: () => void
  /** Answers whose next edit is on its way to the disk. */
  readonly #underWay = new Map<string, Promise<void>>()

  constructor(ledger: Ledger, onProblem: (problem: unknown) => void, unlock: () => void) {
    const turns = new Turns()
    this.#ledger = ledger
    this.#columns = new RowColumns(ledger, onProblem)
    this.#documents = new Documents(ledger)
    this.#series = new Series(ledger)
    this.#versions = new Versions(ledger.folder, turns)
    this.#blobs = new Blobs(ledger.folder, turns)
    this.#unlock = unlock
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const writes = new Writes((answer) => ({
      row: this.#columns.rowOf(answer),
      references: this.#columns.referencesOf(answer),
    }))
    const result = await work({
      answer: async (id) => (writes.hasRemoved(id) ? undefined : (writes.answer(id) ?? this.answer(id))),
      putAnswer: (next) => writes.putAnswer(next),
      removeAnswer: (last) => writes.removeAnswer(last),
      keep: (version) => writes.keep(version),
      record: (event) => writes.record(event),
      document: async (kind, id) => writes.document(kind, id) ?? this.document(kind, id),
      putDocument: (document) => writes.putDocument(document),
      next: (series) => this.#series.next(series),
    })
    if (writes.entries.length > 0) await this.#commit(writes)
    return result
  }

  async answer(id: string): Promise<Answer | undefined> {
    const file = this.#fileOf(id)
    const record = file === undefined ? undefined : await this.#ledger.partitions.record(file, id)
    return isRemoved(record) ? undefined : (record as Answer | undefined)
  }

  async list(query: ListQuery): Promise<Page<AnswerRow>> {
    await this.#columns.settled()
    return this.#ledger.lists.list(query)
  }

  async count(filter: AnswerFilter): Promise<number> {
    await this.#columns.settled()
    return this.#ledger.lists.index.matching(filter).length
  }

  async tally(filter: AnswerFilter): Promise<Tally[]> {
    await this.#columns.settled()
    return tallyRows(this.#ledger.lists.index, filter)
  }

  async *answers(filter: AnswerFilter): AsyncGenerator<Answer> {
    const { index } = this.#ledger.lists
    const partitions = new Map<string, number[]>()
    for (const row of index.matching(filter)) {
      const file = answersFile(index.agency.at(row), index.worksheet.at(row))
      const rows = partitions.get(file)
      if (rows) rows.push(row)
      else partitions.set(file, [row])
    }
    for (const [file, rows] of partitions) {
      const records = (await this.#ledger.partitions.records(file)) as unknown as Record<string, Answer>
      for (const row of rows) {
        const answer = records[index.ids[row] ?? '']
        if (answer) yield answer
      }
    }
  }

  async keptVersions(answer: string): Promise<KeptVersion[]> {
    const { index } = this.#ledger.lists
    const row = index.find(answer)
    if (row === undefined) return []
    const file = keptFile(index.agency.at(row), index.worksheet.at(row))
    return (await this.#ledger.archive.read<never>(file, answer, 0, Infinity)).items
  }

  events(subject: string, offset: number, limit: number): Promise<Page<AuditEvent>> {
    return this.#ledger.archive.read<never>(eventsFile(subject), subject, offset, Math.min(limit, longestPage))
  }

  document(kind: string, id: string): Promise<JsonObject | undefined> {
    return this.#documents.one(kind, id)
  }

  documents(kind: string, offset: number, limit: number): Promise<Page<EngineDocument>> {
    return this.#documents.list(kind, offset, Math.min(limit, longestPage))
  }

  putVersion(version: WorksheetVersion): Promise<void> {
    return this.#versions.put(version)
  }

  version(worksheet: string, version: number): Promise<WorksheetVersion | undefined> {
    return this.#versions.one(worksheet, version)
  }

  latestVersion(worksheet: string): Promise<WorksheetVersion | undefined> {
    return this.#versions.latest(worksheet)
  }

  putBlob(bytes: Uint8Array): Promise<string> {
    return this.#blobs.put(bytes)
  }

  blob(sha256: string): Promise<Uint8Array | undefined> {
    return this.#blobs.get(sha256)
  }

  describe(
    worksheet: string,
    columns: (answer: Answer) => Record<string, Json>,
    mark?: string,
    references?: (answer: Answer) => string[],
  ): void {
    this.#columns.describe(worksheet, columns, mark, references)
  }

  /** Writes snapshots up to now; happens by itself in the background. */
  checkpoint(): Promise<void> {
    return this.#ledger.checkpoint()
  }

  async close(): Promise<void> {
    await this.#columns.settled()
    try {
      await this.#ledger.close()
    } finally {
      this.#unlock()
    }
  }

  async #commit(writes: Writes): Promise<void> {
    await this.#ledger.room()
    const ids = writes.edits.map(({ id }) => id)
    for (;;) {
      const underWay = ids.map((id) => this.#underWay.get(id)).filter((other) => other !== undefined)
      if (underWay.length === 0) break
      await Promise.allSettled(underWay)
    }
    // From the check to the queue of the journal in one tick: of two that race, the second waits above and then fails here.
    writes.requireEdits(
      (id) => this.#ledger.lists.index.editOf(id),
      (id) => this.#fileOf(id),
    )
    const written = this.#ledger.append(writes.entries)
    for (const id of ids) this.#underWay.set(id, written)
    try {
      await written
    } finally {
      for (const id of ids) if (this.#underWay.get(id) === written) this.#underWay.delete(id)
    }
  }

  #fileOf(id: string): string | undefined {
    const { index } = this.#ledger.lists
    const row = index.find(id)
    return row === undefined ? undefined : answersFile(index.agency.at(row), index.worksheet.at(row))
  }
}
