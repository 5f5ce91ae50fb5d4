import { searchForm } from '../../core/search.ts'
import { type AnswerIndex, type NamedColumn, namedColumns, type NumberedRows, type StoredRow } from './answerIndex.ts'
import { createPace } from './pace.ts'

const newline = 0x0a
/** Another form of the file or of the search texts in it: such an index is made anew from the snapshots. */
const form = `3.${searchForm}`

/** The first line of a file, in JSON. */
interface Head {
  form: string
  ids: string[]
  /** The names that the columns of numbers count from 0. */
  names: Record<NamedColumn, string[]>
}

/** Columns of numbers, 4 bytes a row in the order of bytes of the machine; the last three are lengths of texts. */
const textColumns = ['search', 'refs', 'rest'] as const
const numberColumns = [...namedColumns, 'edit', ...textColumns] as const
type Numbers = NumberedRows & Record<(typeof textColumns)[number], Uint32Array>

/**
 * Rows as a file of the index: a line of JSON, the columns of numbers one behind the other, then all search texts, all references and all rests. At the start only the
 * first line is parsed, and texts stay where they are (`TextColumn`).
 */
export async function bytesOfRows(rows: number[], index: AnswerIndex): Promise<Buffer> {
  const pace = createPace()
  const stored: StoredRow[] = []
  const search: Buffer[] = []
  const refs: Buffer[] = []
  const rest: Buffer[] = []
  for (const number of rows) {
    const row = index.stored(number)
    stored.push(row)
    search.push(Buffer.from(index.searchOf(number)))
    refs.push(Buffer.from(row.refs))
    rest.push(Buffer.from(row.rest))
    const pause = pace()
    if (pause) await pause
  }
  const named = namedColumns.map((column) => [column, numberedNames(stored.map((row) => row[column]))] as const)
  const names = Object.fromEntries(named.map(([column, { names: known }]) => [column, known]))
  const columns = [
    ...named.map(([, { numbers }]) => numbers),
    stored.map((row) => row.edit),
    search.map((text) => text.length),
    refs.map((text) => text.length),
    rest.map((text) => text.length),
  ]
  const head = JSON.stringify({ form, ids: stored.map((row) => row.id), names })
  return Buffer.concat([Buffer.from(`${head}\n`), ...columns.map(bytesOfNumbers), ...search, ...refs, ...rest])
}

/** Puts the rows of a file into the index; gives their numbers there, or undefined for a file of another form. */
export function loadRows(bytes: Buffer, index: AnswerIndex): number[] | undefined {
  const headEnd = bytes.indexOf(newline)
  const head = JSON.parse(bytes.toString('utf8', 0, headEnd)) as Partial<Head>
  if (!isHead(head)) return undefined
  const numbers = readNumbers(bytes, headEnd + 1, head.ids.length)
  for (const column of namedColumns)
    renumber(
      numbers[column],
      head.names[column].map((name) => index[column].add(name)),
    )
  const rows = index.putNumbered(head.ids, numbers)
  let start = headEnd + 1 + numberColumns.length * rows.length * Uint32Array.BYTES_PER_ELEMENT
  const texts = { search: index.search, refs: index.references.texts, rest: index.rest }
  for (const column of textColumns) start = texts[column].place(rows, bytes, start, numbers[column])
  return rows
}

/** Puts the numbers that names have in the index in place of those they have in the file. */
function renumber(column: Uint32Array, inIndex: number[]): void {
  for (let at = 0; at < column.length; at++) column[at] = inIndex[column[at] ?? 0] ?? 0
}

function isHead(head: Partial<Head>): head is Head {
  return head.form === form
}

function numberedNames(values: string[]): { names: string[]; numbers: number[] } {
  const known = new Map<string, number>()
  const numbers = values.map((value) => {
    const number = known.get(value) ?? known.size
    known.set(value, number)
    return number
  })
  return { names: [...known.keys()], numbers }
}

function bytesOfNumbers(numbers: number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(numbers).buffer)
}

function readNumbers(bytes: Buffer, start: number, count: number): Numbers {
  const length = numberColumns.length * count * Uint32Array.BYTES_PER_ELEMENT
  // A copy: numbers of 4 bytes must lie at multiples of 4.
  const from = bytes.byteOffset + start
  const numbers = new Uint32Array(bytes.buffer.slice(from, from + length))
  const column = (at: number) => numbers.subarray(at * count, (at + 1) * count)
  return Object.fromEntries(numberColumns.map((name, at) => [name, column(at)])) as Numbers
}
