import { parseDay } from '../../engine/core/calendar.ts'
import { toLatinDigits } from '../../engine/core/digits.ts'
import { isObject } from '../../engine/core/paths.ts'
import { normalizeInput } from '../../engine/core/text.ts'
import { typedNumber } from '../text/formatInput.ts'
import type { RowColumn } from './columns.ts'
import type { Row } from './rows.ts'
import { isLatin } from './valueText.ts'

const yes = new Set(['بله', 'yes', 'true', '1'])
const no = new Set(['خیر', 'no', 'false', '0'])

/** What a cell of a spreadsheet means in a column: words of a code list become codes, days ISO, digits numbers. Unknown text is kept to be mended. */
function cellValue({ schema, ui }: RowColumn, cell: string): unknown {
  const text = normalizeInput(cell)
  if (text === '') return undefined
  if (Array.isArray(schema.oneOf)) {
    const option = schema.oneOf.find((each) => isObject(each) && (each.title === text || String(each.const) === text))
    return isObject(option) ? option.const : text
  }
  if (schema.type === 'boolean') return yes.has(text.toLowerCase()) ? true : no.has(text.toLowerCase()) ? false : text
  if (schema.type === 'number' || schema.type === 'integer') return typedNumber(text)
  if (schema.format === 'date') return parseDay(text) ?? text
  if (schema.type === 'array') return text.split(/[،,;؛]/).map((each) => each.trim())
  return isLatin(schema, ui) ? toLatinDigits(text) : text
}

/** Rows copied from a spreadsheet (cells by tab, rows by line), in the order of the columns shown. A single cell is no row: it is left alone. */
export function pastedRows(text: string, columns: readonly RowColumn[]): Row[] {
  if (!text.includes('\t')) return []
  const lines = text
    .replace(/\r/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines
    .map((line) => line.split('\t'))
    .filter((cells, index) => !(index === 0 && isHeading(cells, columns)))
    .map((cells) =>
      Object.fromEntries(
        columns.flatMap((column, index) => {
          const value = cellValue(column, cells[index] ?? '')
          return value === undefined ? [] : [[column.key, value]]
        }),
      ),
    )
}

const isHeading = (cells: readonly string[], columns: readonly RowColumn[]): boolean =>
  cells.length > 0 && cells.every((cell, index) => cell.trim() === '' || cell.trim() === columns[index]?.title)
