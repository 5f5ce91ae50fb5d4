import { rm, readdir } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import type { AnswerIndex } from './answerIndex.ts'
import type { DurableFolder } from './durableFolder.ts'
import { bytesOfRows, loadRows } from './indexRows.ts'

const rowsPerFile = 2000
const readAhead = 3
/** Rows written before the files are written anew, as a multiple of the rows there are. */
const mostStale = 1.25
const fewest = 20_000

/** A file of rows named in the manifest: others are leftovers. */
export interface IndexFile {
  name: string
  rows: number
  crc: number
}

/**
 * Rows on the disk: files of up to 2,000, later ones override earlier ones. A checkpoint adds the rows that changed; when files hold a quarter more than the
 * rows there are, all are written anew. See indexRows.ts for what stands in them.
 */
export class IndexFiles {
  readonly #folder: DurableFolder
  /** The rows of the file written or read last. */
  #last: { name: string; rows: number[] } = { name: '', rows: [] }

  constructor(folder: DurableFolder) {
    this.#folder = folder
  }

  /** False when a file is missing, damaged or of another form: the index is then built from the snapshots. */
  async load(files: IndexFile[], index: AnswerIndex): Promise<boolean> {
    const read = (file: IndexFile | undefined) => file && this.#folder.read(`index/${file.name}`)
    // The next files are read while one is taken in.
    const reading = files.slice(0, readAhead).map(read)
    for (const [at, { name, crc }] of files.entries()) {
      const bytes = await reading.shift()
      reading.push(read(files[at + readAhead]))
      if (!bytes || crc32(bytes) !== crc) return false
      const rows = loadRows(bytes, index)
      if (!rows) return false
      this.#last = { name, rows }
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
      return this.#writeRows(index.all(), index, segment)
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
      const bytes = await bytesOfRows(part, index)
      await this.#folder.replace(`index/${name}`, [bytes])
      written.push({ name, rows: part.length, crc: crc32(bytes) })
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
