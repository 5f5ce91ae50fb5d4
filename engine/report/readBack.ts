import { inflateSync } from 'node:zlib'
import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from 'pdf-lib'

/** What a PDF says of its own text, without laying it out: embedded fonts and the characters each maps to. */
export interface ReadFont {
  name: string
  isEmbedded: boolean
  characters: string
}

/** Fonts of a PDF. A page printed without any font has none, and Chromium raises no error. */
export async function readFonts(pdf: Uint8Array): Promise<ReadFont[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Subtype')) !== PDFName.of('Type0')) return []
    const [descendant] = descendants(object)
    const descriptor = descendant?.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    const name = object.lookup(PDFName.of('BaseFont'), PDFName).decodeText()
    return [{ name, isEmbedded: hasFile(descriptor), characters: mappedCharacters(object) }]
  })
}

function descendants(font: PDFDict): PDFDict[] {
  const list = font.lookup(PDFName.of('DescendantFonts'))
  return list && 'asArray' in list && typeof list.asArray === 'function'
    ? [font.context.lookup(list.asArray()[0], PDFDict)]
    : []
}

const hasFile = (descriptor: PDFDict | undefined) =>
  ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)))

/** Targets of the map from glyphs to text: `<glyph> <text>` and `<first> <last> <text>`; presentation forms become letters. */
function mappedCharacters(font: PDFDict): string {
  const map = font.lookupMaybe(PDFName.of('ToUnicode'), PDFStream)
  if (!(map instanceof PDFRawStream)) return ''
  const lines = inflateSync(map.getContents()).toString('latin1').split('\n')
  return lines.map(mappedLine).join('').normalize('NFKC')
}

function mappedLine(line: string): string {
  const codes = [...line.matchAll(/<([0-9A-F]+)>/gi)].map((match) => match[1] ?? '')
  if (!/^<.*>\s*$/.test(line) || codes.length < 2 || /^<<|<0000> <FFFF>/.test(line)) return ''
  const [first = '', last = ''] = codes
  const count = codes.length === 3 ? Number.parseInt(last, 16) - Number.parseInt(first, 16) + 1 : 1
  const text = Buffer.from(codes.at(-1) ?? '', 'hex')
    .swap16()
    .toString('utf16le')
  return (
    Array.from({ length: count }, (_, step) => String.fromCodePoint((text.codePointAt(0) ?? 0) + step)).join('') +
    text.slice(1)
  )
}
