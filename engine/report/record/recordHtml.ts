import { isFilled, isObject } from '../../core/paths.ts'
import { escape } from '../helpers/helper.ts'
import { type PrintState, wordsIn } from '../printState.ts'
import type { FieldShape, RecordShape } from './recordShape.ts'
import { isShortText, recordValue } from './recordValue.ts'

/** What is left out of the print of a record. */
export interface RecordView {
  /** JSON pointers of hidden fields. */
  hidden: ReadonlySet<string>
  /** Ids of the sections to show; absent: all. */
  sections?: readonly string[]
}

const mostColumns = 6
const longText = 60 // characters of a value from which a column of a table is too narrow for it

/** Sections of a record: pairs of title and value, tables for short rows, a card for each long row. */
export function sectionsHtml(
  shape: RecordShape,
  data: unknown,
  view: RecordView,
  state: PrintState,
  level: 2 | 3,
): string {
  const shown = shape.sections.filter(({ id }) => view.sections?.includes(id) ?? true)
  return shown
    .map(({ id, fields }) => {
      const body = fieldsHtml(fields, data, '', { shape, view, state })
      if (body === '') return ''
      const title = wordsIn(state.labels.fields[shape.worksheet]?.[`section.${id}`], state.language)
      // Sections of a record inside a chapter stand in the outline, not in the contents.
      if (level === 3) return `<section class="record"><h3>${escape(title)}</h3>${body}</section>`
      const anchor = `h${state.headings.length + 1}`
      state.headings.push({ id: anchor, level, title })
      return `<section class="record"><h2 id="${anchor}">${escape(title)}</h2>${body}</section>`
    })
    .join('')
}

interface Place {
  shape: RecordShape
  view: RecordView
  state: PrintState
}

const titleOf = (field: FieldShape, { shape, state }: Place) =>
  escape(wordsIn(state.labels.fields[shape.worksheet]?.[field.path], state.language) || field.name)

const memberOf = (data: unknown, name: string): unknown =>
  isObject(data) && Object.hasOwn(data, name) ? data[name] : undefined

/** Fields of one object in order: simple ones as pairs, rows and groups under their own title. */
function fieldsHtml(fields: FieldShape[], data: unknown, pointer: string, place: Place): string {
  const parts: string[] = []
  let pairs: string[] = []
  const flush = () => {
    if (pairs.length > 0) parts.push(`<dl class="pairs">${pairs.join('')}</dl>`)
    pairs = []
  }
  for (const field of fields) {
    const value = memberOf(data, field.name)
    const own = `${pointer}/${field.name}`
    if (field.isSensitive || place.view.hidden.has(own) || !isFilled(value)) continue
    if (field.kind === 'rows' || field.kind === 'group') {
      flush()
      const body =
        field.kind === 'rows' ? rowsHtml(field, value, own, place) : fieldsHtml(field.fields ?? [], value, own, place)
      // A section of one field needs no second title.
      const title = pointer === '' && fields.length === 1 ? '' : `<p class="part-title">${titleOf(field, place)}</p>`
      if (body !== '') parts.push(`<div class="part">${title}${body}</div>`)
    } else {
      const isWide = isWideValue(field, value)
      pairs.push(
        `<div${isWide ? ' class="wide"' : ''}><dt>${titleOf(field, place)}</dt><dd>${recordValue(field, value, place.state)}</dd></div>`,
      )
    }
  }
  flush()
  return parts.join('')
}

/** Long texts take the whole width; lists of short words stay in a line. */
const isWideValue = (field: FieldShape, value: unknown): boolean =>
  field.kind === 'file' || (field.kind === 'lines' && !(Array.isArray(value) && value.every(isShortText)))

function rowsHtml(field: FieldShape, value: unknown, pointer: string, place: Place): string {
  const rows: unknown[] = Array.isArray(value) ? value : []
  const filled = (field.fields ?? []).filter(
    (column) => !column.isSensitive && rows.some((row) => isFilled(memberOf(row, column.name))),
  )
  const isTable = filled.length <= mostColumns && filled.every((column) => fitsColumn(column, rows, filled.length))
  return isTable
    ? tableHtml(filled, rows, pointer, place)
    : rows.map((row, index) => cardHtml(filled, row, `${pointer}/${index}`, place)).join('')
}

function fitsColumn(column: FieldShape, rows: unknown[], columns: number): boolean {
  if (column.kind === 'rows' || column.kind === 'group' || column.kind === 'file') return false
  const longest = Math.max(0, ...rows.map((row) => String(memberOf(row, column.name) ?? '').length))
  return columns <= 3 || longest <= longText * (columns <= 4 ? 2 : 1)
}

const isNumber = ({ kind, isList }: FieldShape) => !isList && ['number', 'money', 'percent', 'date'].includes(kind)

function tableHtml(columns: FieldShape[], rows: unknown[], pointer: string, place: Place): string {
  const head = columns.map(
    (column) => `<th scope="col"${isNumber(column) ? ' class="number"' : ''}>${titleOf(column, place)}</th>`,
  )
  const body = rows.map((row, index) => {
    const cells = columns.map((column) => {
      const isHidden = place.view.hidden.has(`${pointer}/${index}/${column.name}`)
      const value = isHidden ? '' : recordValue(column, memberOf(row, column.name), place.state)
      return `<td${isNumber(column) ? ' class="number"' : ''}>${value}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

const isShort = ({ kind, isList }: FieldShape) => !isList && (kind === 'text' || kind === 'mark' || kind === 'code')

/** A row too long for a table: its code and title as a heading, the others as pairs. */
function cardHtml(columns: FieldShape[], row: unknown, pointer: string, place: Place): string {
  const first = columns.find(isShort)
  const title = columns.find((column) => column !== first && column.kind === 'text' && !column.isList)
  const headed = [first, title].filter((column) => column !== undefined)
  const heading = headed.map((column) => recordValue(column, memberOf(row, column.name), place.state)).join(' · ')
  const others = columns.filter((column) => !headed.includes(column))
  return `<article class="card"><p class="card-title">${heading}</p>${fieldsHtml(others, row, pointer, place)}</article>`
}
