import { isFilled } from '../../core/paths.ts'
import { memberOf, type RecordPlace, titleOf } from './recordPlace.ts'
import type { FieldShape } from './recordShape.ts'
import { fitsTable, isPlain, partsOf, type Row, tableHtml, valueIn } from './recordTable.ts'
import { isShortText, recordValue } from './recordValue.ts'

/** Fields of one object in order: simple ones as pairs, rows and groups under their own title. */
export function fieldsHtml(fields: FieldShape[], data: unknown, pointer: string, place: RecordPlace): string {
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

/** Rows as one table while they fit, else a card each; rows of a rubric under the title of their dimension. */
function rowsHtml(field: FieldShape, value: unknown, pointer: string, place: RecordPlace): string {
  const rows = (Array.isArray(value) ? value : []).map((row, index) => ({ value: row, pointer: `${pointer}/${index}` }))
  const columns = (field.fields ?? []).filter(
    (column) => !column.isSensitive && rows.some((row) => isFilled(memberOf(row.value, column.name))),
  )
  const parts = partsOf(field, rows, place)
  if (fitsTable(columns, rows, /\/\d+\//.test(pointer), place)) return tableHtml(columns, parts, place)
  return parts
    .map(({ title, rows: own }) => {
      const cards = own.map((row) => cardHtml(columns, row, place)).join('')
      return title === '' ? cards : `<p class="rows-title">${title}</p>${cards}`
    })
    .join('')
}

const isShort = ({ kind, isList }: FieldShape) => isList !== true && ['text', 'mark', 'code'].includes(kind)

/** A row too long for a table: its code and title as a heading, then what is short, long texts, lists and groups. */
function cardHtml(columns: FieldShape[], row: Row, place: RecordPlace): string {
  const first = columns.find(isShort)
  const title = columns.find((column) => column !== first && column.kind === 'text' && column.isList !== true)
  const headed = [first, title].filter((column) => column !== undefined)
  // Each in its own direction, all in that of the page: a Persian title behind a Latin code.
  const heading = headed.map((column) => `<bdi>${valueIn(column, row, place)}</bdi>`).join(' · ')
  const others = columns.filter((column) => !headed.includes(column))
  const rank = (column: FieldShape) =>
    isPlain(column) ? (isWideValue(column, memberOf(row.value, column.name)) ? 1 : 0) : 2
  const ordered = others.toSorted((a, b) => rank(a) - rank(b))
  return `<article class="card"><p class="card-title">${heading}</p>${fieldsHtml(ordered, row.value, row.pointer, place)}</article>`
}
