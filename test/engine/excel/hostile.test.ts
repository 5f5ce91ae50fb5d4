import { deflateRawSync, crc32 } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { Failure } from '../../../engine/core/failure.ts'
import { checkPackage } from '../../../engine/excel/checkPackage.ts'
import { createExcel } from '../../../engine/excel/createExcel.ts'
import { readBook } from '../../../engine/excel/readBook.ts'

interface Part {
  name: string
  content: Buffer
  /** What the head claims, where it lies. */
  claimed?: number
}

/** A ZIP archive with whatever parts and lies are wanted. */
function zip(parts: Part[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const { name, content, claimed = content.length } of parts) {
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(crc32(content), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(claimed, 22)
    head.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(crc32(content), 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(claimed, 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(at, 42)
    locals.push(head, Buffer.from(name), packed)
    entries.push(entry, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + packed.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

const types: Part = { name: '[Content_Types].xml', content: Buffer.from('<Types/>') }
const sheet = (content: string | Buffer, name = 'xl/worksheets/sheet1.xml'): Part => ({
  name,
  content: Buffer.from(content),
})

function refusal(bytes: Uint8Array): string {
  try {
    checkPackage(bytes, { unpacked: 1_000_000, parts: 20 })
    return 'taken'
  } catch (error) {
    return error instanceof Failure ? error.code : String(error)
  }
}

test.each<[string, Uint8Array, string]>([
  ['plain text', Buffer.from('عنوان,کد'), 'FILE_NOT_A_WORKBOOK'],
  ['nothing', Buffer.alloc(0), 'FILE_NOT_A_WORKBOOK'],
  ['another ZIP', zip([sheet('x', 'notes.txt')]), 'FILE_NOT_A_WORKBOOK'],
  ['half a ZIP', zip([types, sheet('<a/>')]).subarray(40), 'FILE_NOT_A_WORKBOOK'],
  ['a part of 5 MB of zeros', zip([types, sheet(Buffer.alloc(5_000_000))]), 'WORKBOOK_TOO_LARGE'],
  [
    'the same where the head claims ten bytes',
    zip([types, { ...sheet(Buffer.alloc(5_000_000)), claimed: 10 }]),
    'WORKBOOK_TOO_LARGE',
  ],
  [
    'many parts that are too large together',
    zip([types, ...Array.from({ length: 5 }, (_, i) => sheet(Buffer.alloc(300_000, 32), `xl/s${i}.bin`))]),
    'WORKBOOK_TOO_LARGE',
  ],
  [
    'too many parts',
    zip([types, ...Array.from({ length: 30 }, (_, i) => sheet('<a/>', `xl/${i}.xml`))]),
    'WORKBOOK_TOO_LARGE',
  ],
  [
    'entities that multiply',
    zip([types, sheet('<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>')]),
    'WORKBOOK_UNSAFE',
  ],
  [
    'entities in another encoding',
    zip([types, sheet(Buffer.from('\uFEFF<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>', 'utf16le'))]),
    'WORKBOOK_UNSAFE',
  ],
  [
    'another encoding that is declared',
    zip([types, sheet('<?xml version="1.0" encoding="utf-7"?><a/>')]),
    'WORKBOOK_UNSAFE',
  ],
  ['a name that climbs out', zip([types, sheet('<a/>', '../../etc/x.xml')]), 'WORKBOOK_UNSAFE'],
  ['two parts of one name', zip([types, sheet('<a/>'), sheet('<b/>')]), 'WORKBOOK_UNSAFE'],
  ['a program', zip([types, sheet('x', 'xl/vbaProject.bin')]), 'WORKBOOK_UNSAFE'],
  ['what is sound', zip([types, sheet('<worksheet/>')]), 'taken'],
])('%s', (_, bytes, code) => {
  expect(refusal(bytes)).toBe(code)
})

test('a formula gives the value it was stored with and is never computed', async () => {
  const cells = new Map([
    ['1,0', { formula: 'HYPERLINK("http://127.0.0.1:1/","x")', formulaResult: 'ذخیره‌شده' }],
    ['2,0', { formula: '1+1' }],
  ])
  const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['عنوان'], [null], [null]], cells }] })
  const book = await readBook(bytes)
  expect(book.sheets[0]?.lines.map(([cell]) => cell ?? null)).toEqual(['عنوان', 'ذخیره‌شده', null])
})

test('a sheet that claims its last cell at the end of the world is refused in time', async () => {
  const excel = createExcel({ timeout: 15_000, heap: 256 })
  const good = await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }] })
  const corners =
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
  const workbook =
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
  const root =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'
  const bytes = zip([
    types,
    sheet(root, '_rels/.rels'),
    sheet(workbook, 'xl/workbook.xml'),
    sheet(relations, 'xl/_rels/workbook.xml.rels'),
    sheet(corners),
  ])
  const plan = { worksheet: 'x', version: 1, title: {}, sheets: [], lists: {} }
  await expect(excel.read(bytes, [plan])).rejects.toMatchObject({
    code: expect.stringMatching(/^(?:FILE_NOT|WORKBOOK_)/),
  })
  // The worker is whole, or there is another one.
  await expect(excel.read(good, [plan])).resolves.toMatchObject({ rows: [] })
  await excel.close()
})
