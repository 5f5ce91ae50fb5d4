import { type Adapter, Low } from 'lowdb'
import type { Json } from '../../core/model.ts'
import type { DurableFolder } from './durableFolder.ts'
import type { JsonText } from './entry.ts'
import type { Overlay } from './overlay.ts'
import { mergeSnapshot, parseSnapshot, type Snapshot } from './snapshotText.ts'

/** Reads the snapshot with what the journal has since; writes that snapshot anew, durably and only where it changed. */
class PartitionAdapter<T extends Json> implements Adapter<Snapshot<T>> {
  readonly #file: string
  readonly #name: string
  readonly #folder: DurableFolder
  readonly #overlay: Overlay
  /** Bytes read, and bytes applied since. */
  size = 0

  constructor(file: string, folder: DurableFolder, overlay: Overlay) {
    this.#file = file
    this.#name = `${file}.json`
    this.#folder = folder
    this.#overlay = overlay
  }

  async read(): Promise<Snapshot<T>> {
    const bytes = await this.#folder.read(this.#name)
    const snapshot = bytes ? await parseSnapshot<T>(bytes, this.#name) : { records: {} }
    this.size = bytes?.length ?? 0
    this.catchUp(snapshot)
    return snapshot
  }

  catchUp(snapshot: Snapshot<T>): void {
    for (const [id, text] of this.#overlay.records(this.#file)) snapshot.records[id] = JSON.parse(String(text)) as T
  }

  /** The data given is the stored snapshot with what the journal has since: only those lines are written anew. */
  async write(): Promise<void> {
    const stored = await this.#folder.read(this.#name)
    await this.#folder.replaceUnsynced(this.#name, mergeSnapshot(stored, this.#overlay.records(this.#file), this.#name))
  }
}

/**
 * One agency's answers of one worksheet (or a shard of documents) as a lowdb database. Changes reach `data` by `apply`, after the journal
 * has them; `write` is the checkpoint, needs no `read` before it, and is durable when the folder has been synced.
 */
export class PartitionLow<T extends Json = Json> extends Low<Snapshot<T>> {
  readonly #adapter: PartitionAdapter<T>

  constructor(file: string, folder: DurableFolder, overlay: Overlay) {
    const adapter = new PartitionAdapter<T>(file, folder, overlay)
    super(adapter, { records: {} })
    this.#adapter = adapter
  }

  /** Bytes of its JSON, about: what it weighs in memory grows with them. */
  get size(): number {
    return this.#adapter.size
  }

  apply(id: string, text: JsonText): void {
    this.data.records[id] = JSON.parse(String(text)) as T
    this.#adapter.size += text.length
  }

  /** Applies what was journalled while the partition was being read. */
  catchUp(): void {
    this.#adapter.catchUp(this.data)
  }

  /** A change of one partition alone would pass by the journal and could not be atomic with its audit event. */
  override update(): Promise<void> {
    return Promise.reject(new Error('A partition is changed by a transaction of the store'))
  }
}
