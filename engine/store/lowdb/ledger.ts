import { Failure } from '../../core/failure.ts'
import type { StoredRow } from './answerIndex.ts'
import { AnswerLists } from './answerLists.ts'
import { Archive } from './archive.ts'
import { DurableFolder } from './durableFolder.ts'
import type { Entry } from './entry.ts'
import { IndexFiles } from './indexFiles.ts'
import { Journal } from './journal.ts'
import { segmentNumbers } from './journalSegments.ts'
import { inLanes } from './lanes.ts'
import { type Manifest, readManifest, writeManifest } from './manifest.ts'
import { journalFolder } from './names.ts'
import { Overlay } from './overlay.ts'
import { Partitions } from './partitions.ts'
import { indexSnapshots } from './indexSnapshots.ts'
import { replayJournal } from './replayJournal.ts'
import { Turns } from './turns.ts'

export interface LedgerOptions {
  /** Bytes of journal after which snapshots are written. */
  journalBytes: number
  /** Bytes of JSON of partitions kept in memory. */
  cacheBytes: number
  /** Milliseconds between looks at what rests: snapshots are written and unused partitions let go. */
  restAfter: number
  /** Milliseconds a checkpoint may take when the store closes; what is left stays in the journal. */
  closingTime: number
  /** Hears of what failed in the background; the store goes on. */
  onProblem: (problem: unknown) => void
}

/** Bytes that may wait for snapshots, as a multiple of `journalBytes`; writers then wait for the checkpoint. */
const mostWaiting = 3
/** Snapshots written side by side: more would be felt by those who save meanwhile. */
const lanes = 2
/** The store closes: what a checkpoint has not written stays in the journal. */
class TimeIsUp extends Error {}

/** The journal and what it leads to: snapshots, archives and the index, brought up to date by checkpoints in the background. */
export class Ledger {
  readonly folder: DurableFolder
  readonly partitions: Partitions
  readonly archive: Archive
  readonly overlay = new Overlay()
  readonly lists = new AnswerLists()
  readonly #options: LedgerOptions
  readonly #indexFiles: IndexFiles
  readonly #listeners: ((entries: Entry[]) => void)[] = []
  #manifest!: Manifest
  #journal!: Journal
  #changedRows = new Set<number>()
  #checkpoint: Promise<void> | undefined
  #retryAt = 0
  #deadline = Infinity
  #resting: NodeJS.Timeout | undefined

  private constructor(root: string, options: LedgerOptions) {
    const turns = new Turns()
    this.#options = options
    this.folder = new DurableFolder(root)
    this.partitions = new Partitions(this.folder, this.overlay, turns, options.cacheBytes)
    this.archive = new Archive(this.folder, this.overlay, turns)
    this.#indexFiles = new IndexFiles(this.folder)
  }

  /** Fails with STORE_DAMAGED { file } or JOURNAL_DAMAGED { file, at, act }. */
  static async open(root: string, options: LedgerOptions): Promise<Ledger> {
    const ledger = new Ledger(root, options)
    await ledger.#open()
    return ledger
  }

  /** What defined the columns of a worksheet's rows, by worksheet; kept with the index. */
  get marks(): Record<string, string> {
    return this.#manifest.marks
  }

  /** `listen` hears of the entries of each act once it is on the disk. */
  onDurable(listen: (entries: Entry[]) => void): void {
    this.#listeners.push(listen)
  }

  /** A promise to await before an act, while too much waits for snapshots. */
  room(): Promise<unknown> | undefined {
    return this.overlay.bytes > this.#options.journalBytes * mostWaiting ? this.#checkpoint : undefined
  }

  /** Resolves when all entries are on the disk. Fails, and then none is, with STORE_FULL, STORE_READ_ONLY or STORE_DAMAGED { file }. */
  append(entries: Entry[]): Promise<void> {
    for (const { file, append } of entries) if (!append) this.partitions.requireWhole(file)
    return this.#journal.append(entries)
  }

  /** The row is written with the next checkpoint. */
  touchRow(row: number): void {
    this.#changedRows.add(row)
  }

