import type { Json } from '../../core/model.ts'
import type { AnswerFilter, AnswerRow } from '../store.ts'
import { NameColumn, NumberColumn } from './columns.ts'
import { matchingRows } from './matchingRows.ts'
import { ColumnValues } from './columnValues.ts'
import { References, refsOf } from './references.ts'
import { searchTextOf } from './searchText.ts'
import { TextColumn } from './textColumn.ts'

/** What rows keep as text until they are shown: version, revision, days, title, columns. */
type Rest = [number, number, string, string, string, Record<string, Json>]

export const namedColumns = ['worksheet', 'agency', 'state', 'period', 'parent'] as const
export type NamedColumn = (typeof namedColumns)[number]

/** A row as it is stored: what filters need in columns, the rest as text. */
export interface StoredRow {
  id: string
  worksheet: string
  agency: string
  state: string
  period: string
  parent: string
  edit: number
  /** Numbers of the answers it names, spaces between. */
  refs: string
  /** JSON of `Rest`. */
  rest: string
}

/** Columns of many rows, names by their numbers in the index: a file of rows looks up each name once. */
export type NumberedRows = Record<NamedColumn | 'edit', Uint32Array>

/** The row as it is stored; `write` makes the JSON of its rest. */
export function storedRowOf(row: AnswerRow, write: (rest: Rest) => string, references: string[] = []): StoredRow {
  const { id, worksheet, agency, state, period = '', parent = '', edit } = row
  const rest = write([row.version, row.revision, row.createdOn, row.updatedAt, row.title, row.columns])
  return { id, worksheet, agency, state, period, parent, edit, refs: refsOf(references), rest }
}

/**
 * All rows in memory, numbered as they came. Filters run over number columns (some milliseconds for 500,000 rows), buckets of an agency and of a
 * worksheet spare even that; only the rows of a page are parsed.
 */
export class AnswerIndex {
  readonly ids: string[] = []
  readonly worksheet = new NameColumn()
  readonly agency = new NameColumn()
  readonly state = new NameColumn()
  readonly period = new NameColumn()
  readonly parent = new NameColumn()
  readonly edit = new NumberColumn()
  /** Made when first needed: neither a save nor the start waits for it. */
  readonly search = new TextColumn()
  readonly rest = new TextColumn()
  readonly references = new References()
  readonly values = new ColumnValues((row) => this.row(row))
  readonly byAgency: number[][] = []
  readonly byWorksheet: number[][] = []
  readonly #numbers = new Map<string, number>()
  readonly #onChange: (row: number) => void

  /** `onChange` hears of every row added or replaced once the store is open. */
  constructor(onChange: (row: number) => void) {
    this.#onChange = onChange
  }

  get size(): number {
    return this.ids.length
  }

  find(id: string): number | undefined {
    return this.#numbers.get(id)
  }

  editOf(id: string): number {
    const row = this.#numbers.get(id)
    return row === undefined ? 0 : this.edit.at(row)
  }

  put(row: AnswerRow, references: string[] = []): number {
    return this.putStored(storedRowOf(row, JSON.stringify, references))
  }

  putStored(stored: StoredRow): number {
    const worksheet = this.worksheet.add(stored.worksheet)
    const row = this.#numbers.get(stored.id) ?? this.#add(stored.id, worksheet, this.agency.add(stored.agency))
    this.state.set(row, this.state.add(stored.state))
    this.period.set(row, this.period.add(stored.period))
    this.parent.set(row, this.parent.add(stored.parent))
    this.edit.set(row, stored.edit)
    this.search.clear(row)
    this.rest.set(row, stored.rest)
    this.references.set(row, stored.refs)
    this.values.clear(row)
    this.#onChange(row)
    return row
  }

  /** Rows of a file, without their texts and before there are lists; gives their numbers. */
  putNumbered(ids: string[], numbers: NumberedRows): number[] {
    const { worksheet, agency, state, period, parent, edit } = numbers
    const rows: number[] = []
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? ''
      const row = this.#numbers.get(id) ?? this.#add(id, worksheet[at] ?? 0, agency[at] ?? 0)
      this.state.set(row, state[at] ?? 0)
      this.period.set(row, period[at] ?? 0)
      this.parent.set(row, parent[at] ?? 0)
      this.edit.set(row, edit[at] ?? 0)
      rows.push(row)
    }
    return rows
  }

  stored(row: number): StoredRow {
    return {
      id: this.ids[row] ?? '',
      worksheet: this.worksheet.at(row),
      agency: this.agency.at(row),
      state: this.state.at(row),
      period: this.period.at(row),
      parent: this.parent.at(row),
      edit: this.edit.at(row),
      refs: this.references.texts.at(row) ?? '',
      rest: this.rest.at(row) ?? '',
    }
  }

  row(row: number): AnswerRow {
    const { id, worksheet, agency, state, period, parent, edit, rest } = this.stored(row)
    const [version, revision, createdOn, updatedAt, title, columns] = JSON.parse(rest) as Rest
    return {
      id,
      worksheet,
      version,
      agency,
      ...(period && { period }),
      ...(parent && { parent }),
      state,
      revision,
      edit,
      createdOn,
      updatedAt,
      title,
      columns,
    }
  }

  /** The text a row is searched in. */
  searchOf(row: number): string {
    const known = this.search.at(row)
    if (known !== undefined) return known
    const text = searchTextOf(this.row(row))
    this.search.set(row, text)
    return text
  }

  /** Every row, those of answers that were taken away too. */
  all(): number[] {
    return Array.from({ length: this.size }, (_, row) => row)
  }

  /** Rows that name an answer, by number. */
  referringTo(id: string): number[] {
    return this.references.to(id, this.size)
  }

  /** Rows that fit, by number. */
  matching(filter: AnswerFilter): number[] {
    return matchingRows(this, filter)
  }

  #add(id: string, worksheet: number, agency: number): number {
    const row = this.ids.push(id) - 1
    this.#numbers.set(id, row)
    this.worksheet.set(row, worksheet)
    this.agency.set(row, agency)
    ;(this.byWorksheet[worksheet] ??= []).push(row)
    ;(this.byAgency[agency] ??= []).push(row)
    return row
  }
}
