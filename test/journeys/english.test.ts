import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJourney, type Journey } from './support/openJourney.ts'
import type { Reader } from './support/reader.ts'

let journey: Journey

beforeAll(async () => {
  journey = await openJourney('2026-05-21T08:00:00.000Z')
})
afterAll(() => journey?.close())

const isInFrame = (reader: Reader) =>
  reader.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

test('the pages stand in English, from left to right, with the Gregorian calendar, dark', async () => {
  const reader = await journey.seat('orgAssessor.00000', { language: 'en', theme: 'dark' })
  await reader.find('heading', 'Worklist')
  expect(await reader.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    'en',
    'ltr',
  ])
  await reader.inspect('en-01-worklist')
  await reader.goTo('/worksheets/operational-plan')
  await reader.inspect('en-02-plans')
  await reader.goTo('/answers/OP-00101-1404-0001')
  await reader.see('02/10/2025')
  await reader.inspect('en-03-plan')
  await reader.goTo('/catalogue')
  await reader.find('heading', 'Config')
  await reader.inspect('en-04-config')
  await reader.goTo('/nowhere')
  await reader.find('heading', 'This page was not found')
  await reader.inspect('en-05-not-found')
  await reader.close()
})

test('every page fits a phone, in both languages', async () => {
  for (const language of ['fa', 'en'] as const) {
    const reader = await journey.seat('liaison.00102', { language, width: 390, height: 844 })
    for (const [name, path] of [
      ['worklist', '/'],
      ['worksheets', '/worksheets'],
      ['list', '/worksheets/maturity-assessment'],
      ['fill', '/answers/MA-00102-1405-0001'],
      ['read', '/answers/MA-00102-1404-0001'],
      ['reports', '/reports'],
    ] as const) {
      await reader.goTo(path)
      await reader.inspect(`phone-${language}-${name}`)
      expect(await isInFrame(reader), `${path} in ${language}`).toBe(true)
    }
    await reader.click('button', language === 'fa' ? 'فهرست' : 'Menu')
    await reader.inspect(`phone-${language}-menu`)
    await reader.close()
  }
})
