import { compareKeys, type SortKey } from '../sortKey.ts'
import { createPace } from './pace.ts'

/** Rows sorted at once; longer lists are sorted in runs of this size and merged, with pauses. */
const runLength = 4096

/**
 * The rows of a worksheet (or all) in the order of one column, kept between lists. Rows that change are taken out and merged in again when the order
 * is next used, so a list after a save costs a pass over the rows and not a sort.
 */
export class SortedOrder {
  readonly #keyOf: (row: number) => SortKey
  readonly #idOf: (row: number) => string
  readonly #keys = new Map<number, SortKey>()
  readonly #stale = new Set<number>()
  #rows: number[] = []
  readonly #ready: Promise<void>

  constructor(rows: number[], keyOf: (row: number) => SortKey, idOf: (row: number) => string) {
    this.#keyOf = keyOf
    this.#idOf = idOf
    this.#ready = this.#build(rows)
  }

  /** The row was added or changed. */
  touch(row: number): void {
    this.#stale.add(row)
  }

  /** Rows from least to greatest; not to be changed. */
  async rows(): Promise<number[]> {
    await this.#ready
    if (this.#stale.size > 0) this.#mergeStale()
    return this.#rows
  }

  async #build(rows: number[]): Promise<void> {
    const pace = createPace()
    for (const row of rows) {
      this.#keys.set(row, this.#keyOf(row))
      const pause = pace()
      if (pause) await pause
    }
    this.#rows = await sortPaced(rows, this.#compare)
  }

  #mergeStale(): void {
    const kept = this.#rows.filter((row) => !this.#stale.has(row))
    for (const row of this.#stale) this.#keys.set(row, this.#keyOf(row))
    this.#rows = [...mergeRuns(kept, [...this.#stale].toSorted(this.#compare), this.#compare)]
    this.#stale.clear()
  }

  readonly #compare = (a: number, b: number): number => {
    const order = compareKeys(this.#keys.get(a), this.#keys.get(b))
    return order === 0 ? compareKeys(this.#idOf(a), this.#idOf(b)) : order
  }
}

type Compare = (a: number, b: number) => number

async function sortPaced(rows: number[], compare: Compare): Promise<number[]> {
  const pace = createPace()
  let runs: number[][] = []
  for (let at = 0; at < rows.length; at += runLength) {
    runs.push(rows.slice(at, at + runLength).toSorted(compare))
    await pace()
  }
  while (runs.length > 1) {
    const longer: number[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      const merged: number[] = []
      for (const row of mergeRuns(runs[at] ?? [], runs[at + 1] ?? [], compare)) {
        merged.push(row)
        const pause = merged.length % runLength === 0 ? pace() : undefined
        if (pause) await pause
      }
      longer.push(merged)
    }
    runs = longer
  }
  return runs[0] ?? []
}

function* mergeRuns(left: number[], right: number[], compare: Compare): Generator<number> {
  let l = 0
  let r = 0
  for (;;) {
    const a = left[l]
    const b = right[r]
    if (a === undefined && b === undefined) return
    if (b === undefined || (a !== undefined && compare(a, b) <= 0)) {
      yield a as number
      l++
    } else {
      yield b
      r++
    }
  }
}
