import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../../engine/report/browser.ts'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'

let product: OpenedProduct
let browser: LaunchedBrowser
let address: string
let expert: Person
let ui: string

beforeAll(async () => {
  // A page like the built one: a module, a style sheet, an icon, and what an attacker would like to add.
  ui = await mkdtemp(join(tmpdir(), 'ui-'))
  await mkdir(join(ui, 'assets'))
  await writeFile(
    join(ui, 'index.html'),
    '<!doctype html><link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/a.css"><p></p><script type="module" src="/assets/a.js"></script>',
  )
  await writeFile(join(ui, 'assets/a.css'), 'p { color: rgb(1, 2, 3) }')
  await writeFile(join(ui, 'assets/a.js'), "document.body.dataset.ran = ''")
  product = await openExampleProduct({ ui })
  address = await product.listen()
  browser = await launchBrowser()
  expert = await product.signIn('unitExpert.00102')
})
afterAll(async () => {
  await browser.close()
  await product.close()
  await rm(ui, { recursive: true })
})

/** Opens a page signed in and gives what the browser complained of. */
async function complaintsOf(path: string, look?: (page: Page) => Promise<void>): Promise<string[]> {
  const page = await browser.browser.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  const [name = '', value = ''] = expert.cookie.split('=')
  await page.setCookie({ name, value, url: address })
  await page.goto(address + path, { waitUntil: 'load' })
  await look?.(page)
  await page.close()
  return complaints
}

const header = async (url: string, name = 'content-security-policy') =>
  (await product.app.inject({ url, headers: { cookie: expert.cookie } })).headers[name]

test('a page of the product runs its own script and style, and nothing inline', async () => {
  const complaints = await complaintsOf('/answers/any', async (page) => {
    await page.waitForSelector('body[data-ran]')
    expect(await page.$eval('p', (p) => getComputedStyle(p).color)).toBe('rgb(1, 2, 3)')
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = "document.body.dataset.evil = ''"
      document.body.append(script)
    })
    expect(await page.$('body[data-evil]')).toBeNull()
  })
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/Content Security Policy/)
})

test('the documentation of the API works in a browser under its policy', async () => {
  const complaints = await complaintsOf('/api/docs', async (page) => {
    await page.waitForSelector('.opblock', { timeout: 30_000 })
    expect((await page.$$('.opblock')).length).toBeGreaterThan(20)
  })
  expect(complaints).toEqual([])
  expect(await header('/api/docs/')).toMatch(/^default-src 'none'; script-src 'self'; /)
})

test('a preview is shown with its styles and without any script', async () => {
  const path = '/api/answers/OP-00102-1404-0001/preview?language=fa'
  expect(await complaintsOf(path)).toEqual([])
  expect(await header(path)).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self' data:; frame-ancestors 'self'; sandbox",
  )
})

test('every kind of response has a policy, none asks for TLS on loopback, and none is sniffed', async () => {
  for (const url of ['/', '/assets/a.js', '/api/session', '/api/nothing', '/api/worklist']) {
    expect(await header(url), url).toMatch(/^default-src 'none';/)
    expect(await header(url), url).not.toMatch(/unsafe|\*/)
    expect(await header(url, 'x-content-type-options'), url).toBe('nosniff')
    expect(await header(url, 'strict-transport-security'), url).toBeUndefined()
  }
})

const status = async (url: string) => (await product.app.inject({ url })).statusCode

test('only pages are answered by the page: the API and files that are not there are not', async () => {
  expect([await status('/worksheets'), await status('/api'), await status('/api/x')]).toEqual([200, 404, 404])
  expect(await status('/assets/missing.js')).toBe(404)
})
