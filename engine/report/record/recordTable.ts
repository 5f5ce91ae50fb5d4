import { escape } from '../helpers/helper.ts'
import { wordsIn } from '../printState.ts'
import { memberOf, type RecordPlace, titleOf } from './recordPlace.ts'
import type { FieldShape } from './recordShape.ts'
import { recordValue } from './recordValue.ts'

/** A row with its JSON pointer. */
export interface Row {
  value: unknown
  pointer: string
}

/** A row of this many lines is the longest that is still read as a row. */
const mostLines = 3
/** Characters of 8.5 pt that stand side by side on an A4 page, counted in pages of Vazirmatn; a card is narrower. */
const pageWidth = 104
const cardWidth = 92
/** A longer word is broken. */
const longestWord = 18

/** Takes one cell or one pair. */
export const isPlain = ({ kind }: FieldShape) => kind !== 'rows' && kind !== 'group'

/** Rows under one title; the title is empty where rows have no parts. */
export interface Part {
  title: string
  rows: Row[]
}

/** Rows in the parts their field tells, each part where its first row stood. */
export function partsOf({ parts }: FieldShape, rows: Row[], { state }: RecordPlace): Part[] {
  if (!parts) return [{ title: '', rows }]
  const groups = Map.groupBy(rows, (row) => parts.of[String(memberOf(row.value, parts.key))] ?? '')
  return [...groups].map(([id, own]) => ({
    title: escape(wordsIn(state.labels.codes[parts.codes]?.[id], state.language)),
    rows: own,
  }))
}

/** Whether the rows stay readable in a table on a page, or in the narrower card. */
export function fitsTable(columns: FieldShape[], rows: Row[], isInCard: boolean, place: RecordPlace): boolean {
  return columns.every(isPlain) && tableWidth(columns, rows, place) <= (isInCard ? cardWidth : pageWidth)
}

/** Characters the columns need side by side when no cell is to have more than the most lines. */
function tableWidth(columns: FieldShape[], rows: Row[], place: RecordPlace): number {
  return columns.reduce((sum, column) => {
    const values = rows.map((row) => recordValue(column, memberOf(row.value, column.name), place.state))
    const texts = [titleOf(column, place), ...values].map((html) => html.replace(/<[^>]*>/g, ' ').trim())
    const words = texts.flatMap((text) => (isNumber(column) ? [text] : text.split(/\s+/)))
    const widest = Math.min(longestWord, Math.max(...words.map(({ length }) => length)))
    const longest = Math.max(...texts.map(({ length }) => length))
    return sum + Math.max(widest, Math.ceil(longest / mostLines)) + 2
  }, 0)
}

const numbers = ['number', 'money', 'percent', 'date']
const isNumber = ({ kind, isList }: FieldShape) => isList !== true && numbers.includes(kind)

const side = (column: FieldShape) => (isNumber(column) ? ' class="number"' : '')

/** A table with a head line, and a line with the title of each part. */
export function tableHtml(columns: FieldShape[], parts: Part[], place: RecordPlace): string {
  const head = columns.map((column) => `<th scope="col"${side(column)}>${titleOf(column, place)}</th>`)
  const body = parts.map(({ title, rows }) => {
    const lines = rows.map((row) => {
      const cells = columns.map((column) => `<td${side(column)}>${valueIn(column, row, place)}</td>`)
      return `<tr>${cells.join('')}</tr>`
    })
    const line =
      title === '' ? '' : `<tr class="rows-title"><th scope="rowgroup" colspan="${columns.length}">${title}</th></tr>`
    return `<tbody>${line}${lines.join('')}</tbody>`
  })
  return `<table><thead><tr>${head.join('')}</tr></thead>${body.join('')}</table>`
}

export const valueIn = (column: FieldShape, row: Row, { view, state }: RecordPlace): string =>
  view.hidden.has(`${row.pointer}/${column.name}`) ? '' : recordValue(column, memberOf(row.value, column.name), state)
