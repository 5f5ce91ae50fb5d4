import { createHash } from 'node:crypto'
import { Failure } from '../../core/failure.ts'
import type { DurableFolder } from './durableFolder.ts'
import type { Turns } from './turns.ts'

/** Bytes by their SHA-256: nothing a person chose becomes part of a path. */
export class Blobs {
  readonly #folder: DurableFolder
  readonly #turns: Turns

  constructor(folder: DurableFolder, turns: Turns) {
    this.#folder = folder
    this.#turns = turns
  }

  /** Stored once however often it is put; a damaged copy is replaced. */
  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = digest(bytes)
    const file = blobFile(sha256)
    await this.#turns.take(file, async () => {
      const stored = await this.#folder.read(file)
      if (!stored || digest(stored) !== sha256) await this.#folder.replace(file, [bytes])
    })
    return sha256
  }

  /** Fails with STORE_DAMAGED { file } when the bytes are no longer those that were put. */
  async get(sha256: string): Promise<Uint8Array | undefined> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined
    const file = blobFile(sha256)
    const bytes = await this.#folder.read(file)
    if (bytes && digest(bytes) !== sha256) throw new Failure('STORE_DAMAGED', { file })
    return bytes
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function blobFile(sha256: string): string {
  return `blobs/${sha256.slice(0, 2)}/${sha256}`
}
