/** Whole numbers by row, 4 bytes each. */
export class NumberColumn {
  #values = new Uint32Array(1024)

  at(row: number): number {
    return this.#values[row] ?? 0
  }

  set(row: number, value: number): void {
    if (row >= this.#values.length) {
      const grown = new Uint32Array(Math.max(this.#values.length * 2, row + 1))
      grown.set(this.#values)
      this.#values = grown
    }
    this.#values[row] = value
  }
}

/** A text by row out of few different ones (worksheet, state, period): each is kept once, numbered from 0. */
export class NameColumn {
  readonly names: string[] = []
  readonly #numbers = new Map<string, number>()
  readonly #column = new NumberColumn()

  /** The name's number; undefined when no row ever had it. */
  numberOf(name: string): number | undefined {
    return this.#numbers.get(name)
  }

  /** Numbers the name, a new one where needed. */
  add(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.names.length)
    return this.names.push(name) - 1
  }

  number(row: number): number {
    return this.#column.at(row)
  }

  at(row: number): string {
    return this.names[this.#column.at(row)] ?? ''
  }

  /** Gives the row the name of this number. */
  set(row: number, number: number): void {
    this.#column.set(row, number)
  }
}
