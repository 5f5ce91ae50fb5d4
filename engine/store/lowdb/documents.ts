import { readdir } from 'node:fs/promises'
import type { JsonObject } from '../../core/model.ts'
import type { EngineDocument, Page } from '../store.ts'
import { isMissing } from './durableFolder.ts'
import type { Ledger } from './ledger.ts'
import { documentFile, documentsFolder } from './names.ts'

/** Ids of a kind, sorted when asked for. */
interface Ids {
  all: Set<string>
  sorted: string[] | undefined
}

/** Documents of the engine: up to 256 small partitions a kind. The ids of a kind are read when it is first listed. */
export class Documents {
  readonly #ledger: Ledger
  readonly #ids = new Map<string, Promise<Ids>>()
  /** Ids as they arrive, by folder; also while the kind is being read. */
  readonly #arrivals = new Map<string, Ids>()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
    ledger.onDurable((entries) => {
      for (const { file, id } of entries) {
        const ids = this.#arrivals.get(file.slice(0, file.lastIndexOf('/') + 1))
        if (!ids || ids.all.has(id)) continue
        ids.all.add(id)
        ids.sorted = undefined
      }
    })
  }

  async one(kind: string, id: string): Promise<JsonObject | undefined> {
    return (await this.#ledger.partitions.record(documentFile(kind, id), id)) as JsonObject | undefined
  }

  async list(kind: string, offset: number, limit: number): Promise<Page<EngineDocument>> {
    const reading = this.#ids.get(kind) ?? this.#read(kind)
    this.#ids.set(kind, reading)
    const ids = await reading
    ids.sorted ??= [...ids.all].toSorted((a, b) => (a < b ? -1 : 1))
    const items: EngineDocument[] = []
    for (const id of ids.sorted.slice(offset, offset + limit)) {
      const content = await this.one(kind, id)
      if (content) items.push({ kind, id, content })
    }
    return { items, total: ids.all.size }
  }

  async #read(kind: string): Promise<Ids> {
    const folder = documentsFolder(kind)
    const ids: Ids = { all: new Set(), sorted: undefined }
    this.#arrivals.set(folder, ids)
    try {
      for (const file of await this.#files(folder)) {
        for (const id of Object.keys(await this.#ledger.partitions.records(file))) ids.all.add(id)
      }
    } catch (error) {
      this.#ids.delete(kind)
      throw error
    }
    ids.sorted = undefined
    return ids
  }

  async #files(folder: string): Promise<Set<string>> {
    const names = await readdir(this.#ledger.folder.path(folder)).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw error
    })
    const stored = names.filter((name) => name.endsWith('.json')).map((name) => folder + name.slice(0, -'.json'.length))
    return new Set([...stored, ...this.#ledger.overlay.files(folder)])
  }
}
