import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCountry, openingTime, type CountryJourney } from '../support/openCountry.ts'
import type { Reader } from '../support/reader.ts'
import { visit } from '../support/visit.ts'

// Article 8: the Organization reports the levels of maturity and their trend. The list and the profile have the levels.
const worksheet = 'maturity-assessment'

let country: CountryJourney

beforeAll(async () => {
  country = await openCountry()
}, openingTime)
afterAll(() => country?.close())

async function previewProfile(reader: Reader, id: string): Promise<void> {
  await reader.goTo('/reports/maturity-profile')
  await (await reader.find('combobox', 'سنجش بلوغ *')).click()
  await reader.page.keyboard.type(id)
  await reader.press(`.combobox-option ::-p-text(${id})`)
  await reader.click('button', 'پیش‌نمایش')
  const preview = await (await reader.page.waitForSelector('iframe.preview'))?.contentFrame()
  await preview?.waitForSelector('::-p-text(نیم‌رخ بلوغ)')
}

test('the Organization sees the level of every agency, year by year', async () => {
  await visit(country, 'orgApprover-00000', `/worksheets/${worksheet}`, async (reader) => {
    await reader.inspect('8-01-levels')
  })
})

test('a level of last year is final; this year the level of the same agency is determined anew', async () => {
  country.onDay('1405/07/05')
  const settled = await country.newest({ worksheet, agency: '00502', state: 'determined' })
  await visit(country, 'orgApprover-00000', `/answers/${settled.id}`, async (reader) => {
    await previewProfile(reader, 'MA-00502-1404-0001')
    await reader.inspect('8-02-last-year')
    await previewProfile(reader, settled.id)
    await reader.inspect('8-03-this-year')
  })
})

test('an agency sees its own profile and no level of another ministry', async () => {
  const liaison = await country.product.signIn('liaison-00201')
  const other = await liaison.get('/reports/maturity-profile/preview?assessment=MA-00502-1404-0001&language=fa')
  expect(other.statusCode).toBeGreaterThanOrEqual(403)
  const list = await liaison.get(`/answers?worksheet=${worksheet}&limit=50`)
  const rows = (list.json() as { items: { agency: string }[] }).items
  expect(rows.every(({ agency }) => agency.startsWith('002'))).toBe(true)
})
