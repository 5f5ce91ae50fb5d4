import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnswerData } from '../../engine/core/model.ts'
import { createExcel } from '../../engine/excel/createExcel.ts'
import { planAnswers, planRows } from '../../engine/excel/planSheets.ts'
import { shippedVersion } from '../support/versions.ts'
import { openJourney, type Journey } from './support/openJourney.ts'

let journey: Journey
let folder: string
const excel = createExcel()
const worksheet = 'dataset-card'

beforeAll(async () => {
  journey = await openJourney('2026-05-21T08:00:00.000Z')
  folder = await mkdtemp(join(tmpdir(), 'excel-'))
})
afterAll(async () => {
  await journey?.close()
  await excel.close()
  await rm(folder, { recursive: true })
})

const words = {
  fa: { write: 'نوشتن ۲ ردیف', wrong: 'از گزینه‌های این فهرست نیست', done: '۲ پاسخ ساخته' },
  en: { write: 'Write 2 rows', wrong: 'is not one of the options of the list', done: '2 answers were created' },
} as const

async function filledFile(language: 'fa' | 'en'): Promise<string> {
  const version = await shippedVersion(worksheet)
  const { uniqueId: _, ...card } = (await journey.product.stored('DA-00101-1404-0001')).data
  const row = (key: string, more: AnswerData) => ({ frame: { '#key': key }, data: { ...card, ...more } })
  const rows = [
    row('1', { titleFa: `از پرونده ${language} یک` }),
    row('2', { titleFa: `از پرونده ${language} دو` }),
    row('3', { titleFa: `از پرونده ${language} سه`, theme: 'ورزش' }),
  ]
  const bytes = await excel.write({ plan: planAnswers(version), language, rows, blankLines: 10 })
  const path = join(folder, `cards-${language}.xlsx`)
  await writeFile(path, bytes)
  return path
}

test.each(['fa', 'en'] as const)('a filled workbook is looked at, confirmed and written, in %s', async (language) => {
  const isPhone = language === 'en'
  const reader = await journey.seat('unitExpert.00101', { language, ...(isPhone ? { width: 390, height: 844 } : {}) })
  const said = words[language]
  await reader.goTo(`/worksheets/${worksheet}`)
  const links = await reader.page.$$eval('.list-files a', (found) =>
    found.map((link) => link.getAttribute('href') ?? ''),
  )
  expect(links.map((link) => link.split('?')[0])).toEqual([
    ...['export', 'export', 'export', 'excel'].map((end) => `/api/worksheets/${worksheet}/${end}`),
    `/worksheets/${worksheet}/import`,
  ])
  await reader.inspect(`excel-01-list-${language}`)
  await reader.goTo(`/worksheets/${worksheet}/import`)
  await reader.page.waitForSelector('input[type=file]')
  await reader.inspect(`excel-02-upload-${language}`)
  const input = await reader.page.$('input[type=file]')
  await (input as ElementHandle<HTMLInputElement>).uploadFile(await filledFile(language))
  await reader.see(said.wrong)
  await reader.inspect(`excel-03-tried-${language}`)
  await reader.click('button', said.write)
  await reader.press('dialog[open] .button-primary')
  await reader.see(said.done)
  await reader.inspect(`excel-04-done-${language}`)
  const { total } = await journey.product.store.list({ worksheet, text: `از پرونده ${language}`, offset: 0, limit: 5 })
  expect(total).toBe(2)
  await reader.close()
})

test('rows of a list come from a workbook into the form, and are saved with it', async () => {
  const reader = await journey.seat('unitExpert.00101')
  const { items } = await journey.product.store.list({ worksheet, text: 'از پرونده fa یک', offset: 0, limit: 5 })
  const id = items[0]?.id ?? ''
  const version = await shippedVersion(worksheet)
  const plan = planRows(version, 'consumers')
  if (!plan) throw new Error('There is no such list')
  const stored = (await journey.product.stored(id)).data['consumers'] as AnswerData[]
  const rows = stored.map((data) => ({ frame: {}, data }))
  const path = join(folder, 'rows.xlsx')
  await writeFile(path, await excel.write({ plan, language: 'fa', rows, blankLines: 0 }))
  await reader.goTo(`/answers/${id}`)
  await reader.press('button::-p-text(ارائه و تبادل)')
  await reader.click('button', 'ورود ردیف‌ها از اکسل: دریافت‌کنندگان')
  await reader.page.waitForSelector('dialog[open] input[type=file]')
  const input = await reader.page.$('dialog[open] input[type=file]')
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path)
  await reader.see('بی‌تغییر')
  await reader.inspect('excel-05-rows-fa')
  await reader.click('button', 'افزودن به ردیف‌ها')
  await reader.saved()
  expect((await journey.product.stored(id)).data['consumers']).toEqual([...stored, ...stored])
  await reader.close()
})
