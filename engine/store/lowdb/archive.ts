import { constants, type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Failure } from '../../core/failure.ts'
import type { Json } from '../../core/model.ts'
import { type DurableFolder, isMissing, privateFile, syncFolder } from './durableFolder.ts'
import type { Overlay, PendingLine } from './overlay.ts'
import type { Turns } from './turns.ts'

const newline = 0x0a
const readSize = 256 << 10
/** First bytes read from the end to find the last line; doubled until it is found. */
const tailSize = 64 << 10

interface Place {
  seq: number
  at: number
}

interface ArchiveLine<T> {
  q: number
  n: number
  id: string
  value: T
}

/**
 * What is only ever added to (audit events, kept versions): JSON lines, appended at checkpoints, so that the cost of a write does not grow with
 * what is kept. A line carries its place in the order of acts: after a crash in a checkpoint nothing is added twice.
 */
export class Archive {
  readonly #folder: DurableFolder
  readonly #overlay: Overlay
  readonly #turns: Turns

  constructor(folder: DurableFolder, overlay: Overlay, turns: Turns) {
    this.#folder = folder
    this.#overlay = overlay
    this.#turns = turns
  }

  /** Values with this id in the order of acts, from `offset`; memory holds one page. Fails with STORE_DAMAGED { file }. */
  read<T extends Json>(
    file: string,
    id: string,
    offset: number,
    limit: number,
  ): Promise<{ items: T[]; total: number }> {
    return this.#turns.take(file, async () => {
      const items: T[] = []
      let total = 0
      let last: Place = { seq: 0, at: -1 }
      const take = (value: () => T) => {
        if (total >= offset && items.length < limit) items.push(value())
        total++
      }
      const wanted = Buffer.from(idMark(id))
      for await (const line of this.#lines(file)) {
        const at = line.indexOf(idKey)
        if (line.subarray(at, at + wanted.length).equals(wanted)) take(() => parseLine<T>(line, file).value)
        last = placeOf(line, file)
      }
      for (const line of this.#overlay.lines(file)) {
        if (line.id === id && isAfter(line, last)) take(() => JSON.parse(String(line.text)) as T)
      }
      return { items, total }
    })
  }

  /** Adds the lines that are not there yet, durably; false when the archive's end is damaged. */
  checkpoint(file: string, lines: PendingLine[]): Promise<boolean> {
    return this.#turns.take(file, async () => {
      await this.#folder.makeFolder(dirname(file))
      const path = this.#path(file)
      const handle = await open(path, constants.O_RDWR | constants.O_CREAT, privateFile)
      try {
        const { last, length } = await endOf(handle, file)
        const added = lines.filter((line) => isAfter(line, last)).map(lineText)
        // What stands behind the last whole line was torn by a crash and is still in the journal.
        await handle.truncate(length)
        const bytes = Buffer.from(added.join(''))
        for (let written = 0; written < bytes.length;) {
          written += (await handle.write(bytes, written, bytes.length - written, length + written)).bytesWritten
        }
        await handle.sync()
        if (length === 0) await syncFolder(dirname(path))
        return true
      } catch (error) {
        if (error instanceof Failure) return false
        throw error
      } finally {
        await handle.close()
      }
    })
  }

  #path(file: string): string {
    return this.#folder.path(`${file}.jsonl`)
  }

  async *#lines(file: string): AsyncGenerator<Buffer> {
    let handle: FileHandle
    try {
      handle = await open(this.#path(file), 'r')
    } catch (error) {
      if (isMissing(error)) return
      throw error
    }
    try {
      let rest: Buffer = Buffer.alloc(0)
      for (;;) {
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(readSize), 0, readSize)
        if (bytesRead === 0) return
        const bytes = Buffer.concat([rest, buffer.subarray(0, bytesRead)])
        let start = 0
        for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
          yield bytes.subarray(start, end)
          start = end + 1
        }
        rest = bytes.subarray(start)
      }
    } finally {
      await handle.close()
    }
  }
}

const idKey = ',"id":'

function idMark(id: string): string {
  return `${idKey}${JSON.stringify(id)},"value":`
}

function lineText({ seq, at, id, text }: PendingLine): string {
  return `{"q":${seq},"n":${at}${idMark(id)}${String(text)}}\n`
}

function isAfter(line: Place, last: Place): boolean {
  return line.seq > last.seq || (line.seq === last.seq && line.at > last.at)
}

function placeOf(line: Buffer, file: string): Place {
  const match = /^\{"q":(\d+),"n":(\d+),"id":/.exec(line.toString('latin1', 0, 60))
  if (!match) throw new Failure('STORE_DAMAGED', { file: `${file}.jsonl` })
  return { seq: Number(match[1]), at: Number(match[2]) }
}

function parseLine<T>(line: Buffer, file: string): ArchiveLine<T> {
  try {
    return JSON.parse(line.toString()) as ArchiveLine<T>
  } catch (error) {
    throw new Failure('STORE_DAMAGED', { file: `${file}.jsonl` }, { cause: error })
  }
}

/** The place of the last whole line and the length up to its end. */
async function endOf(handle: FileHandle, file: string): Promise<{ last: Place; length: number }> {
  const { size } = await handle.stat()
  for (let take = tailSize; ; take *= 2) {
    const from = Math.max(0, size - take)
    const bytes = Buffer.alloc(size - from)
    await handle.read(bytes, 0, bytes.length, from)
    const end = bytes.lastIndexOf(newline)
    const start = end > 0 ? bytes.lastIndexOf(newline, end - 1) + 1 : 0
    if (from > 0 && (end < 0 || start === 0)) continue
    if (end < 0) return { last: { seq: 0, at: -1 }, length: 0 }
    return { last: placeOf(bytes.subarray(start, end), file), length: from + end + 1 }
  }
}
