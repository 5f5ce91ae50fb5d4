import type { Browser, CDPSession, Page } from 'puppeteer-core'
import { pagesOfDestinations } from './destinations.ts'
import type { PrintDocument } from './printer.ts'

/**
 * A page that is kept: the policy and the fonts are loaded once, and each print only swaps language, style and body.
 * That is sound only because script, network and storage are off in it. One page for one print costs 224 to 426 ms, this 31 to 125.
 */
export interface WarmPage {
  print(document: PrintDocument): Promise<Uint8Array>
  close(): Promise<void>
}

// Set before any content. Nothing is listed as forbidden; nothing but inline style and data: images and fonts is allowed.
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

const shell = (fonts: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
  `<title></title><style>${fonts}</style><style id="report"></style></head><body></body></html>`

/** Resolves nothing, reaches nothing: for the case that the page's own locks fail. */
export const lockedSwitches = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
]

/** Opens a page with script, network and storage off and the fonts loaded once; documents are swapped into it. */
export async function openWarmPage(browser: Browser, fonts: string): Promise<WarmPage> {
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  const session = await page.createCDPSession()
  await session.send('Network.enable')
  // puppeteer's setOfflineMode fails on the browser of the npm package; the plain protocol works on all.
  const offline = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
  await session.send('Network.emulateNetworkConditions', offline)
  await page.setContent(shell(fonts), { waitUntil: 'load' })
  await page.evaluate(loadFonts)
  return { print: (document) => printOn(page, session, document), close: () => page.close() }
}

async function printOn(page: Page, session: CDPSession, document: PrintDocument): Promise<Uint8Array> {
  const places = await page.evaluate(swap, { ...document })
  if (places.length > 0) {
    // Chromium has no target-counter: a first print tells on which page each heading fell, the second shows it.
    const draft = await toPdf(session, false)
    await page.evaluate(fillPageNumbers, await pagesOfDestinations(draft), document.language)
  }
  const pdf = await toPdf(session, true)
  // A report that navigated away was printed from another document.
  if (!(await page.evaluate(isOurs))) throw new Error('the warm document was lost')
  return pdf
}

async function toPdf(session: CDPSession, isFinal: boolean): Promise<Uint8Array> {
  const { data } = await session.send('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: isFinal,
    generateDocumentOutline: isFinal,
  })
  return Buffer.from(data, 'base64')
}

// What follows runs in the page.

async function loadFonts() {
  await Promise.allSettled([...document.fonts].map((font) => font.load()))
}

/** Replaces all that one print brought and gives the ids whose page numbers the document asks for. */
function swap(next: { title: string; language: string; direction: string; css: string; body: string }): string[] {
  const style = document.getElementById('report')
  if (!style || document.URL !== 'about:blank') throw new Error('the warm document was lost')
  const root = document.documentElement
  for (const element of [root, document.body]) {
    for (const { name } of element.attributes) element.removeAttribute(name)
  }
  document.title = next.title
  root.lang = next.language
  root.dir = next.direction
  // Nothing is laid out on the screen, only on paper: a fifth of the time of a one-page report.
  style.textContent = `${next.css}\n@media screen{body{display:none!important}}`
  document.body.innerHTML = next.body
  return [...document.querySelectorAll('[data-page-of]')].map((place) => place.getAttribute('data-page-of') ?? '')
}

function fillPageNumbers(pages: Record<string, number>, language: string) {
  const number = new Intl.NumberFormat(language, { useGrouping: false })
  for (const place of document.querySelectorAll('[data-page-of]')) {
    const page = pages[place.getAttribute('data-page-of') ?? '']
    place.textContent = page === undefined ? '' : number.format(page)
  }
}

function isOurs(): boolean {
  return document.URL === 'about:blank' && document.head.querySelector('#report') !== null
}
