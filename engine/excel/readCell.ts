import { parseDay } from '../core/calendar.ts'
import { parseNumber, toLatinDigits } from '../core/digits.ts'
import type { Json } from '../core/model.ts'
import { parsePeriod } from '../core/period.ts'
import { normalizeInput, normalizeText } from '../core/text.ts'
import { booleanWords, emptyList } from './excelWords.ts'
import type { Plan, PlanColumn } from './plan.ts'
import { brokenLine } from './writeCell.ts'

/** What stood in a cell of a file; formulas are the value they were stored with. */
export type RawCell = string | number | boolean | Date | null

/** The value, or the code of what keeps the cell from being one. */
export type ReadCell =
  | { value: Json | undefined }
  | {
      code:
        | 'CELL_NOT_A_DAY'
        | 'CELL_NOT_A_NUMBER'
        | 'CELL_NOT_YES_NO'
        | 'CELL_NOT_A_PERIOD'
        | 'CELL_NOT_AN_OPTION'
        | 'CELL_NOT_A_FILE'
        | 'CELL_MASKED'
        | 'CELL_ERROR'
      text: string
    }

/** The value of a cell as if it had been typed: digits, letters and half-spaces set right, words of options as codes, days ISO. */
export function readCell(column: PlanColumn, cell: RawCell, lists: Plan['lists']): ReadCell {
  if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return { value: undefined }
  const text = typeof cell === 'string' ? normalizeInput(cell) : ''
  if (/^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(text)) return { code: 'CELL_ERROR', text }
  if (/^•{3,}$/.test(text)) return { code: 'CELL_MASKED', text }
  if (!column.isList) return single(column, typeof cell === 'string' ? text : cell, lists)
  if (text === emptyList || text === '-') return { value: [] }
  const values: Json[] = []
  for (const part of partsOf(column, typeof cell === 'string' ? text : plainText(cell), lists)) {
    const read = single(column, part, lists)
    if ('code' in read) return read
    if (read.value !== undefined) values.push(read.value)
  }
  return { value: values }
}

/** The values of a cell that holds several: a line each; of options also in one line. */
function partsOf(column: PlanColumn, text: string, lists: Plan['lists']): string[] {
  const gap = column.kind === 'file' ? /\n\s*\n/ : /\n/
  const lines = text
    .split(gap)
    .map((line) => line.trim())
    .filter(Boolean)
  if (column.kind === 'file') return lines
  const whole = lines.map((line) => line.replaceAll(brokenLine, '\n'))
  if (column.kind === 'option')
    return whole.flatMap((line) =>
      'value' in optionOf(column, line, lists)
        ? [line]
        : line
            .split(/[؛;،,]/)
            .map((each) => each.trim())
            .filter(Boolean),
    )
  // Marks have no comma in them; free words may.
  return column.kind === 'mark' ? whole.flatMap((line) => line.split(/[؛;،,\s]+/).filter(Boolean)) : whole
}

const plainText = (cell: RawCell): string => (cell instanceof Date ? isoOf(cell) : String(cell))

/** A spreadsheet's day has no zone; it is kept as midnight UTC. */
const isoOf = (day: Date): string => (Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10))

function single(column: PlanColumn, cell: Exclude<RawCell, null>, lists: Plan['lists']): ReadCell {
  switch (column.kind) {
    case 'date':
      return told(dayOf(cell), 'CELL_NOT_A_DAY', cell)
    case 'number':
      return told(
        typeof cell === 'number' ? cell : typeof cell === 'string' ? parseNumber(cell) : undefined,
        'CELL_NOT_A_NUMBER',
        cell,
      )
    case 'boolean':
      return told(booleanOf(cell), 'CELL_NOT_YES_NO', cell)
    case 'period':
      return told(periodOf(cell), 'CELL_NOT_A_PERIOD', cell)
    case 'option':
      return optionOf(column, cell, lists)
    case 'file':
      return told(fileOf(plainText(cell)), 'CELL_NOT_A_FILE', cell)
    case 'mark':
      return { value: markOf(plainText(cell)) }
    default:
      return { value: plainText(cell) }
  }
}

type Code = Extract<ReadCell, { code: string }>['code']

const told = (value: Json | undefined, code: Code, cell: RawCell): ReadCell =>
  value === undefined ? { code, text: plainText(cell).slice(0, 200) } : { value }

/** A code typed with Persian digits or half-spaces, which no code has. */
const markOf = (text: string): string =>
  toLatinDigits(text)
    .replace(/\u200c/g, '')
    .trim()

// Days of a spreadsheet from 1954 to 2119: a number there is a day whose format was lost.
const firstSerial = 20_000
const lastSerial = 80_000
const serialOrigin = Date.UTC(1899, 11, 30)

function dayOf(cell: Exclude<RawCell, null>): string | undefined {
  if (cell instanceof Date) return parseDay(isoOf(cell))
  if (typeof cell === 'number' && cell >= firstSerial && cell <= lastSerial)
    return isoOf(new Date(serialOrigin + Math.floor(cell) * 86_400_000))
  const text = toLatinDigits(String(cell)).replace(/[\s\u200c]/g, '')
  const run = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  return parseDay(run ? run.slice(1).join('/') : text.replace(/T00:00.*$/, ''))
}

const yes = new Set([
  ...Object.values(booleanWords).map(([word]) => word.toLowerCase()),
  'true',
  '1',
  'بلی',
  'آری',
  'y',
])
const no = new Set([...Object.values(booleanWords).map(([, word]) => word.toLowerCase()), 'false', '0', 'نه', 'n'])

function booleanOf(cell: Exclude<RawCell, null>): boolean | undefined {
  if (typeof cell === 'boolean') return cell
  const text = normalizeText(plainText(cell))
  return yes.has(text) ? true : no.has(text) ? false : undefined
}

/** `1404`, `1404-H2`, «نیمه دوم ۱۴۰۴»; a year is a number where the field keeps numbers. */
function periodOf(cell: Exclude<RawCell, null>): string | number | undefined {
  if (typeof cell === 'number') return parsePeriod(cell) ? cell : undefined
  const text = normalizeText(plainText(cell))
  const year = /1[34]\d{2}/.exec(text)?.[0]
  if (!year) return undefined
  const half = /h1|نخست|اول|first/.test(text) ? 1 : /h2|دوم|second/.test(text) ? 2 : undefined
  if (half) return `${year}-H${half}`
  return text === year ? Number(year) : undefined
}

const byText = new WeakMap<object, Map<string, string | number>>()

function optionOf({ list }: PlanColumn, cell: Exclude<RawCell, null>, lists: Plan['lists']): ReadCell {
  const options = lists[list ?? ''] ?? []
  let known = byText.get(options)
  if (!known) {
    known = new Map(
      options.flatMap(({ code, title }) => Object.values(title).map((text) => [normalizeText(text), code] as const)),
    )
    // A code wins over a title that happens to read the same.
    for (const { code } of options) known.set(normalizeText(String(code)), code)
    byText.set(options, known)
  }
  return told(known.get(normalizeText(plainText(cell))), 'CELL_NOT_AN_OPTION', cell)
}

function fileOf(text: string): Json | undefined {
  const [title, fileName, rest = ''] = text.split('\n').map((line) => line.trim())
  const parts = /^(\S+\/\S+) (\d+) ([0-9a-f]{64})$/.exec(rest)
  if (!title || !fileName || !parts) return undefined
  return { fileName, title, mediaType: parts[1] ?? '', sizeBytes: Number(parts[2]), sha256: parts[3] ?? '' }
}
