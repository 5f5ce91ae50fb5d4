import canonicalize from 'canonicalize'
import type { Json } from './model.ts'

/** JSON in one form only (RFC 8785): equal values have equal texts. What JSON cannot hold throws a TypeError. */
export function canonicalJson(value: Json | object): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('A value without a JSON form cannot be canonical')
  return text
}

/** SHA-256 of a text's UTF-8 or of bytes, 64 hexadecimal digits. In a browser only in a secure context (https or loopback). */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** SHA-256 of the canonical JSON of a value. */
export const sha256OfJson = (value: Json | object): Promise<string> => sha256(canonicalJson(value))
