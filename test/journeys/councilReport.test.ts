import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../engine/report/readPdf.ts'
import { openJourney, type Journey } from './support/openJourney.ts'
import type { Reader } from './support/reader.ts'

// Article 5: the council's report of every six months, from its form to the printed page.
let journey: Journey
let reader: Reader

beforeAll(async () => {
  journey = await openJourney('2026-05-21T08:00:00.000Z')
})
afterAll(() => journey?.close())

test('the secretary begins the report of the half-year, and what is missing is said', async () => {
  reader = await journey.seat('councilSecretary.00101')
  await reader.goTo('/worksheets/council-halfyear-report')
  await reader.inspect('council-01-list')
  await reader.click('button', 'پاسخ تازه')
  await reader.click('button', 'آغاز')
  await reader.find('heading', 'جلسه')
  await reader.type('شماره جلسه (الزامی)', '۴۵')
  await reader.typeDay('سال, تاریخ جلسه (الزامی)', ['1405', '02', '30'])
  await reader.saved()
  await reader.click('button', 'ثبت جلسه')
  await reader.see('گزارش واحد هر دستگاه را پیوند دهید')
  await reader.inspect('council-02-guarded')
  await reader.click('button', 'انصراف')
})

test('the report is previewed, printed while its progress is shown, and reads in order', async () => {
  await reader.click('link', 'گزارش‌ها')
  await reader.find('heading', 'گزارش‌ها')
  await reader.inspect('council-03-reports')
  await reader.press('.report-link[href$="halfyear-council-report"]')
  const parameter = await reader.find('combobox', 'گزارش شورا *')
  await parameter.click()
  await reader.press('.combobox-option ::-p-text(CV-00101-1405-0001)')
  await reader.click('button', 'پیش‌نمایش')
  await reader.page.waitForSelector('iframe.preview')
  await reader.inspect('council-04-preview')
  await reader.click('button', 'ساخت PDF')
  const link = await reader.find('link', 'گشودن PDF')
  await reader.inspect('council-05-printed')
  const address = await link.evaluate((each) => (each as HTMLAnchorElement).href)
  const bytes = await reader.page.evaluate(
    async (url) => [...new Uint8Array(await (await fetch(url)).arrayBuffer())],
    address,
  )
  const pdf = await readPdf(Uint8Array.from(bytes))
  const text = pdf.pages.join('\n')
  expect(pdf).toMatchObject({ language: 'fa', isTagged: true })
  expect(text).toContain('صحت سنجی'.replace(' ', ''))
  expect(text).toContain('۵۳٫۷')
  expect(text).toContain('۴۶')
  expect(pdf.fonts.join()).toContain('Vazirmatn')
})

test('the print stands among the prints of its owner', async () => {
  await reader.click('link', 'چاپ‌های من')
  await reader.find('heading', 'چاپ‌های من')
  await reader.see('PDF آماده است')
  await reader.inspect('council-06-prints')
  await reader.close()
})
