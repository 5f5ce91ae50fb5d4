import {
  decodePDFRawStream,
  PDFArray,
  type PDFCatalog,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
} from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readFonts } from '../../../engine/report/readBack.ts'
import { plain, textOfPage } from './pdfText.ts'

export interface ReadPdf {
  title: string
  language: string
  isTagged: boolean
  /** Text of each page; presentation forms are letters again, direction marks are gone, spaces are single. */
  pages: string[]
  /** Titles of the outline, in order, with their depth. */
  outline: { title: string; depth: number }[]
  fonts: string[]
  attachments: Record<string, string>
}

/** Reads a PDF back as a reader program does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const catalog = (await PDFDocument.load(bytes, { updateMetadata: false })).catalog
  const language = catalog.get(PDFName.of('Lang'))?.toString().slice(1, -1) ?? ''
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true })
    const pieces = content.items.flatMap((item) => ('str' in item ? [item] : []))
    pages.push(textOfPage(pieces, language === 'fa'))
  }
  const outline: ReadPdf['outline'] = []
  const walk = (items: Awaited<ReturnType<typeof pdf.getOutline>> | null, depth: number) => {
    for (const item of items ?? []) {
      outline.push({ title: plain(item.title), depth })
      walk(item.items, depth + 1)
    }
  }
  walk(await pdf.getOutline(), 0)
  const { info } = await pdf.getMetadata()
  const result: ReadPdf = {
    title: 'Title' in info ? String(info.Title) : '',
    language,
    isTagged: catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict) !== undefined,
    pages,
    outline,
    fonts: (await readFonts(bytes)).map((font) => font.name.replace(/^[A-Z]{6}\+/, '')),
    attachments: attachmentsOf(catalog),
  }
  await pdf.loadingTask.destroy()
  return result
}

function attachmentsOf(catalog: PDFCatalog): Record<string, string> {
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict)
  const list = names?.lookupMaybe(PDFName.of('Names'), PDFArray)
  const files: Record<string, string> = {}
  for (let index = 0; index < (list?.size() ?? 0); index += 2) {
    const name = list?.lookup(index, PDFHexString).decodeText() ?? ''
    const stream = list
      ?.lookup(index + 1, PDFDict)
      .lookup(PDFName.of('EF'), PDFDict)
      .lookup(PDFName.of('F'))
    if (stream instanceof PDFRawStream) files[name] = Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8')
  }
  return files
}
