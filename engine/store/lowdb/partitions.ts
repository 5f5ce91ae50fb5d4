import { dirname } from 'node:path'
import { Failure } from '../../core/failure.ts'
import type { Json } from '../../core/model.ts'
import { type DurableFolder, syncFolder } from './durableFolder.ts'
import type { Entry } from './entry.ts'
import type { Overlay } from './overlay.ts'
import { PartitionLow } from './partitionLow.ts'
import type { Turns } from './turns.ts'

interface OpenPartition {
  low: PartitionLow
  usedAt: number
}

/** The partitions in memory: opened when read, the longest unused let go above `cacheBytes` of JSON. */
export class Partitions {
  readonly #folder: DurableFolder
  readonly #overlay: Overlay
  readonly #turns: Turns
  readonly #cacheBytes: number
  /** The longest unused first. */
  readonly #open = new Map<string, OpenPartition>()
  readonly #damaged = new Set<string>()
  /** Folders with snapshots written and not yet synced. */
  readonly #unsynced = new Set<string>()
  #bytes = 0

  constructor(folder: DurableFolder, overlay: Overlay, turns: Turns, cacheBytes: number) {
    this.#folder = folder
    this.#overlay = overlay
    this.#turns = turns
    this.#cacheBytes = cacheBytes
  }

  /** A record of the caller's own. Fails with STORE_DAMAGED { file }. */
  async record(file: string, id: string): Promise<Json | undefined> {
    const text = this.#overlay.record(file, id)
    if (text !== undefined) return JSON.parse(String(text)) as Json
    const { records } = (await this.#use(file)).data
    return Object.hasOwn(records, id) ? structuredClone(records[id]) : undefined
  }

  /** All records, the caller's own; the partition is not kept in memory for this. Fails with STORE_DAMAGED { file }. */
  async records(file: string): Promise<Record<string, Json>> {
    const open = this.#open.get(file)
    if (open) return structuredClone(open.low.data.records)
    return (await this.#turns.take(file, () => this.#load(file))).data.records
  }

  /** Brings open partitions up to what the journal now has. */
  apply(entries: Entry[]): void {
    for (const { file, id, text, append } of entries) {
      const open = append ? undefined : this.#open.get(file)
      if (!open) continue
      open.low.apply(id, text)
      this.#bytes += text.length
    }
  }

  /** Writes the snapshot of a partition, durably after `sync`; false when the stored one is damaged and must not be replaced. */
  checkpoint(file: string): Promise<boolean> {
    return this.#turns.take(file, async () => {
      try {
        await (this.#open.get(file)?.low ?? new PartitionLow(file, this.#folder, this.#overlay)).write()
        this.#unsynced.add(dirname(file))
        return true
      } catch (error) {
        if (this.#noteDamage(file, error)) return false
        throw error
      }
    })
  }

  async sync(): Promise<void> {
    for (const folder of this.#unsynced) {
      await syncFolder(this.#folder.path(folder))
      this.#unsynced.delete(folder)
    }
  }

  /** Fails with STORE_DAMAGED { file } for a partition known to be damaged: what is written to it could not be kept. */
  requireWhole(file: string): void {
    if (this.#damaged.has(file)) throw new Failure('STORE_DAMAGED', { file: `${file}.json` })
  }

  /** Lets go of partitions not used for `idle` milliseconds. */
  letGo(idle: number): void {
    const before = performance.now() - idle
    for (const [file, { usedAt }] of this.#open) if (usedAt < before) this.#close(file)
  }

  #use(file: string): Promise<PartitionLow> {
    return this.#turns.take(file, async () => {
      const open = this.#open.get(file)
      const low = open?.low ?? (await this.#load(file))
      // In one tick with its opening: what is journalled from here on is applied.
      if (!open) low.catchUp()
      this.#close(file)
      this.#open.set(file, { low, usedAt: performance.now() })
      this.#bytes += low.size
      for (const [oldest] of this.#open) {
        if (this.#bytes <= this.#cacheBytes || oldest === file) break
        this.#close(oldest)
      }
      return low
    })
  }

  #close(file: string): void {
    this.#bytes -= this.#open.get(file)?.low.size ?? 0
    this.#open.delete(file)
  }

  async #load(file: string): Promise<PartitionLow> {
    try {
      const low = new PartitionLow(file, this.#folder, this.#overlay)
      await low.read()
      return low
    } catch (error) {
      this.#noteDamage(file, error)
      throw error
    }
  }

  #noteDamage(file: string, error: unknown): boolean {
    const isDamage = error instanceof Failure && error.code === 'STORE_DAMAGED'
    if (isDamage) this.#damaged.add(file)
    return isDamage
  }
}
