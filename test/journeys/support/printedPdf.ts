import { plain } from '../../engine/report/pdfText.ts'
import { readPdf, type ReadPdf } from '../../engine/report/readPdf.ts'
import type { Reader } from './reader.ts'

/** Fetches the PDF behind a link of the page with the session of the page, and reads it back. */
export async function printedPdf(reader: Reader, link: string): Promise<ReadPdf> {
  const found = await reader.find('link', link)
  const address = await found.evaluate((each) => (each as HTMLAnchorElement).href)
  const bytes = await reader.page.evaluate(
    async (url) => [...new Uint8Array(await (await fetch(url)).arrayBuffer())],
    address,
  )
  return readPdf(Uint8Array.from(bytes))
}

/** Text without line ends and joiners: a paragraph may be broken anywhere. */
export const oneLine = (text: string): string => plain(text).replace(/\s+/g, ' ')
