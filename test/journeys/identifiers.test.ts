import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJourney, type Journey } from './support/openJourney.ts'
import type { Reader } from './support/reader.ts'

let journey: Journey

beforeAll(async () => {
  journey = await openJourney('2026-05-21T08:00:00.000Z')
})
afterAll(() => journey?.close())

async function search(reader: Reader, name: string, text: string): Promise<void> {
  const box = await reader.find('searchbox', name)
  await box.click({ count: 3 })
  await box.type(text)
  await reader.page.keyboard.press('Enter')
}

test('the search of any list tells what an identifier stands for, in Persian digits too, and leads there', async () => {
  const reader = await journey.seat('unitExpert.00101')
  await reader.goTo('/worksheets/dataset-card')
  await search(reader, 'جست‌وجو', 'IRS-۰۰۱۰۱-۰۰۰۰۰۱-۷۱')
  await reader.see('شناسه یکتای سامانه')
  await reader.inspect('identifier-01-found')
  await reader.click('link', 'سامانه صدور مجوز')
  await reader.find('heading', 'سامانه صدور مجوز')
  expect(new URL(reader.page.url()).pathname).toBe('/answers/SY-00101-1404-0001')
  await reader.close()
})

test('a mistyped identifier is told as such in both languages', async () => {
  for (const [language, box, words] of [
    ['fa', 'جست‌وجو', 'رقم‌های کنترل آن تطبیق ندارد'],
    ['en', 'Search', 'its check digits do not match'],
  ] as const) {
    const reader = await journey.seat('unitExpert.00101', { language, width: 390, height: 844 })
    await reader.goTo('/worksheets/system-card')
    await search(reader, box, 'IRS-00101-000001-70')
    await reader.see(words)
    await reader.inspect(`identifier-02-mistyped-${language}`)
    await reader.close()
  }
})
