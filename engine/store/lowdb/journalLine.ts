import { crc32 } from 'node:zlib'
import type { AnswerRow } from '../store.ts'
import type { Entry } from './entry.ts'

/** One act as it stands in the journal. */
export interface Act {
  seq: number
  /** The last act known to be on the disk when this one was written: what lies before it was acknowledged. */
  durable: number
  entries: Entry[]
}

interface Head {
  q: number
  d: number
  e: { f: string; i: string; a?: 1; r?: AnswerRow }[]
}

const crcLength = 8
const space = Buffer.from(' ')
const lineEnd = Buffer.from('\n')
const tab = 0x09

/** `<crc32> <head>[<tab><text>…]<newline>`; JSON text has neither raw tabs nor line breaks. */
export function encodeAct(act: Act): Buffer[] {
  const head: Head = {
    q: act.seq,
    d: act.durable,
    e: act.entries.map(({ file, id, append, row }) => ({
      f: file,
      i: id,
      ...(append && { a: 1 }),
      ...(row && { r: row }),
    })),
  }
  const body = Buffer.from([JSON.stringify(head), ...act.entries.map((entry) => entry.text)].join('\t'))
  return [Buffer.from(checksum(body)), space, body, lineEnd]
}

/** The act of a line without its newline; undefined when the line is not whole. */
export function decodeAct(line: Buffer): Act | undefined {
  const body = line.subarray(crcLength + 1)
  if (line.length <= crcLength + 1 || line.toString('latin1', 0, crcLength) !== checksum(body)) return undefined
  const headEnd = body.indexOf(tab)
  const head = JSON.parse(body.toString('utf8', 0, headEnd < 0 ? body.length : headEnd)) as Head
  const entries: Entry[] = []
  let start = headEnd + 1
  for (const { f, i, a, r } of head.e) {
    const next = body.indexOf(tab, start)
    const end = next < 0 ? body.length : next
    entries.push({
      file: f,
      id: i,
      text: body.subarray(start, end),
      ...(a && { append: true }),
      ...(r && { row: r }),
    })
    start = end + 1
  }
  return { seq: head.q, durable: head.d, entries }
}

function checksum(body: Buffer): string {
  return crc32(body).toString(16).padStart(crcLength, '0')
}
