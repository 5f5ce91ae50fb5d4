import { TextColumn } from './textColumn.ts'

const separator = ' '

/** Which rows name which answer. The way back is made when first asked for: neither a save nor the start waits for it. */
export class References {
  /** Numbers of the answers a row names, by row. */
  readonly texts = new TextColumn()
  #rows: Map<string, Set<number>> | undefined

  set(row: number, refs: string): void {
    const rows = this.#rows
    if (rows) for (const id of idsOf(this.texts.at(row))) rows.get(id)?.delete(row)
    this.texts.set(row, refs)
    if (rows) for (const id of idsOf(refs)) add(rows, id, row)
  }

  /** Rows that name an answer; `size` rows there are. */
  to(id: string, size: number): number[] {
    this.#rows ??= this.#turned(size)
    return [...(this.#rows.get(id) ?? [])]
  }

  #turned(size: number): Map<string, Set<number>> {
    const rows = new Map<string, Set<number>>()
    for (let row = 0; row < size; row++) for (const id of idsOf(this.texts.at(row))) add(rows, id, row)
    return rows
  }
}

/** The numbers as they are kept. */
export const refsOf = (ids: string[]): string => ids.filter((id) => !id.includes(separator)).join(separator)

const idsOf = (refs: string | undefined): string[] => (refs ? refs.split(separator) : [])

function add(rows: Map<string, Set<number>>, id: string, row: number): void {
  const known = rows.get(id)
  if (known) known.add(row)
  else rows.set(id, new Set([row]))
}
