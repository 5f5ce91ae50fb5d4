import type { Json } from '../../core/model.ts'
import type { AnswerRow } from '../store.ts'

/** Columns whose values are kept, the longest unused let go; one of 100,000 rows weighs some MB. */
const columnsKept = 12

/** Values of columns by row, read out of the texts of rows once: filtering 100,000 rows a second time parses nothing. */
export class ColumnValues {
  readonly #rowOf: (row: number) => AnswerRow
  readonly #columns = new Map<string, Map<number, Json | undefined>>()

  constructor(rowOf: (row: number) => AnswerRow) {
    this.#rowOf = rowOf
  }

  /** The row changed. */
  clear(row: number): void {
    for (const values of this.#columns.values()) values.delete(row)
  }

  /** Gives the value of a column (or a property) of each row it is asked for. */
  reader(column: string): (row: number) => Json | undefined {
    const values = this.#columns.get(column) ?? new Map<number, Json | undefined>()
    this.#columns.delete(column)
    this.#columns.set(column, values)
    for (const [oldest] of this.#columns) {
      if (this.#columns.size <= columnsKept) break
      this.#columns.delete(oldest)
    }
    return (row) => {
      if (values.has(row)) return values.get(row)
      const value = valueIn(this.#rowOf(row), column)
      values.set(row, value)
      return value
    }
  }
}

/** A property of the row, else one of its columns. */
export function valueIn(row: AnswerRow, column: string): Json | undefined {
  const holder: Record<string, Json> = Object.hasOwn(row, column) ? { ...row } : row.columns
  return Object.hasOwn(holder, column) ? holder[column] : undefined
}
