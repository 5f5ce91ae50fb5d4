import { constants, type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { Failure } from '../../core/failure.ts'
import { isFull, isMissing, privateFile, syncFolder } from './durableFolder.ts'
import { ActWriter } from './actWriter.ts'
import type { Entry } from './entry.ts'
import { segmentFile, segmentNumbers, spareFile } from './journalSegments.ts'

/** Appending inside zeros written ahead spares the file system a change of the file's size: 0.18 instead of 0.32 ms here. */
const zeros = Buffer.alloc(1 << 20)
/** Quiet time after which the last acts are sealed, see `#seal`. */
const sealAfter = 200

/** Characters that wait before a batch is written without waiting for more. */
const fullBatch = 48 << 10
/** Milliseconds: a write that takes longer costs more than the texts of a batch, and then fewer, larger batches are better. */
const quickWrite = 1

interface Waiting {
  entries: Entry[]
  done: () => void
  failed: (error: unknown) => void
}

export interface JournalStart {
  folder: string
  /** The last act so far. */
  seq: number
  /** In the order of acts, when they are on the disk and before `append` resolves. */
  onDurable: (entries: Entry[], seq: number) => void
}

/**
 * One append-only file for the writes of all partitions: those that arrive together share one write and one sync (O_DSYNC).
 * What a failed write left is cut off; when that is not possible or a sync failed, the journal takes nothing more (STORE_READ_ONLY), since
 * after a failed sync the kernel may forget what it could not write.
 */
export class Journal {
  readonly #folder: string
  readonly #onDurable: JournalStart['onDurable']
  #file!: FileHandle
  #segment = 0
  #seq: number
  #size = 0
  #allocated = 0
  readonly #acts = new ActWriter()
  #queue: Waiting[] = []
  /** Characters of texts in the queue. */
  #waiting = 0
  #rotation: PromiseWithResolvers<number> | undefined
  /** The turn of the loop at whose end a batch begins. */
  #gathering: NodeJS.Immediate | undefined
  /** How the last write went. */
  #isQuick = false
  /** A batch or a rotation is under way. */
  #isBusy = false
  #idle: PromiseWithResolvers<void> | undefined
  #sealed = true
  #sealing: NodeJS.Timeout | undefined
  #broken: Failure | undefined

  private constructor(start: JournalStart) {
    this.#folder = start.folder
    this.#seq = start.seq
    this.#onDurable = start.onDurable
  }

  static async open(start: JournalStart): Promise<Journal> {
    const journal = new Journal(start)
    journal.#segment = (await segmentNumbers(start.folder)).at(-1) ?? 0
    await journal.#startSegment()
    return journal
  }

  /** Bytes in the segment being written. */
  get size(): number {
    return this.#size
  }

  get seq(): number {
    return this.#seq
  }

  /** Resolves when the entries are on the disk, all of them. Fails with STORE_FULL or STORE_READ_ONLY, and then none is. */
  append(entries: Entry[]): Promise<void> {
    if (this.#broken) return Promise.reject(this.#broken)
    return new Promise((done, failed) => {
      this.#queue.push({ entries, done, failed })
      for (const { text } of entries) this.#waiting += text.length
      this.#start()
    })
  }

  /** Starts a new segment between two batches; gives its number, before any act is written to it. */
  rotate(): Promise<number> {
    if (this.#broken) return Promise.reject(this.#broken)
    const rotation = (this.#rotation ??= Promise.withResolvers<number>())
    this.#start()
    return rotation.promise
  }

  /** Removes the segments before `segment`; the largest is kept to be written over. */
  async drop(segment: number): Promise<void> {
    const spare = spareFile(this.#folder)
    let largest = await sizeOf(spare)
    for (const number of await segmentNumbers(this.#folder)) {
      if (number >= segment) break
      const file = segmentFile(this.#folder, number)
      const size = await sizeOf(file)
      if (size > largest) await rename(file, spare)
      else await rm(file)
      largest = Math.max(largest, size)
    }
    await syncFolder(this.#folder)
  }

  async close(): Promise<void> {
    clearTimeout(this.#sealing)
    if (this.#isAtWork()) await (this.#idle ??= Promise.withResolvers<void>()).promise
    clearTimeout(this.#sealing)
    // Without its mark a segment is read as after a crash.
    if (!this.#broken && this.#size > 0) await this.#end().catch(() => undefined)
    await this.#file.close()
  }

  #isAtWork(): boolean {
    return this.#isBusy || this.#queue.length > 0 || this.#rotation !== undefined
  }

  /** What arrives in this turn of the loop joins the batch, unless there is plenty already. */
  #start(): void {
    if (this.#isBusy) return
    if (this.#isQuick && this.#waiting >= fullBatch) this.#next()
    else this.#gathering ??= setImmediate(() => this.#next())
  }

  #next(): void {
    clearImmediate(this.#gathering)
    this.#gathering = undefined
    clearTimeout(this.#sealing)
    this.#isBusy = true
    if (this.#rotation) return void this.#turn(this.#rotation)
    const batch = this.#queue
    this.#queue = []
    this.#waiting = 0
    void this.#write(batch)
  }

  /** Under load on a quick disk two groups of writers take turns: one is on its way to the disk while the other makes its texts. */
  #goOn(finish?: () => void): void {
    this.#isBusy = false
    const isWorthIt = this.#isQuick && this.#waiting >= fullBatch / 4
    if (isWorthIt || this.#rotation) this.#next()
    finish?.()
    if (this.#isBusy) return
    if (this.#isAtWork()) return this.#start()
    this.#idle?.resolve()
    this.#idle = undefined
    if (!this.#sealed && !this.#broken) this.#sealing = setTimeout(() => void this.#seal(), sealAfter).unref()
  }

  /** An empty act says that all before it was acknowledged: replay then tells damage of the last act from a torn tail. */
  async #seal(): Promise<void> {
    // A failure here concerns nobody: the next append meets it too.
    await this.append([]).catch(() => undefined)
  }

  async #write(batch: Waiting[]): Promise<void> {
    const durable = this.#seq
    let written: Entry[][]
    try {
      if (this.#broken) throw this.#broken
      written = batch.map(({ entries }, at) => this.#acts.add({ seq: durable + 1 + at, durable, entries }))
      await this.#append(this.#acts.take())
    } catch (error) {
      await this.#refuse(batch, error)
      return this.#goOn()
    }
    this.#seq += batch.length
    this.#sealed = batch.every(({ entries }) => entries.length === 0)
    this.#goOn(() => {
      for (const [at, { done }] of batch.entries()) {
        this.#onDurable(written[at] ?? [], durable + 1 + at)
        done()
      }
    })
  }

  /** Marks the end of the segment: it may be longer than what was written to it. */
  async #end(): Promise<void> {
    this.#acts.add({ seq: this.#seq + 1, durable: this.#seq, entries: [], isEnd: true })
    await this.#append(this.#acts.take())
    this.#seq++
    this.#sealed = true
  }

  async #append(lines: Buffer[]): Promise<void> {
    const length = lines.reduce((sum, { length: part }) => sum + part, 0)
    const start = performance.now()
    if (this.#size + length > this.#allocated) await this.#appendPadded(lines, length)
    else await writeAll(this.#file, lines, this.#size)
    this.#isQuick = performance.now() - start < quickWrite
    this.#size += length
  }

  async #appendPadded(lines: Buffer[], length: number): Promise<void> {
    try {
      await writeAll(this.#file, [...lines, zeros], this.#size)
      this.#allocated = this.#size + length + zeros.length
    } catch (error) {
      if (!isFull(error)) throw error
      await this.#cutBack()
      await writeAll(this.#file, lines, this.#size)
      this.#allocated = this.#size + length
    }
  }

  async #cutBack(): Promise<void> {
    await this.#file.truncate(this.#size)
    await this.#file.sync()
    this.#allocated = this.#size
  }

  async #refuse(batch: Waiting[], cause: unknown): Promise<void> {
    let failure = this.#broken
    if (!failure) {
      try {
        if (!isFull(cause)) throw cause
        await this.#cutBack()
        failure = new Failure('STORE_FULL', {}, { cause })
      } catch (error) {
        failure = this.#break(error)
      }
    }
    for (const { failed } of batch) failed(failure)
  }

  #break(cause: unknown): Failure {
    this.#broken = new Failure('STORE_READ_ONLY', { reason: String(cause) }, { cause })
    return this.#broken
  }

  async #turn(rotation: PromiseWithResolvers<number>): Promise<void> {
    this.#rotation = undefined
    try {
      if (this.#broken) throw this.#broken
      const written = this.#file
      await this.#end()
      await this.#startSegment()
      await written.close()
      rotation.resolve(this.#segment)
    } catch (error) {
      rotation.reject(error)
    }
    this.#goOn()
  }

  /** In a spare segment acts are written over acts that stand in snapshots; what is left of these has lower numbers. */
  async #startSegment(): Promise<void> {
    const path = segmentFile(this.#folder, this.#segment + 1)
    await rename(spareFile(this.#folder), path).catch(ignoreMissing)
    const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_DSYNC, privateFile)
    await syncFolder(this.#folder)
    this.#file = file
    this.#segment++
    this.#size = 0
    this.#allocated = (await file.stat()).size
  }
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(ignoreMissing)
  return found?.size ?? 0
}

function ignoreMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error
}

/** A write may take less than asked, on a nearly full disk above all. */
async function writeAll(file: FileHandle, parts: Buffer[], position: number): Promise<void> {
  const { bytesWritten } = await file.writev(parts, position)
  let rest = bytesWritten
  for (const part of parts) {
    for (let at = Math.min(rest, part.length); at < part.length;) {
      const more = await file.write(part, at, part.length - at, position + at)
      at += more.bytesWritten
    }
    rest = Math.max(0, rest - part.length)
    position += part.length
  }
}
