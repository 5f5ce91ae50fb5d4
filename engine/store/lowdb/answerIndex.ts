import type { Json } from '../../core/model.ts'
import type { AnswerFilter, AnswerRow } from '../store.ts'
import { NameColumn, NumberColumn } from './columns.ts'
import { matchingRows } from './matchingRows.ts'
import { searchText } from './searchText.ts'

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
  /** Made when first needed: neither a save nor the start waits for it. */
  search: string | undefined
  rest: string
}

/** A stored row with names by their numbers. */
export type NumberedRow = { [K in keyof StoredRow]: K extends NamedColumn ? number : StoredRow[K] }

/**
 * All rows in memory, numbered as they came: about 1.1 KB each. Filters run over number columns (some milliseconds for 500,000 rows), buckets of an agency and of a
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
  readonly #search: (string | undefined)[] = []
  readonly rest: string[] = []
  readonly byAgency: number[][] = []
  readonly byWorksheet: number[][] = []
  readonly #numbers = new Map<string, number>()
  readonly #onChange: (row: number) => void

  /** `onChange` hears of every row added or replaced. */
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

  put(row: AnswerRow): number {
    const rest: Rest = [row.version, row.revision, row.createdOn, row.updatedAt, row.title, row.columns]
    return this.putStored({
      id: row.id,
      worksheet: row.worksheet,
      agency: row.agency,
      state: row.state,
      period: row.period ?? '',
      parent: row.parent ?? '',
      edit: row.edit,
      search: undefined,
      rest: JSON.stringify(rest),
    })
  }

  putStored(stored: StoredRow): number {
    return this.putNumbered({
      ...stored,
      worksheet: this.worksheet.add(stored.worksheet),
      agency: this.agency.add(stored.agency),
      state: this.state.add(stored.state),
      period: this.period.add(stored.period),
      parent: this.parent.add(stored.parent),
    })
  }

  /** A row whose names are numbers in the columns already: a file of rows looks up each name once. */
  putNumbered(numbered: NumberedRow): number {
    const row = this.#numbers.get(numbered.id) ?? this.#add(numbered)
    this.state.set(row, numbered.state)
    this.period.set(row, numbered.period)
    this.parent.set(row, numbered.parent)
    this.edit.set(row, numbered.edit)
    this.#search[row] = numbered.search
    this.rest[row] = numbered.rest
    this.#onChange(row)
    return row
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
      search: this.#search[row],
      rest: this.rest[row] ?? '',
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
    return (this.#search[row] ??= searchText(this.row(row)))
  }

  /** Rows that fit, by number. */
  matching(filter: AnswerFilter): number[] {
    return matchingRows(this, filter)
  }

  #add({ id, worksheet, agency }: NumberedRow): number {
    const row = this.ids.push(id) - 1
    this.#numbers.set(id, row)
    this.worksheet.set(row, worksheet)
    this.agency.set(row, agency)
    ;(this.byWorksheet[worksheet] ??= []).push(row)
    ;(this.byAgency[agency] ??= []).push(row)
    return row
  }
}
