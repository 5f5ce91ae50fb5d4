import { rm, readdir } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { type AnswerIndex, type NamedColumn, namedColumns, type StoredRow } from './answerIndex.ts'
import type { DurableFolder } from './durableFolder.ts'
import { createPace } from './pace.ts'

const rowsPerFile = 2000
/** Rows written before the files are written anew, as a multiple of the rows there are. */
const mostStale = 2
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
 * Rows on the disk: files of up to 2,000, later ones override earlier ones. A checkpoint adds the rows that changed; when files hold twice the
 * rows there are, all are written anew. Column by column, then search texts and the rest a line each: 500,000 rows load in about a second.
 */
export class IndexFiles {
  readonly #folder: DurableFolder

  constructor(folder: DurableFolder) {
    this.#folder = folder
  }

  /** False when a file is missing or damaged: the index is then built from the snapshots. */
  async load(files: IndexFile[], index: AnswerIndex): Promise<boolean> {
    for (const { name, crc } of files) {
      const bytes = await this.#folder.read(`index/${name}`)
      if (!bytes || crc32(bytes) !== crc) return false
      loadRows(bytes.toString(), index)
    }
    return true
  }

  /** Writes the rows that changed, or all; gives the files that now make up the index. */
  async write(files: IndexFile[], index: AnswerIndex, changed: ReadonlySet<number>, seq: number): Promise<IndexFile[]> {
    const stored = files.reduce((sum, file) => sum + file.rows, 0)
    const isAnew = stored + changed.size > Math.max(fewest, index.size * mostStale)
    const rows = isAnew ? index.matching({}) : [...changed]
    const written: IndexFile[] = []
    for (let at = 0; at < rows.length; at += rowsPerFile) {
      const name = `${String(seq).padStart(12, '0')}-${written.length}.rows`
      const text = Buffer.from(await textOf(rows.slice(at, at + rowsPerFile), index))
      await this.#folder.replace(`index/${name}`, [text])
      written.push({ name, rows: Math.min(rowsPerFile, rows.length - at), crc: crc32(text) })
    }
    return isAnew ? written : [...files, ...written]
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
  for (const row of rows) {
    stored.push(index.stored(row))
    const pause = pace()
    if (pause) await pause
  }
  const named = namedColumns.map((column) => [column, namesOf(stored.map((row) => row[column]))])
  const head = { ids: stored.map((row) => row.id), edit: stored.map((row) => row.edit), ...Object.fromEntries(named) }
  return [JSON.stringify(head), ...stored.map((row) => row.search), ...stored.map((row) => row.rest)].join('\n')
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

function loadRows(text: string, index: AnswerIndex): void {
  const lines = text.split('\n')
  const head = JSON.parse(lines[0] ?? '') as Head
  const count = head.ids.length
  const numbersOf = (column: NamedColumn) => {
    const numbers = head[column].names.map((name) => index[column].add(name))
    return head[column].at.map((name) => numbers[name] ?? 0)
  }
  const [worksheet, agency, state, period, parent] = namedColumns.map(numbersOf)
  for (let row = 0; row < count; row++) {
    index.putNumbered({
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
  }
}
