import { deflateSync } from 'node:zlib'
import type { FileRef } from '../../engine/core/model.ts'
import type { Store } from '../../engine/store/store.ts'

/** Latin text only: the base fonts of PDF know no Persian, and an attachment of the demo needs no more. */
const printable = (text: string) => text.replace(/[^ -~]/g, '').replace(/[\\()]/g, String.raw`\$&`)

/** A PDF of one page with some lines of text, complete with its cross-reference table. */
export function smallPdf(lines: string[]): Uint8Array {
  const text = lines.map((line, i) => `BT /F1 14 Tf 72 ${760 - i * 24} Td (${printable(line)}) Tj ET`).join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return new TextEncoder().encode(body + table + trailer)
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A PNG of 320 by 180 points with a bar for each value from 0 to 100: what a screen capture of a report may look like. */
export function smallPng(values: number[]): Uint8Array {
  const [width, height] = [320, 180]
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8) // eight bits of grey
  const step = Math.floor(width / values.length)
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(width + 1, 255)
    row[0] = 0 // no filter
    for (let x = 0; x < width; x++) {
      const isBar = x % step > step / 4 && ((values[Math.floor(x / step)] ?? 0) * height) / 100 > height - y
      if (isBar) row[x + 1] = 96
    }
    return row
  })
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const image = deflateSync(Buffer.concat(rows), { level: 9 })
  return Buffer.concat([mark, chunk('IHDR', header), chunk('IDAT', image), chunk('IEND', Buffer.alloc(0))])
}

/** Stores an attachment of the demo under a file name; its bytes follow from the name. */
export async function attach(store: Store, fileName: string, title: string): Promise<FileRef> {
  const isPng = fileName.endsWith('.png')
  const bars = Array.from(fileName, (sign) => 20 + ((sign.codePointAt(0) ?? 0) % 80)).slice(0, 12)
  const bytes = isPng ? smallPng(bars) : smallPdf(['Karbarg demo', `Sample attachment: ${fileName}`])
  const sha256 = await store.putBlob(bytes)
  return { fileName, title, mediaType: isPng ? 'image/png' : 'application/pdf', sizeBytes: bytes.length, sha256 }
}
