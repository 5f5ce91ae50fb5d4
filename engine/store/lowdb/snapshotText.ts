import { Failure } from '../../core/failure.ts'
import type { Json } from '../../core/model.ts'
import type { JsonText } from './entry.ts'
import { createPace } from './pace.ts'

/** What a snapshot holds; the shape stock lowdb reads. */
export interface Snapshot<T> {
  records: Record<string, T>
}

const head = Buffer.from('{"records":{\n')
const tail = Buffer.from('\n}}\n')
const newline = 0x0a
const comma = 0x2c
const quote = 0x22
const backslash = 0x5c
/** Bytes handed to the file at a time. */
const chunkSize = 256 << 10

/**
 * A snapshot is JSON with one record a line, so that a checkpoint replaces the changed lines without parsing the others, and big
 * files are read in slices. Fails with STORE_DAMAGED { file }.
 */
export async function parseSnapshot<T extends Json>(bytes: Buffer, file: string): Promise<Snapshot<T>> {
  try {
    return hasOurLines(bytes) && bytes.length > chunkSize ? await parseLines<T>(bytes) : parseWhole<T>(bytes)
  } catch (error) {
    throw new Failure('STORE_DAMAGED', { file }, { cause: error })
  }
}

/** The text of a snapshot after `changes` (JSON text by id), in chunks. Fails with STORE_DAMAGED { file }. */
export async function* mergeSnapshot(
  bytes: Buffer | undefined,
  changes: ReadonlyMap<string, JsonText>,
  file: string,
): AsyncGenerator<Buffer> {
  const stored = bytes && !hasOurLines(bytes) ? await inOurLines(bytes, file) : bytes
  const pace = createPace()
  const added = new Map(changes)
  let chunk: Buffer[] = [head]
  let size = 0
  let first = true
  const put = (line: Buffer) => {
    if (!first) chunk.push(Buffer.from(',\n'))
    first = false
    chunk.push(line)
    size += line.length
  }
  for (const line of stored ? recordLines(stored) : []) {
    const id = JSON.parse(line.toString('utf8', 0, keyEnd(line))) as string
    const changed = added.get(id)
    put(changed === undefined ? line : recordLine(id, changed))
    added.delete(id)
    if (size < chunkSize) continue
    yield Buffer.concat(chunk)
    chunk = []
    size = 0
    await pace()
  }
  for (const [id, text] of added) put(recordLine(id, text))
  chunk.push(tail)
  yield Buffer.concat(chunk)
}

function recordLine(id: string, text: JsonText): Buffer {
  const key = `${JSON.stringify(id)}:`
  return typeof text === 'string' ? Buffer.from(key + text) : Buffer.concat([Buffer.from(key), text])
}

function hasOurLines(bytes: Buffer): boolean {
  return bytes.subarray(0, head.length).equals(head) && bytes.subarray(-tail.length).equals(tail)
}

function* recordLines(bytes: Buffer): Generator<Buffer> {
  const end = bytes.length - tail.length
  for (let start = head.length; start < end;) {
    const found = bytes.indexOf(newline, start)
    const lineEnd = found < 0 || found > end ? end : found
    yield bytes.subarray(start, bytes[lineEnd - 1] === comma ? lineEnd - 1 : lineEnd)
    start = lineEnd + 1
  }
}

/** Where the key that begins a line ends. */
function keyEnd(line: Buffer): number {
  for (let at = 1; at < line.length; at++) {
    if (line[at] === backslash) at++
    else if (line[at] === quote) return at + 1
  }
  return line.length
}

async function parseLines<T>(bytes: Buffer): Promise<Snapshot<T>> {
  const pace = createPace()
  const records: Record<string, T> = {}
  for (const line of recordLines(bytes)) {
    Object.assign(records, JSON.parse(`{${line.toString()}}`) as Record<string, T>)
    await pace()
  }
  return { records }
}

function parseWhole<T>(bytes: Buffer): Snapshot<T> {
  const snapshot = JSON.parse(bytes.toString()) as Snapshot<T> | null
  const records: unknown = snapshot?.records
  if (typeof records !== 'object' || records === null || Array.isArray(records)) throw new TypeError('no records')
  return snapshot as Snapshot<T>
}

/** A file that stock lowdb or a person has written, brought into our lines. */
async function inOurLines(bytes: Buffer, file: string): Promise<Buffer> {
  const { records } = await parseSnapshot(bytes, file)
  const lines = Object.entries(records).map(([id, record]) => recordLine(id, JSON.stringify(record)).toString())
  return Buffer.concat([head, Buffer.from(lines.join(',\n')), tail])
}
