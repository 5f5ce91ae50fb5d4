import type { Entry, JsonText } from './entry.ts'

/** A line on its way to an archive, with its place in the order of acts. */
export interface PendingLine {
  seq: number
  /** Place within the act. */
  at: number
  id: string
  text: JsonText
}

/** What was journalled between two checkpoints. */
export interface Generation {
  /** JSON text by file and id. */
  records: Map<string, Map<string, JsonText>>
  /** By file, in the order of acts. */
  lines: Map<string, PendingLine[]>
  bytes: number
}

/**
 * What is in the journal and not yet in snapshots and archives. While a checkpoint writes one generation (`frozen`), the next collects what arrives.
 */
export class Overlay {
  #current = emptyGeneration()
  #frozen = emptyGeneration()

  get bytes(): number {
    return this.#current.bytes + this.#frozen.bytes
  }

  add(entries: Entry[], seq: number): void {
    entries.forEach(({ file, id, text, append }, at) => {
      this.#current.bytes += text.length
      if (append) entryOf(this.#current.lines, file, () => []).push({ seq, at, id, text })
      else entryOf(this.#current.records, file, () => new Map<string, JsonText>()).set(id, text)
    })
  }

  record(file: string, id: string): JsonText | undefined {
    return this.#current.records.get(file)?.get(id) ?? this.#frozen.records.get(file)?.get(id)
  }

  /** All records of a partition that its snapshot may lack. */
  records(file: string): Map<string, JsonText> {
    return new Map([...(this.#frozen.records.get(file) ?? []), ...(this.#current.records.get(file) ?? [])])
  }

  lines(file: string): PendingLine[] {
    return [...(this.#frozen.lines.get(file) ?? []), ...(this.#current.lines.get(file) ?? [])]
  }

  /** Files with records under way whose path begins so. */
  files(prefix: string): string[] {
    const files = new Set([...this.#frozen.records.keys(), ...this.#current.records.keys()])
    return [...files].filter((file) => file.startsWith(prefix))
  }

  /** Hands out everything so far for a checkpoint, together with what an earlier, failed one left. */
  freeze(): Generation {
    if (this.#frozen.bytes === 0) {
      this.#frozen = this.#current
      this.#current = emptyGeneration()
      return this.#frozen
    }
    for (const [file, records] of this.#current.records) {
      const older = entryOf(this.#frozen.records, file, () => new Map<string, JsonText>())
      for (const [id, text] of records) older.set(id, text)
    }
    for (const [file, lines] of this.#current.lines) entryOf(this.#frozen.lines, file, () => []).push(...lines)
    this.#frozen.bytes += this.#current.bytes
    this.#current = emptyGeneration()
    return this.#frozen
  }

  /** The frozen generation is on the disk. */
  release(): void {
    this.#frozen = emptyGeneration()
  }
}

function emptyGeneration(): Generation {
  return { records: new Map(), lines: new Map(), bytes: 0 }
}

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}
