import type { Entry, JsonText } from './entry.ts'
import { type Act, checksum, crcLength, headOf } from './journalLine.ts'

/** Lines lie one behind the other in chunks of this size; a longer one has a chunk of its own. */
const chunkSize = 1 << 20
/** UTF-8 needs at most three bytes for a code unit: room is made for them, which spares a pass over each text to count. */
const mostBytes = 3
const space = 0x20
const tab = 0x09
const newline = 0x0a

/**
 * Writes acts as lines of bytes. Texts are encoded once, straight to where they go to the disk from; the same bytes then wait outside the heap
 * for the next checkpoint.
 */
export class ActWriter {
  #chunk = Buffer.allocUnsafeSlow(chunkSize)
  /** Where the lines not yet taken begin in the chunk, and where they end. */
  #from = 0
  #end = 0
  #full: Buffer[] = []

  /** Adds a line; gives the entries with their texts as they lie in it. */
  add(act: Act): Entry[] {
    const head = headOf(act)
    this.#makeRoom(head, act.entries)
    const start = this.#end
    this.#end += crcLength
    this.#chunk[this.#end++] = space
    this.#put(head)
    const entries = act.entries.map((entry): Entry => {
      const text = this.#putField(entry.text)
      if (entry.row) this.#putField(entry.row.rest)
      return { ...entry, text }
    })
    this.#chunk.write(checksum(this.#chunk.subarray(start + crcLength + 1, this.#end)), start, crcLength, 'latin1')
    this.#chunk[this.#end++] = newline
    return entries
  }

  /** The lines added since it was last asked, in as few pieces as there are chunks. */
  take(): Buffer[] {
    const pieces = [...this.#full, this.#chunk.subarray(this.#from, this.#end)]
    this.#full = []
    this.#from = this.#end
    return pieces
  }

  #makeRoom(head: string, entries: Entry[]): void {
    let room = crcLength + 2 + mostBytes * head.length
    for (const { text, row } of entries) room += 2 + mostBytes * (text.length + (row?.rest.length ?? 0))
    if (this.#end + room <= this.#chunk.length) return
    if (this.#end > this.#from) this.#full.push(this.#chunk.subarray(this.#from, this.#end))
    this.#chunk = Buffer.allocUnsafeSlow(Math.max(chunkSize, room))
    this.#from = 0
    this.#end = 0
  }

  #putField(text: JsonText): Buffer {
    this.#chunk[this.#end++] = tab
    const start = this.#end
    this.#put(text)
    return this.#chunk.subarray(start, this.#end)
  }

  #put(text: JsonText): void {
    this.#end += typeof text === 'string' ? this.#chunk.write(text, this.#end) : text.copy(this.#chunk, this.#end)
  }
}