  /** Writes snapshots, archives and index up to now, and drops the journal before; one at a time. */
  async checkpoint(): Promise<void> {
    while (this.#checkpoint) await this.#checkpoint.catch(() => undefined)
    const checkpoint = this.#write().finally(() => {
      this.#checkpoint = undefined
    })
    this.#checkpoint = checkpoint
    await checkpoint
  }

  async close(): Promise<void> {
    clearInterval(this.#resting)
    this.#deadline = performance.now() + this.#options.closingTime
    const isWanted = this.#options.closingTime > 0 && (this.#checkpoint || this.#isBehind())
    if (isWanted) await this.checkpoint().catch((problem: unknown) => this.#tell(problem))
    else await this.#checkpoint?.catch(() => undefined)
    await this.#journal.close()
  }

  async #open(): Promise<void> {
    await this.folder.prepare()
    await this.folder.makeFolder(journalFolder)
    this.#manifest = await readManifest(this.folder)
    const { segment, seq, index } = this.#manifest
    const folder = this.folder.path(journalFolder)
    const segments = (await segmentNumbers(folder)).filter((number) => number >= segment)
    if (seq > 0 && segments[0] !== segment) {
      throw new Failure('JOURNAL_DAMAGED', { file: `${journalFolder}/${segment}`, at: 0, act: seq + 1 })
    }
    const replayed = new Map<string, StoredRow>()
    const [isIndexed, replay] = await Promise.all([
      this.#indexFiles.load(index, this.lists.index),
      replayJournal(folder, segments, seq, (act) => {
        this.overlay.add(act.entries, act.seq)
        for (const { id, row } of act.entries) if (row) replayed.set(id, row)
      }),
    ])
    if (!isIndexed) await this.#rebuildIndex()
    for (const row of replayed.values()) this.touchRow(this.lists.index.putStored(row))
    this.#journal = await Journal.open({
      folder,
      seq: replay.seq,
      onDurable: (entries, number) => this.#onDurable(entries, number),
    })
    await this.#journal.drop(segment)
    this.#resting = setInterval(() => this.#rest(), this.#options.restAfter).unref()
    if (replay.bytes > this.#options.journalBytes) this.#checkpointSoon()
  }

  async #rebuildIndex(): Promise<void> {
    this.#manifest = { ...this.#manifest, index: [], marks: {} }
    await indexSnapshots(this.folder, this.lists.index, this.#options.onProblem)
    for (let row = 0; row < this.lists.index.size; row++) this.touchRow(row)
  }

  #onDurable(entries: Entry[], seq: number): void {
    this.overlay.add(entries, seq)
    for (const { row } of entries) if (row) this.touchRow(this.lists.index.putStored(row))
    this.partitions.apply(entries)
    for (const listen of this.#listeners) listen(entries)
    if (this.#journal.size > this.#options.journalBytes) this.#checkpointSoon()
  }

  #rest(): void {
    this.partitions.letGo(this.#options.restAfter)
    if (this.#isBehind()) this.#checkpointSoon()
  }

  #isBehind(): boolean {
    return this.overlay.bytes > 0 || this.#changedRows.size > 0
  }

  #checkpointSoon(): void {
    if (this.#checkpoint || performance.now() < this.#retryAt) return
    this.checkpoint().catch((problem: unknown) => {
      // Most likely a full disk: the journal holds everything meanwhile.
      this.#retryAt = performance.now() + 5000
      this.#tell(problem)
    })
  }

  #tell(problem: unknown): void {
    if (!(problem instanceof TimeIsUp)) this.#options.onProblem(problem)
  }

  async #write(): Promise<void> {
    const segment = await this.#journal.rotate()
    const seq = this.#journal.seq
    const { records, lines } = this.overlay.freeze()
    const rows = this.#changedRows
    this.#changedRows = new Set()
    try {
      await inLanes(lanes, records, async ([file, texts]) => {
        this.#requireTime()
        const carried = [...texts].map(([id, text]) => ({ file, id, text }))
        // What is damaged is left as it is, and its entries go on in the journal that is kept.
        if (!(await this.partitions.checkpoint(file))) await this.#journal.append(carried)
      })
      await this.partitions.sync()
      await inLanes(lanes, lines, async ([file, pending]) => {
        this.#requireTime()
        const carried = pending.map(({ id, text }) => ({ file, id, text, append: true as const }))
        if (!(await this.archive.checkpoint(file, pending))) await this.#journal.append(carried)
      })
      const index = await this.#indexFiles.write(this.#manifest.index, this.lists.index, rows, segment)
      const manifest = { seq, segment, index, marks: this.#manifest.marks }
      await writeManifest(this.folder, manifest)
      this.#manifest = manifest
    } catch (error) {
      for (const row of rows) this.touchRow(row)
      throw error
    }
    this.overlay.release()
    await this.#journal.drop(segment)
    await this.#indexFiles.sweep(this.#manifest.index)
  }

  #requireTime(): void {
    if (performance.now() > this.#deadline) throw new TimeIsUp()
  }
}
