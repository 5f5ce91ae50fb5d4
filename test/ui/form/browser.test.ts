import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnswerData } from '../../../engine/core/model.ts'
import { launchBrowser } from '../../../engine/report/browser.ts'
import { servePage } from '../../support/formPage/serve.ts'
import { answerOf, planData, surroundings, type Situation } from '../../support/formPage/situation.ts'
import { shippedVersion } from '../../support/versions.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const shots = 'test/screenshots'
const wide = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }

let site: Awaited<ReturnType<typeof servePage>>
let chromium: Awaited<ReturnType<typeof launchBrowser>>
let page: Page
let complaints: string[]
let plan: Situation
let rubric: Situation

beforeAll(async () => {
  await mkdir(shots, { recursive: true })
  site = await servePage('test/support/formPage/main.tsx')
  chromium = await launchBrowser()
  const planVersion = await shippedVersion('operational-plan')
  const rubricVersion = await shippedVersion('maturity-assessment')
  const criteria = Object.values(rubricVersion.rubrics)[0]?.criteria ?? []
  const answers = criteria
    .slice(0, 9)
    .map(({ id }, index) => ({ criterionId: id, selfLevel: 1 + (index % 4), targetLevel: 4 }))
  const remark = {
    path: '/titleFa',
    text: 'عنوان با ابلاغیه یکی نیست.',
    by: 'a',
    byName: 'ارزیاب',
    at: '2025-11-20T10:00:00Z',
    resolved: false,
  }
  plan = { version: planVersion, answer: answerOf(planVersion, planData(30), [remark]), surroundings }
  rubric = { version: rubricVersion, answer: answerOf(rubricVersion, { answers }), surroundings }
})

afterAll(async () => {
  await chromium?.close()
  site?.close()
})

async function open(situation: Situation, query = '', size = wide) {
  site.show(situation)
  await page?.close()
  page = await chromium.browser.newPage()
  complaints = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text())
  })
  await page.setViewport(size)
  await page.goto(`${site.url}?${query}`)
  await page.waitForSelector('.card')
}

const section = async (number: number) => {
  await page.click(`.stepper li:nth-child(${number}) button`)
  await page.waitForSelector(`.stepper li:nth-child(${number}) [aria-current]`)
}

/** Colours, names and roles as axe sees them; the engine is put in by the debugger, past the policy of the page. */
async function violations(): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations: found } = await axe.run()
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  })
}

const answer = async (): Promise<AnswerData> =>
  JSON.parse((await page.$eval('body', (body) => body.dataset.answer)) ?? '{}')
