import { createHash } from 'node:crypto'
import { Failure } from '../../engine/core/failure.ts'
import type { Answer, JsonObject, WorksheetVersion } from '../../engine/core/model.ts'
import { tallyOf, type Tally } from '../../engine/core/tally.ts'
import { rowOf } from '../../engine/store/rowOf.ts'
import type {
  AnswerFilter,
  AuditEvent,
  EngineDocument,
  KeptVersion,
  Store,
  Transaction,
} from '../../engine/store/store.ts'

const meets = (wanted: string | string[] | undefined, value: string | undefined): boolean =>
  wanted === undefined || (Array.isArray(wanted) ? wanted.includes(value ?? '') : wanted === value)

/** Where the demo is played before it is delivered as a whole: thousands of small acts would otherwise each wait for the disk. */
export class MemoryStore implements Store {
  readonly held = new Map<string, Answer>()
  readonly kept: KeptVersion[] = []
  readonly trail: AuditEvent[] = []
  readonly papers: EngineDocument[] = []
  /** Last number of each series. */
  readonly series = new Map<string, number>()
  readonly blobs = new Map<string, Uint8Array>()
  readonly #versions = new Map<string, WorksheetVersion>()

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const puts = new Map<string, Answer>()
    const removed = new Set<string>()
    const kept: KeptVersion[] = []
    const trail: AuditEvent[] = []
    const papers: EngineDocument[] = []
    const result = await work({
      answer: async (id) => (removed.has(id) ? undefined : (puts.get(id) ?? this.held.get(id))),
      putAnswer: (next) => void puts.set(next.id, next),
      removeAnswer: (last) => {
        puts.set(last.id, last)
        removed.add(last.id)
      },
      keep: (version) => void kept.push(version),
      record: (event) => void trail.push(event),
      document: (kind, id) => this.document(kind, id),
      putDocument: (document) => void papers.push(document),
      next: async (series) => {
        const number = (this.series.get(series) ?? 0) + 1
        this.series.set(series, number)
        return number
      },
    })
    for (const next of puts.values()) {
      const stored = this.held.get(next.id)?.edit ?? 0
      if (next.edit !== stored + 1) throw new Failure('ANSWER_CHANGED', { id: next.id, stored })
      if (removed.has(next.id)) this.held.delete(next.id)
      else this.held.set(next.id, next)
    }
    this.kept.push(...kept)
    this.trail.push(...trail)
    this.papers.push(...papers)
    return result
  }

  async answer(id: string): Promise<Answer | undefined> {
    return this.held.get(id)
  }

  #matching({ worksheet, agencies, states, period, parent, ids }: AnswerFilter): Answer[] {
    return [...this.held.values()].filter(
      (answer) =>
        meets(worksheet, answer.worksheet) &&
        meets(agencies, answer.agency) &&
        meets(states, answer.state) &&
        meets(period, answer.period) &&
        meets(parent, answer.parent) &&
        meets(ids, answer.id),
    )
  }

  async list({ offset, limit, ...filter }: Parameters<Store['list']>[0]) {
    const found = this.#matching(filter)
    return { items: found.slice(offset, offset + limit).map((answer) => rowOf(answer, {})), total: found.length }
  }

  async count(filter: AnswerFilter): Promise<number> {
    return this.#matching(filter).length
  }

  async tally(filter: AnswerFilter): Promise<Tally[]> {
    return tallyOf(this.#matching(filter))
  }

  async *answers(filter: AnswerFilter): AsyncGenerator<Answer> {
    yield* this.#matching(filter)
  }

  async keptVersions(answer: string): Promise<KeptVersion[]> {
    return this.kept.filter((version) => version.answer === answer)
  }

  async events(subject: string, offset: number, limit: number) {
    const found = this.trail.filter((event) => event.subject === subject)
    return { items: found.slice(offset, offset + limit), total: found.length }
  }

  async document(kind: string, id: string): Promise<JsonObject | undefined> {
    return this.papers.findLast((document) => document.kind === kind && document.id === id)?.content
  }

  async documents(kind: string, offset: number, limit: number) {
    const found = this.papers.filter((document) => document.kind === kind)
    return { items: found.slice(offset, offset + limit), total: found.length }
  }

  async putVersion(version: WorksheetVersion): Promise<void> {
    this.#versions.set(`${version.id}/${version.version}`, version)
  }

  async version(worksheet: string, version: number): Promise<WorksheetVersion | undefined> {
    return this.#versions.get(`${worksheet}/${version}`)
  }

  async latestVersion(worksheet: string): Promise<WorksheetVersion | undefined> {
    return [...this.#versions.values()].findLast(({ id }) => id === worksheet)
  }

  async putBlob(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    this.blobs.set(sha256, bytes)
    return sha256
  }

  async blob(sha256: string): Promise<Uint8Array | undefined> {
    return this.blobs.get(sha256)
  }

  describe(): void {}

  async close(): Promise<void> {}
}
