import { inflateRawSync } from 'node:zlib'
import { Failure } from '../core/failure.ts'

/** Bounds of a file that is read: a thousand answers of eighty columns unpack to some 8 MB in 20 parts. */
export interface PackageLimits {
  /** Bytes of all parts together, unpacked. */
  unpacked: number
  parts: number
}

export const packageLimits: PackageLimits = { unpacked: 100_000_000, parts: 500 }

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const stored = 0
const deflated = 8

/**
 * Looks at a file before any reader of spreadsheets sees it: it must be a whole ZIP archive whose parts unpack to no more than the limit, whatever
 * their heads claim, and whose XML declares no document type, so that there are no entities to expand. FILE_NOT_A_WORKBOOK, WORKBOOK_TOO_LARGE,
 * WORKBOOK_UNSAFE.
 */
export function checkPackage(bytes: Uint8Array, limits: PackageLimits = packageLimits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(file, limits)
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) throw new Failure('FILE_NOT_A_WORKBOOK')
  let left = limits.unpacked
  const seen = new Set<string>()
  for (const entry of entries) {
    if (seen.has(entry.name) || /^\/|\\|(?:^|\/)\.\.(?:\/|$)/.test(entry.name)) throw new Failure('WORKBOOK_UNSAFE')
    seen.add(entry.name)
    const part = unpack(file, entry, left)
    left -= part.length
    if (/\.(?:xml|rels|vml)$/i.test(entry.name)) checkXml(part)
    // Programs are never run; a file that brings one is not a worksheet somebody filled.
    if (/vbaProject\.bin$/i.test(entry.name)) throw new Failure('WORKBOOK_UNSAFE')
  }
}

interface Entry {
  name: string
  method: number
  packed: number
  at: number
}

function entriesOf(file: Buffer, { parts }: PackageLimits): Entry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== endMark) throw new Failure('FILE_NOT_A_WORKBOOK')
  const count = file.readUInt16LE(end + 10)
  if (count > parts) throw new Failure('WORKBOOK_TOO_LARGE', { limit: parts })
  let at = file.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark) throw new Failure('FILE_NOT_A_WORKBOOK')
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const entry = {
      name: file.toString('utf8', at + 46, at + 46 + name),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    }
    at += 46 + name + extra + comment
    return entry
  })
}

function unpack(file: Buffer, { method, packed, at }: Entry, left: number): Buffer {
  if (at + 30 > file.length || file.readUInt32LE(at) !== localMark) throw new Failure('FILE_NOT_A_WORKBOOK')
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  if (from + packed > file.length) throw new Failure('FILE_NOT_A_WORKBOOK')
  const body = file.subarray(from, from + packed)
  if (method === stored) return within(body, left)
  if (method !== deflated) throw new Failure('FILE_NOT_A_WORKBOOK')
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, left) })
  } catch (cause) {
    const isLong = cause instanceof RangeError
    throw new Failure(
      isLong ? 'WORKBOOK_TOO_LARGE' : 'FILE_NOT_A_WORKBOOK',
      { limit: packageLimits.unpacked },
      { cause },
    )
  }
}

function within(body: Buffer, left: number): Buffer {
  if (body.length > left) throw new Failure('WORKBOOK_TOO_LARGE', { limit: packageLimits.unpacked })
  return body
}

/** No document type, hence no entities; and in UTF-8, so that none can hide in another encoding. */
function checkXml(part: Buffer): void {
  const isWide =
    part.length > 1 &&
    (part.readUInt16LE(0) === 0xfeff || part.readUInt16LE(0) === 0xfffe || part[0] === 0 || part[1] === 0)
  const names = /encoding\s*=\s*["'](?!utf-8["'])/i.test(part.toString('latin1', 0, 200))
  if (isWide || names || part.includes('<!DOCTYPE') || part.includes('<!ENTITY') || part.includes('<!doctype'))
    throw new Failure('WORKBOOK_UNSAFE')
}
