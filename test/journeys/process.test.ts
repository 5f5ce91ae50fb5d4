import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJourney, type Journey } from './support/openJourney.ts'
import type { Reader } from './support/reader.ts'

// The picture of the stages as the home of an agency and of the Organization; compliance; traceability.
let journey: Journey

beforeAll(async () => {
  journey = await openJourney('2026-05-21T08:00:00.000Z')
})
afterAll(() => journey?.close())

/** What a list of the picture says, item by item. */
const items = (reader: Reader) =>
  reader.page.$$eval('.process > ol > li', (list) => list.map((item) => item.textContent.replaceAll(/\s+/g, ' ')))

/** Where the middle of each stage stands, by its number. */
const middles = (reader: Reader) =>
  reader.page.$$eval('.process > ol > li', (list) =>
    list.map((item) => {
      const { left, right, top, bottom } = item.getBoundingClientRect()
      return { x: (left + right) / 2, y: (top + bottom) / 2 }
    }),
  )

/** What stands out of the frame of a narrow screen, by class. */
const beyondFrame = (reader: Reader) =>
  reader.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const isOut = ({ left, right }: DOMRect) => right > clientWidth + 1 || left < -1
    return [...document.querySelectorAll('main *')]
      .filter((each) => isOut(each.getBoundingClientRect()))
      .map((each) => `${each.tagName}.${each.className}`)
  })

test('an agency sees where each stage stands, whom it waits for and what is next, and goes there', async () => {
  const reader = await journey.seat('unitHead.00101')
  await reader.see('شش مرحله استقرار نظام حکمرانی داده‌مبنا')
  const said = await items(reader)
  expect(said).toHaveLength(6)
  expect(said[0]).toContain('تعیین سطح بلوغ')
  expect(said[0]).toContain('انجام‌شده')
  expect(said[2]).toContain('با تأخیر')
  expect(said[5]).toContain('سپس بازگشت به مرحله ۲')
  const at = await middles(reader)
  // From right to left along the upper row, down, and back along the lower one.
  expect(at[0]?.x).toBeGreaterThan(at[1]?.x ?? Infinity)
  expect(at[3]?.y).toBeLessThan(at[4]?.y ?? 0)
  expect(at[5]?.x).toBeGreaterThan(at[4]?.x ?? Infinity)
  await reader.inspect('process-01-agency-fa')
  await reader.click('link', 'گام بعد: دیدن برنامه مصوب')
  await reader.see('OP-00101-1404-0001')
  await reader.close()
})

test('the Organization sees how many agencies stand how, and goes from a number to those agencies', async () => {
  const reader = await journey.seat('orgApprover.00000')
  await reader.see('آغاز نشده')
  await reader.inspect('process-02-organization-fa')
  await reader.press('.process-count-link')
  await reader.find('heading', 'دستگاه‌ها در مراحل')
  await reader.inspect('process-03-agencies-fa')
  await reader.choose('وضعیت', 'آغاز نشده')
  await reader.see('وزارت نمونه دوم')
  await reader.click('link', 'وزارت نمونه دوم')
  await reader.see('آغاز خودارزیابی (جدول شماره ۳)')
  await reader.inspect('process-04-one-agency-fa')
  await reader.close()
})

test('compliance and traceability are read, filtered and opened', async () => {
  const reader = await journey.seat('orgPolicy.00000')
  await reader.goTo('/compliance?agency=%2200101%22')
  await reader.see('شورا همان شورای راهبری')
  await reader.inspect('process-05-compliance-fa')
  await reader.choose('وضعیت', 'معوق')
  await reader.page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2)
  await reader.goTo('/traceability')
  await reader.see('هیچ بند و هیچ تکلیفی بی‌پوشش نیست.')
  await reader.choose('ماده', 'ماده ۵')
  await reader.page.waitForFunction(() => document.querySelectorAll('main .card').length === 2)
  await reader.press('.trace-obligation summary')
  await reader.see('گزارش شش‌ماهه شورا')
  await reader.inspect('process-06-traceability-fa')
  await reader.close()
})

test('the picture stands in English, dark, and on a phone as a list with the rail of the cycle', async () => {
  const wide = await journey.seat('unitHead.00102', { language: 'en', theme: 'dark' })
  await wide.see('The six stages of establishing data-based governance')
  const at = await middles(wide)
  expect(at[0]?.x).toBeLessThan(at[1]?.x ?? 0)
  await wide.inspect('process-07-agency-en-dark')
  for (const path of ['/compliance', '/traceability']) {
    await wide.goTo(path)
    await wide.page.waitForSelector('.filters')
    await wide.inspect(`process-08${path.replace('/', '-')}-en-dark`)
  }
  await wide.close()
  for (const language of ['fa', 'en'] as const) {
    const phone = await journey.seat('unitHead.00101', { language, width: 390, height: 1600 })
    await phone.page.waitForSelector('.process-card')
    await phone.inspect(`process-09-phone-${language}`)
    expect(await beyondFrame(phone)).toEqual([])
    for (const path of ['/process', '/compliance', '/traceability']) {
      await phone.goTo(path)
      await phone.page.waitForSelector('.filters')
      expect([path, await beyondFrame(phone)]).toEqual([path, []])
    }
    await phone.close()
  }
})
