import { NumberColumn } from './columns.ts'

/**
 * A text by row. What a file of rows brought stays in its bytes, outside the heap, and is decoded when it is asked for: at the start nothing is made
 * for each row, which is half the time of loading 100,000.
 */
export class TextColumn {
  /** Place 0 stands for none. */
  readonly #blocks: Buffer[] = [Buffer.alloc(0)]
  readonly #block = new NumberColumn()
  readonly #start = new NumberColumn()
  readonly #end = new NumberColumn()
  readonly #set = new Map<number, string>()

  /** Gives rows the texts that stand one behind the other in these bytes, of the given lengths; gives where the last one ends. */
  place(rows: number[], bytes: Buffer, start: number, lengths: Uint32Array): number {
    const block = this.#blocks.push(bytes) - 1
    let from = start
    for (const [at, row] of rows.entries()) {
      const end = from + (lengths[at] ?? 0)
      this.#locate(row, block, from, end)
      from = end
    }
    return from
  }

  set(row: number, text: string): void {
    this.#set.set(row, text)
  }

  clear(row: number): void {
    this.#locate(row, 0, 0, 0)
  }

  at(row: number): string | undefined {
    const text = this.#set.get(row)
    if (text !== undefined) return text
    const block = this.#block.at(row)
    return block === 0 ? undefined : this.#blocks[block]?.toString('utf8', this.#start.at(row), this.#end.at(row))
  }

  #locate(row: number, block: number, start: number, end: number): void {
    this.#set.delete(row)
    this.#block.set(row, block)
    this.#start.set(row, start)
    this.#end.set(row, end)
  }
}