const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe("The form in a browser, under the product's policy", () => {
  for (const language of ['fa', 'en'])
    for (const theme of ['light', 'dark'])
      for (const [name, size] of [
        ['1280', wide],
        ['390', phone],
      ] as const)
        it(`is drawn without a complaint, a violation or sideways scrolling: ${language}, ${theme}, ${name}`, async () => {
          await open(plan, `language=${language}&theme=${theme}`, size)
          await page.screenshot({ path: `${shots}/plan-${language}-${theme}-${name}.png`, fullPage: true })
          expect(await violations()).toEqual([])
          await section(6)
          await page.screenshot({ path: `${shots}/plan-grid-${language}-${theme}-${name}.png`, fullPage: true })
          expect(await violations()).toEqual([])
          await page.click('.grid-body .grid-actions button')
          await page.waitForSelector('.drawer')
          await new Promise((drawn) => setTimeout(drawn, 300))
          await page.screenshot({ path: `${shots}/plan-row-${language}-${theme}-${name}.png` })
          expect(await violations()).toEqual([])
          await open(rubric, `language=${language}&theme=${theme}`, size)
          await section(2)
          await page.screenshot({ path: `${shots}/rubric-${language}-${theme}-${name}.png` })
          expect(await violations()).toEqual([])
          expect(await sideways()).toBe(0)
          expect(complaints).toEqual([])
        })

  it('takes a day from the calendar of the reader and stores it as ISO', async () => {
    await open({ ...plan, answer: { ...plan.answer, data: {} } })
    const [year, month, day] = await page.$$('[data-pointer="/coversFrom"] [role=spinbutton]')
    await year?.click()
    // A number pad types Latin digits, a Persian keyboard its own.
    await page.keyboard.type('1405')
    await month?.focus()
    await page.keyboard.type('02')
    await day?.focus()
    await page.keyboard.type('۰۳')
    await page.waitForFunction(() => document.body.dataset.answer?.includes('coversFrom'))
    expect((await answer()).coversFrom).toBe('2026-04-23')
    await page.click('[data-pointer="/coversFrom"] .date-open')
    await page.waitForSelector('.date-popover [role=grid]')
    expect(await page.$eval('.date-head', (head) => head.textContent)).toContain('اردیبهشت ۱۴۰۵')
    await page.screenshot({ path: `${shots}/calendar-fa.png` })
    expect(complaints).toEqual([])
  })

  it('walks the calendar by keyboard and gives the focus back', async () => {
    await open({ ...plan, answer: { ...plan.answer, data: { coversFrom: '2026-04-23' } } })
    const focused = () => page.evaluate(() => document.activeElement?.className)
    await page.focus('[data-pointer="/coversFrom"] .date-open')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.date-popover [role=gridcell] :focus')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowDown')
    expect(await violations()).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForSelector('.date-popover [role=grid]', { hidden: true })
    expect((await answer()).coversFrom).toBe('2026-05-01')
    expect(await focused()).toBe('date-open')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.date-popover [role=gridcell] :focus')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.date-popover [role=grid]', { hidden: true })
    expect(await focused()).toBe('date-open')
  })

  it('says that a date left half is none, takes a whole one pasted and the last day of a month for one past it', async () => {
    await open({ ...plan, answer: { ...plan.answer, data: { coversFrom: '2026-04-23' } } })
    const year = '[data-pointer="/coversFrom"] .date-year'
    await page.click(year)
    await page.keyboard.press('Backspace')
    await page.focus('[data-pointer="/titleFa"] input')
    await page.waitForSelector('[data-pointer="/coversFrom"] .date-half')
    await page.waitForFunction(() => !document.body.dataset.answer?.includes('coversFrom'))
    expect(await violations()).toEqual([])
    await page.focus(year)
    await page.evaluate(() => document.execCommand('insertText', false, '۱۴۰۵/۷/۲'))
    await page.waitForFunction(() => document.body.dataset.answer?.includes('2026-09-24'))
    // Mehr has thirty days.
    await page.click('[data-pointer="/coversFrom"] .date-day')
    await page.keyboard.type('31')
    await page.focus('[data-pointer="/titleFa"] input')
    await page.waitForFunction(() => document.body.dataset.answer?.includes('2026-10-22'))
    expect(await page.$eval('[data-pointer="/coversFrom"] .date-day', (box) => (box as HTMLInputElement).value)).toBe(
      '۳۰',
    )
  })

  it('keeps the keyboard in a dialog, closes what lies on top first and gives the focus back', async () => {
    await open(plan)
    await section(6)
    await page.focus('.grid-body .grid-actions button')
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog.drawer h2:focus')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
    // The page behind can be reached by no means.
    await page.evaluate(() => document.querySelector<HTMLElement>('.stepper button')?.focus())
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
    await page.focus('.drawer .date-open')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.drawer .date-popover [role=gridcell] :focus')
    await page.screenshot({ path: `${shots}/calendar-drawer-fa.png` })
    await page.keyboard.press('Escape')
    await page.waitForSelector('.drawer .date-popover [role=grid]', { hidden: true })
    await page.waitForSelector('.drawer .date-open:focus')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.drawer', { hidden: true })
    await page.waitForSelector('.grid-body .grid-actions button:focus')
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog.drawer h2:focus')
    await page.mouse.click(1200, 450)
    await page.waitForSelector('.drawer', { hidden: true })
    expect(complaints).toEqual([])
  })

  it('does not lose the click that leaves a field which turns wrong', async () => {
    // Field and button in sight together: elsewhere the browser itself keeps the button still.
    await open({ ...plan, answer: { ...plan.answer, data: {} } }, '', { width: 1280, height: 1700 })
    await page.type('[data-pointer="/titleFa"] input', 'ب')
    const next = await page.$('.worksheet-section .button-primary')
    const box = await next?.boundingBox()
    if (!box) throw new Error('There is no button')
    await page.mouse.move(box.x + box.width / 2, box.y + 4)
    await page.mouse.down()
    // Longer than the commit, the assessment and the redrawing take.
    await new Promise((pressed) => setTimeout(pressed, 400))
    await page.mouse.up()
    await page.waitForSelector('.stepper li:nth-child(2) [aria-current]')
    await section(1)
    await page.waitForSelector('[data-pointer="/titleFa"] .field-messages-error')
  })

  it('leads from the summary to a field in a row of another section', async () => {
    const activities = planData(3).activities as Record<string, unknown>[]
    const data = {
      ...planData(3),
      activities: activities.map((row, index) => (index === 2 ? { ...row, code: 'X' } : row)),
    }
    await open({ ...plan, answer: { ...plan.answer, data } })
    await page.click('#attempt')
    await page.waitForSelector('.error-summary:focus')
    await page.screenshot({ path: `${shots}/errors-fa.png`, fullPage: true })
    expect(await violations()).toEqual([])
    const links = await page.$$('.error-summary-link')
    for (const link of links) {
      const text = await link.evaluate((element) => element.textContent)
      if (!text?.includes('ردیف ۳، کد فعالیت')) continue
      await link.click()
      break
    }
    await page.waitForSelector('.drawer [data-pointer="/activities/2/code"] input:focus')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.drawer', { hidden: true })
  })

  it('is read without a complaint', async () => {
    await open(plan, 'reading')
    await page.screenshot({ path: `${shots}/reading-fa.png`, fullPage: true })
    expect(await violations()).toEqual([])
    await open(rubric, 'reading&language=en', phone)
    await page.screenshot({ path: `${shots}/reading-en-390.png`, fullPage: true })
    expect(await sideways()).toBe(0)
    expect(complaints).toEqual([])
  })
})
