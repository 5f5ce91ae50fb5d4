import { rm, readdir } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { type AnswerIndex, type NamedColumn, namedColumns, type StoredRow } from './answerIndex.ts'
import type { DurableFolder } from './durableFolder.ts'
import { createPace } from './pace.ts'

const rowsPerFile = 2000
/** Rows written before the files are written anew, as a multiple of the rows there are. */
const mostStale = 1.25
const fewest = 20_000

/** A file of rows named in the manifest: others are leftovers. */
export interface IndexFile {
  name: string
  rows: number
  crc: number
}

type Named = { names: string[]; at: number[] }

interface Head extends Record<NamedColumn, Named> {
  ids: string[]
  edit: number[]
}

/**
 * Rows on the disk: files of up to 2,000, later ones override earlier ones. A checkpoint adds the rows that changed; when files hold a quarter more than the
 * rows there are, all are written anew. Column by column, then search texts and the rest a line each: 500,000 rows load in about a second.
 */
export class IndexFiles {
  readonly #folder: DurableFolder
  /** The rows of the file written or read last. */
  #last: { name: string; rows: number[] } = { name: '', rows: [] }

  constructor(folder: DurableFolder) {
    this.#folder = folder
  }

  /** False when a file is missing or damaged: the index is then built from the snapshots. */
  async load(files: IndexFile[], index: AnswerIndex): Promise<boolean> {
    const read = (file: IndexFile | undefined) => file && this.#folder.read(`index/${file.name}`)
    let reading = read(files[0])
    for (const [at, { name, crc }] of files.entries()) {
      const bytes = await reading
      // The next file is read while this one is taken in.
      reading = read(files[at + 1])
      if (!bytes || crc32(bytes) !== crc) return false
      this.#last = { name, rows: loadRows(bytes.toString(), index) }
    }
    return true
  }

  /** Writes the rows that changed, or all; gives the files that now make up the index. `segment` makes their names new. */
  async write(
    files: IndexFile[],
    index: AnswerIndex,
    changed: ReadonlySet<number>,
    segment: number,
  ): Promise<IndexFile[]> {
    if (changed.size === 0) return files
    const stored = files.reduce((sum, file) => sum + file.rows, 0)
    if (stored + changed.size > Math.max(fewest, index.size * mostStale)) {
      return this.#writeRows(index.matching({}), index, segment)
    }
    // A last file that is not full is written again with what is new: many small checkpoints leave few files.
    const { name, rows } = this.#last
    const isOpen = files.at(-1)?.name === name && rows.length < rowsPerFile
    const added = await this.#writeRows([...new Set(isOpen ? [...rows, ...changed] : changed)], index, segment)
    return [...(isOpen ? files.slice(0, -1) : files), ...added]
  }

  async #writeRows(rows: number[], index: AnswerIndex, segment: number): Promise<IndexFile[]> {
    const written: IndexFile[] = []
    for (let at = 0; at < rows.length; at += rowsPerFile) {
      const part = rows.slice(at, at + rowsPerFile)
      const name = `${String(segment).padStart(10, '0')}-${written.length}.rows`
      const text = Buffer.from(await textOf(part, index))
      await this.#folder.replace(`index/${name}`, [text])
      written.push({ name, rows: part.length, crc: crc32(text) })
      this.#last = { name, rows: part }
    }
    return written
  }

  /** Removes what the manifest does not name. */
  async sweep(files: IndexFile[]): Promise<void> {
    await this.#folder.makeFolder('index')
    const named = new Set(files.map((file) => file.name))
    for (const name of await readdir(this.#folder.path('index'))) {
      if (!named.has(name)) await rm(this.#folder.path(`index/${name}`))
    }
  }
}

async function textOf(rows: number[], index: AnswerIndex): Promise<string> {
  const pace = createPace()
  const stored: StoredRow[] = []
  const searched: string[] = []
  for (const row of rows) {
    stored.push(index.stored(row))
    searched.push(index.searchOf(row))
    const pause = pace()
    if (pause) await pause
  }
  const named = namedColumns.map((column) => [column, namesOf(stored.map((row) => row[column]))])
  const head = { ids: stored.map((row) => row.id), edit: stored.map((row) => row.edit), ...Object.fromEntries(named) }
  return [JSON.stringify(head), ...searched, ...stored.map((row) => row.rest)].join('\n')
}

function namesOf(values: string[]): Named {
  const numbers = new Map<string, number>()
  const at = values.map((value) => {
    const number = numbers.get(value) ?? numbers.size
    numbers.set(value, number)
    return number
  })
  return { names: [...numbers.keys()], at }
}

/** Puts the rows of a file into the index; gives their numbers there. */
function loadRows(text: string, index: AnswerIndex): number[] {
  const lines = text.split('\n')
  const head = JSON.parse(lines[0] ?? '') as Head
  const count = head.ids.length
  const numbersOf = (column: NamedColumn) => {
    const numbers = head[column].names.map((name) => index[column].add(name))
    return head[column].at.map((name) => numbers[name] ?? 0)
  }
  const [worksheet, agency, state, period, parent] = namedColumns.map(numbersOf)
  const rows: number[] = []
  for (let row = 0; row < count; row++) {
    const number = index.putNumbered({
      id: head.ids[row] ?? '',
      worksheet: worksheet?.[row] ?? 0,
      agency: agency?.[row] ?? 0,
      state: state?.[row] ?? 0,
      period: period?.[row] ?? 0,
      parent: parent?.[row] ?? 0,
      edit: head.edit[row] ?? 0,
      search: lines[1 + row] ?? '',
      rest: lines[1 + count + row] ?? '',
    })
    rows.push(number)
  }
  return rows
}
