import { crc32 } from 'node:zlib'
import type { Entry } from './entry.ts'

/** One act as it stands in the journal. */
export interface Act {
  seq: number
  /** The last act known to be on the disk when this one was written: what lies before it was acknowledged. */
  durable: number
  entries: Entry[]
  /** The last act of its segment: what follows it there is left of an earlier use of the file. */
  isEnd?: boolean
}

/** Worksheet, agency, state, period, parent, edit and references of a row, these where there are any; its rest is a text of its own. */
type Row = [string, string, string, string, string, number, string?]

interface Head {
  q: number
  d: number
  z?: 1
  e: { f: string; i: string; a?: 1; r?: Row }[]
}

export const crcLength = 8
const tab = 0x09
/** Bytes in which the first two numbers of a line stand. */
const longestCounts = 60

/** The head of `<crc32> <head>[<tab><text>…]<newline>`; JSON text has neither raw tabs nor line breaks. */
export function headOf({ seq, durable, entries, isEnd }: Act): string {
  const head: Head = { q: seq, d: durable, ...(isEnd && { z: 1 }), e: entries.map(entryHead) }
  return JSON.stringify(head)
}

function entryHead({ file, id, append, row }: Entry): Head['e'][number] {
  if (append) return { f: file, i: id, a: 1 }
  if (!row) return { f: file, i: id }
  const { worksheet, agency, state, period, parent, edit, refs } = row
  const named = [worksheet, agency, state, period, parent, edit] as const
  return { f: file, i: id, r: refs === '' ? [...named] : [...named, refs] }
}

/** The act of a line without its newline; undefined when the line is not whole. */
export function decodeAct(line: Buffer): Act | undefined {
  const body = line.subarray(crcLength + 1)
  if (line.length <= crcLength + 1 || line.toString('latin1', 0, crcLength) !== checksum(body)) return undefined
  const headEnd = endOfField(body, 0)
  const head = JSON.parse(body.toString('utf8', 0, headEnd)) as Head
  let start = headEnd + 1
  const field = () => {
    const text = body.subarray(start, endOfField(body, start))
    start += text.length + 1
    return text
  }
  const entries = head.e.map(({ f, i, a, r }): Entry => {
    const entry: Entry = { file: f, id: i, text: field() }
    if (a) entry.append = true
    if (r) {
      const [worksheet, agency, state, period, parent, edit, refs = ''] = r
      entry.row = { id: i, worksheet, agency, state, period, parent, edit, refs, rest: field().toString() }
    }
    return entry
  })
  return { seq: head.q, durable: head.d, entries, isEnd: head.z === 1 }
}

/** What a line, whole or not, gives as its last durable act; -1 when it gives none. */
export function durableOf(line: Buffer): number {
  const match = /^.{9}\{"q":\d+,"d":(\d+),/.exec(line.toString('latin1', 0, longestCounts))
  return match ? Number(match[1]) : -1
}

function endOfField(body: Buffer, start: number): number {
  const end = body.indexOf(tab, start)
  return end < 0 ? body.length : end
}

/** CRC-32 of what follows it in the line, in hexadecimal digits. */
export function checksum(body: Buffer): string {
  return crc32(body).toString(16).padStart(crcLength, '0')
}
