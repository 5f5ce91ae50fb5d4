import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, ElementHandle, Page } from 'puppeteer-core'
import { findingsOf } from './axe.ts'
import { watchComplaints } from './complaints.ts'

export interface ReaderOptions {
  address: string
  account: string
  language?: 'fa' | 'en'
  theme?: 'light' | 'dark'
  /** CSS pixels. */
  width?: number
  height?: number
}

/** One person at a browser of their own: acts by mouse and keyboard, finds things by the names a screen reader would say. */
export interface Reader {
  page: Page
  goTo(path: string): Promise<void>
  /** Clicks the control with this role and accessible name. */
  click(role: Role, name: string): Promise<void>
  /** Types into the field with this accessible name, over what stands there. */
  type(name: string, text: string): Promise<void>
  /** Types a day into its segments from the one with this name on. */
  typeDay(name: string, parts: readonly string[]): Promise<void>
  /** Presses an element found by other means, in the middle of the screen. */
  press(selector: string): Promise<void>
  /** Chooses in the list with this accessible name by the words of the option. */
  choose(name: string, option: string): Promise<void>
  /** Waits until the page shows the text. */
  see(text: string): Promise<void>
  /** Waits until the page says that all is saved. */
  saved(): Promise<void>
  find(role: Role, name: string): Promise<ElementHandle<Element>>
  /** Takes a screenshot, and holds that axe finds nothing and the browser never complained. */
  inspect(name: string): Promise<void>
  close(): Promise<void>
}

type Role =
  | 'button'
  | 'link'
  | 'tab'
  | 'textbox'
  | 'searchbox'
  | 'combobox'
  | 'radio'
  | 'checkbox'
  | 'dialog'
  | 'heading'
  | 'spinbutton'

const pictures = 'test/screenshots'
const patience = 20_000 // ms

const named = (role: Role, name: string) => `::-p-aria([name="${name}"][role="${role}"])`

export async function openReader(browser: Browser, options: ReaderOptions): Promise<Reader> {
  const { address, account, language = 'fa', theme = 'light', width = 1280, height = 900 } = options
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.setViewport({ width, height })
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  const complaints = await watchComplaints(page)
  await page.evaluateOnNewDocument(
    (chosen) => {
      // A preview in a sandbox has no storage.
      if (window.top !== window) return
      localStorage.setItem('karbarg.language', chosen.language)
      localStorage.setItem('karbarg-theme', chosen.theme)
    },
    { language, theme },
  )
  await page.goto(address)

  const waitFor = async (selector: string, what: string, isVisible = true) => {
    const found = await page.waitForSelector(selector, { visible: isVisible }).catch(async (cause: unknown) => {
      await takePicture(page, 'failed')
      throw new Error(`There is no ${what}; see ${pictures}/failed.png`, { cause })
    })
    if (!found) throw new Error(`There is no ${what}`)
    return found
  }
  const find = (role: Role, name: string) => waitFor(named(role, name), `${role} named ${name}`)
  const reader: Reader = {
    page,
    find,
    async goTo(path) {
      await page.goto(`${address}${path}`)
      await page.waitForSelector('h1')
    },
    async click(role, name) {
      await find(role, name)
      await page.locator(named(role, name)).click()
    },
    async type(name, text) {
      const field = await find('textbox', name)
      await field.click({ count: 3 })
      await field.type(text)
      await page.keyboard.press('Tab')
    },
    async typeDay(name, parts) {
      await (await find('spinbutton', name)).click()
      await page.keyboard.type(parts.join(''))
      await page.keyboard.press('Tab')
    },
    async press(selector) {
      const element = await waitFor(selector, selector, false)
      await element.evaluate((each) => each.scrollIntoView({ block: 'center' }))
      // What stood out of sight is laid out only now; the locator waits until nothing moves any more.
      await page.locator(selector).click()
    },
    async choose(name, option) {
      const list = await find('combobox', name)
      const value = await list.evaluate(
        (element, words) =>
          [...(element as HTMLSelectElement).options].find((each) => each.text.includes(words))?.value,
        option,
      )
      if (value === undefined) throw new Error(`${name} does not offer ${option}`)
      await list.select(value)
    },
    async see(text) {
      await page
        .waitForFunction((wanted) => document.body.textContent.includes(wanted), {}, text)
        .catch(async (cause: unknown) => {
          await takePicture(page, 'failed')
          throw new Error(`The page never shows ${text}; see ${pictures}/failed.png`, { cause })
        })
    },
    async saved() {
      // What was typed last is in the draft two frames later; until then the page still shows what was saved before.
      await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 100))))
      await page.waitForSelector('.save-state-saved')
    },
    async inspect(name) {
      await takePicture(page, name)
      // What is half under the bar that stays in sight is no target until one scrolls back.
      await page.evaluate(() => window.scrollTo(0, 0))
      const findings = [...(await findingsOf(page)), ...complaints]
      if (findings.length > 0) throw new Error(`${name}: ${findings.join('\n')}`)
    },
    async close() {
      await context.close()
    },
  }
  await signIn(reader, account)
  return reader
}

/** Writes what stands in the window of the browser into a PNG. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) as `${string}.png` })
}

async function signIn({ page }: Reader, account: string): Promise<void> {
  await page.locator(`button.account[data-account="${account}"]`).click()
  await page.waitForSelector('header.bar')
}
