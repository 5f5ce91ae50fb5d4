import { hasWords, searchWords } from '../../core/search.ts'
import { compareKeys, type SortKey, sortKey } from '../sortKey.ts'
import type { AnswerRow, ListQuery, Page } from '../store.ts'
import { AnswerIndex } from './answerIndex.ts'
import { valueIn } from './columnValues.ts'
import { columnTests } from './matchingRows.ts'
import { createPace } from './pace.ts'
import { SortedOrder } from './sortedOrder.ts'

const longestPage = 200
/** Fewer rows are sorted afresh; above, an order is kept. */
const sortedAtOnce = 1000
/** Orders kept, the longest unused let go; one of 500,000 rows weighs some 60 MB. */
const ordersKept = 6

/** Lists from the index alone. */
export class AnswerLists {
  readonly index = new AnswerIndex((row) => this.#touch(row))
  /** By worksheet (empty for all) and column, the longest unused first. */
  readonly #orders = new Map<string, { order: SortedOrder; worksheet: string }>()

  async list(query: ListQuery): Promise<Page<AnswerRow>> {
    const { index } = this
    // Values of columns are read with pauses here; the rest needs some milliseconds.
    const { where = [], ...filter } = query
    const fitting = await this.#filter(index.matching(filter), columnTests(index, where))
    const rows = await this.#search(fitting, searchWords(query.text ?? ''))
    const offset = Math.max(0, query.offset)
    const limit = Math.min(longestPage, Math.max(0, query.limit))
    const page = await this.#page(rows, query, offset, limit)
    return { items: page.map((row) => index.row(row)), total: rows.length }
  }

  async #filter(rows: number[], tests: ((row: number) => boolean)[]): Promise<number[]> {
    if (tests.length === 0) return rows
    const pace = createPace()
    const found: number[] = []
    for (const [at, row] of rows.entries()) {
      if (tests.every((fits) => fits(row))) found.push(row)
      const pause = at % 64 === 0 ? pace() : undefined
      if (pause) await pause
    }
    return found
  }

  async #search(rows: number[], words: string[]): Promise<number[]> {
    if (words.length === 0) return rows
    const pace = createPace()
    const found: number[] = []
    for (const row of rows) {
      if (hasWords(this.index.searchOf(row), words)) found.push(row)
      const pause = row % 64 === 0 ? pace() : undefined
      if (pause) await pause
    }
    return found
  }

  async #page(rows: number[], { sort = 'id', worksheet }: ListQuery, offset: number, limit: number): Promise<number[]> {
    const isDescending = sort.startsWith('-')
    const column = isDescending ? sort.slice(1) : sort
    if (rows.length <= sortedAtOnce) {
      const sorted = this.#sortAtOnce(rows, column)
      return (isDescending ? sorted.toReversed() : sorted).slice(offset, offset + limit)
    }
    const order = await this.#order(typeof worksheet === 'string' ? worksheet : '', column).rows()
    return pick(order, rows, this.index.size, isDescending, offset, limit)
  }

  #sortAtOnce(rows: number[], column: string): number[] {
    const keyed = rows.map((row) => ({ row, key: this.#keyOf(row, column), id: this.index.ids[row] }))
    return keyed.toSorted((a, b) => compareKeys(a.key, b.key) || compareKeys(a.id, b.id)).map(({ row }) => row)
  }

  #order(worksheet: string, column: string): SortedOrder {
    const name = `${worksheet}\t${column}`
    const kept = this.#orders.get(name)
    const order =
      kept?.order ??
      new SortedOrder(
        this.index.matching(worksheet ? { worksheet } : {}),
        (row) => this.#keyOf(row, column),
        (row) => this.index.ids[row] ?? '',
      )
    this.#orders.delete(name)
    this.#orders.set(name, { order, worksheet })
    for (const [oldest] of this.#orders) {
      if (this.#orders.size <= ordersKept) break
      this.#orders.delete(oldest)
    }
    return order
  }

  #keyOf(row: number, column: string): SortKey {
    switch (column) {
      case 'id':
        return this.index.ids[row]
      case 'state':
      case 'agency':
      case 'worksheet':
      case 'period':
      case 'parent':
        return sortKey(this.index[column].at(row))
      case 'edit':
        return this.index.edit.at(row)
    }
    return sortKey(valueIn(this.index.row(row), column))
  }

  #touch(row: number): void {
    const worksheet = this.#orders.size > 0 ? this.index.worksheet.at(row) : ''
    for (const kept of this.#orders.values()) {
      if (kept.worksheet === '' || kept.worksheet === worksheet) kept.order.touch(row)
    }
  }
}

/** One page of the chosen rows, in the given order. */
function pick(
  order: number[],
  rows: number[],
  size: number,
  isDescending: boolean,
  offset: number,
  limit: number,
): number[] {
  const isChosen = new Uint8Array(size)
  for (const row of rows) isChosen[row] = 1
  const page: number[] = []
  for (let at = 0, skipped = 0; at < order.length && page.length < limit; at++) {
    const row = order[isDescending ? order.length - 1 - at : at] ?? -1
    if (isChosen[row] !== 1) continue
    if (skipped < offset) skipped++
    else page.push(row)
  }
  return page
}
