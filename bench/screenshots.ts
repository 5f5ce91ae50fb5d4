import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { build } from 'vite'
import { seedFolder } from '../engine/cli/seed.ts'
import { readConfig } from '../engine/config.ts'
import type { Account, AnswerPage, Print } from '../engine/http/api.generated.ts'
import { openProduct } from '../engine/main.ts'
import { launchBrowser } from '../engine/report/browser.ts'

/** The README's two pictures, made anew from the product on its demo data: `npm run screenshots`. */
const pictures = 'docs/images'
const filler = { role: 'liaison', agency: '00102' }
const reporter = { role: 'liaison', agency: '00101' }
const report = 'maturity-profile'
const reportedOn = 'maturity-assessment'
/** The page of the PDF that is shown, counted from 1. */
const shownPage = 1
const pdfWidth = 900 // CSS pixels
const mostBytes = 300_000

type PicturePath = `${string}.png`

/** Signs in with the ready account of a role. */
async function enter(page: Page, person: { role: string; agency: string }): Promise<void> {
  await page.evaluate(async ({ role, agency }) => {
    const accounts = (await (await fetch('/api/accounts')).json()) as Account[]
    const found = accounts.find((each) => each.agency === agency && each.roles.includes(role))
    const headers = { 'content-type': 'application/json' }
    await fetch('/api/session', { method: 'POST', headers, body: JSON.stringify({ account: found?.id }) })
  }, person)
}

/** A scored worksheet being filled, at its second section; gives the signed-in page for what follows. */
async function takeApp(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 860 })
  await page.goto(address)
  await enter(page, filler)
  const draft = await page.evaluate(async (worksheet) => {
    const rows = await fetch(`/api/answers?worksheet=${worksheet}&state=draft&offset=0&limit=1`)
    return ((await rows.json()) as AnswerPage).items[0]?.id
  }, reportedOn)
  await page.goto(`${address}/answers/${draft}`)
  await (await page.waitForSelector('.stepper li:nth-child(2) button'))?.click()
  await page.waitForSelector('.rubric-card')
  await page.evaluate(() => document.querySelector('.work-bar')?.scrollIntoView())
  await page.screenshot({ path: join(pictures, 'app.png') as PicturePath })
  return page
}

/** Orders the report for the newest answer and gives the bytes of the PDF. */
async function printReport(page: Page): Promise<string> {
  await enter(page, reporter)
  return page.evaluate(
    async (name, worksheet) => {
      const rows = await fetch(`/api/answers?worksheet=${worksheet}&sort=-updatedAt&limit=50&offset=0`)
      const { items } = (await rows.json()) as AnswerPage
      const answer = items.find(({ state }) => state === 'final' || state === 'determined') ?? items[0]
      const body = JSON.stringify({ parameters: { assessment: answer?.id }, language: 'fa' })
      const headers = { 'content-type': 'application/json' }
      const order = await fetch(`/api/reports/${name}/prints`, { method: 'POST', headers, body })
      let print = (await order.json()) as Print
      while (print.status === 'waiting' || print.status === 'printing') {
        await new Promise((resolve) => setTimeout(resolve, 200))
        print = (await (await fetch(`/api/prints/${print.id}`)).json()) as Print
      }
      if (print.status === 'failed') throw new Error(`The print failed: ${print.failure}`)
      const bytes = new Uint8Array(await (await fetch(`/api/prints/${print.id}/pdf`)).arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    },
    report,
    reportedOn,
  )
}

/** Draws one page of a PDF with pdf.js in the same browser, on an empty page without a policy. */
async function takeReport(browser: Browser, pdf: string): Promise<void> {
  const place = createRequire(import.meta.url)
  const [library, worker] = await Promise.all(
    ['pdf.mjs', 'pdf.worker.mjs'].map((name) => readFile(place.resolve(`pdfjs-dist/legacy/build/${name}`), 'utf8')),
  )
  const page = await browser.newPage()
  await page.setViewport({ width: pdfWidth, height: 1300 })
  await page.evaluate(
    async (parts) => {
      const [libraryUrl = '', workerUrl = ''] = [parts.library ?? '', parts.worker ?? ''].map((text) =>
        URL.createObjectURL(new Blob([text], { type: 'text/javascript' })),
      )
      const pdfjs = await import(libraryUrl)
      pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
      const bytes = Uint8Array.from(atob(parts.pdf), (char) => char.charCodeAt(0))
      const paper = await pdfjs.getDocument({ data: bytes }).promise
      const sheet = await paper.getPage(Math.min(parts.number, paper.numPages))
      const scale = parts.width / sheet.getViewport({ scale: 1 }).width
      const viewport = sheet.getViewport({ scale })
      const canvas = document.body.appendChild(document.createElement('canvas'))
      canvas.width = viewport.width
      canvas.height = viewport.height
      await sheet.render({ canvas, viewport }).promise
    },
    { library, worker, pdf, number: shownPage, width: pdfWidth },
  )
  const canvas = await page.$('canvas')
  await canvas?.screenshot({ path: join(pictures, 'report-page.png') as PicturePath })
}

const folder = await mkdtemp(join(tmpdir(), 'screenshots-'))
try {
  const config = readConfig(process.cwd(), process.env, {
    data: join(folder, 'data'),
    ui: join(folder, 'ui'),
    demo: true,
    port: 0,
  })
  await build({ logLevel: 'error', build: { outDir: config.ui, emptyOutDir: true } })
  await seedFolder(config, { isSmall: true })
  await mkdir(pictures, { recursive: true })
  const product = await openProduct(config, { isStill: true, logLevel: 'error' })
  const chromium = await launchBrowser()
  try {
    const page = await takeApp(chromium.browser, await product.listen())
    await takeReport(chromium.browser, await printReport(page))
  } finally {
    await chromium.close()
    await product.close()
  }
  for (const name of ['app.png', 'report-page.png']) {
    const { size } = await stat(join(pictures, name))
    console.log(`${join(pictures, name)} ${Math.round(size / 1000)} kB`)
    if (size > mostBytes) throw new Error(`${name} is too large for a README`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
