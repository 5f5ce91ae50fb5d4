import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib'

/** Page number, from 1, of every link target of a PDF, by the element's id. */
export async function pagesOfDestinations(pdf: Uint8Array): Promise<Record<string, number>> {
  const document = await PDFDocument.load(pdf, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false })
  const numbers = new Map(document.getPages().map((page, index) => [page.ref, index + 1]))
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const pages: Record<string, number> = {}
  for (const [name, value] of destinations?.entries() ?? []) {
    const target = document.context.lookupMaybe(value, PDFArray)?.get(0)
    const page = target instanceof PDFRef ? numbers.get(target) : undefined
    if (page !== undefined) pages[name.decodeText()] = page
  }
  return pages
}
