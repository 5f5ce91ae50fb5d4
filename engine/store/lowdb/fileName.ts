import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

const longest = 100

/**
 * A file name for any text: never a path, never hidden, different for different texts also where the file system does not tell
 * capitals. Usual ids stay readable; the rest is percent-encoded, and hashed when long.
 */
export function fileName(text: string): string {
  if (/^[a-z0-9][a-z0-9_-]*$/.test(text) && text.length <= longest) return text
  const encoded = [...Buffer.from(text)].map(encodeByte).join('')
  if (encoded.length <= longest) return encoded
  return `%%${createHash('sha256').update(text).digest('hex')}`
}

function encodeByte(byte: number): string {
  const letter = String.fromCharCode(byte)
  return /[a-z0-9_-]/.test(letter) ? letter : `%${byte.toString(16).padStart(2, '0')}`
}

/** One of 256 shards, two hexadecimal digits. */
export function shardOf(text: string): string {
  return (crc32(text) & 0xff).toString(16).padStart(2, '0')
}
