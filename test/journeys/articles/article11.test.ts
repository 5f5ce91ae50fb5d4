import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill } from '../support/entries.ts'
import { openCountry, openingTime, type CountryJourney } from '../support/openCountry.ts'
import { goToSection, perform } from '../support/perform.ts'
import { visit } from '../support/visit.ts'

// Article 11: the highest official of the agency is answerable.
const agency = '00202'
const letter = { 'شماره نامه': '۲۰۲/۱۲', 'تاریخ نامه': '۱۴۰۵/۰۳/۰۲' }

let country: CountryJourney
let profile = ''

beforeAll(async () => {
  country = await openCountry()
  profile = (await country.newest({ worksheet: 'agency-profile', agency })).id
}, openingTime)
afterAll(() => country?.close())

const page = () => `/answers/${profile}`

test('a newly appointed highest official is entered in the profile', async () => {
  country.onDay('1405/03/02')
  await visit(country, 'liaison-00202', page(), async (reader) => {
    await perform(reader, 'اصلاح مشخصات')
    await goToSection(reader, 'مقام‌ها و شورا')
    await fill(reader, {
      'بالاترین مقام دستگاه': { 'نام و نام خانوادگی': 'بالاترین مقام تازه نمونه', سمت: 'رئیس سازمان' },
      'تاریخ انتصاب': '۱۴۰۵/۰۲/۲۸',
    })
    await reader.saved()
    await reader.inspect('11-01-official')
  })
})

test('nobody signs for the highest official', async () => {
  await visit(country, 'unitHead-00202', page(), async (reader) => {
    await reader.find('heading', 'هویت دستگاه')
    const buttons = await reader.page.$$eval('.actions button', (all) => all.map((each) => each.textContent))
    expect(buttons.join()).not.toContain('تأیید مشخصات')
  })
  const head = await country.product.signIn('unitHead-00202')
  const { edit } = await country.product.stored(profile)
  const refused = await head.post(`/answers/${profile}/actions/confirm`, {
    edit,
    letter: { number: '1', date: '2026-05-23' },
  })
  expect(refused.statusCode).toBe(403)
})

test('the highest official finds what waits for the signature, signs, and the signature stands with its fingerprint', async () => {
  await visit(country, 'highestOfficial-00202', '/', async (reader) => {
    await reader.inspect('11-02-worklist')
    await reader.press('.work-link ::-p-text(مشخصات دستگاه)')
    await perform(reader, 'تأیید مشخصات', { entries: letter, picture: '11-03-sign' })
    await reader.click('tab', 'سابقه')
    await reader.see('اثر انگشت داده')
    await reader.inspect('11-04-signature')
  })
  const { signatures } = await country.product.stored(profile)
  expect(signatures.at(-1)).toMatchObject({ role: 'highestOfficial', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  await visit(country, 'orgAssessor-00000', page(), (reader) => perform(reader, 'ثبت در فهرست دستگاه‌ها'))
})

test('each duty of the agency and where it stands is laid before the highest official, half-year after half-year', async () => {
  for (const [day, name] of [
    ['1405/03/10', '11-05-spring'],
    ['1405/09/10', '11-06-autumn'],
  ] as const) {
    country.onDay(day)
    await visit(country, 'highestOfficial-00202', '/reports/compliance-matrix', async (reader) => {
      await fill(reader, {})
      const parameter = await reader.find('combobox', 'دستگاه *')
      await parameter.click()
      await reader.press('.combobox-option')
      await reader.click('button', 'پیش‌نمایش')
      const preview = await (await reader.page.waitForSelector('iframe.preview'))?.contentFrame()
      await preview?.waitForSelector('::-p-text(ماده ۱۱)')
      await reader.inspect(name)
    })
  }
})
