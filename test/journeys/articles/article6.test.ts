import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill } from '../support/entries.ts'
import { openCountry, openingTime, type CountryJourney } from '../support/openCountry.ts'
import { goToSection, perform, seeRefused } from '../support/perform.ts'
import { addRows } from '../support/rows.ts'
import type { Reader } from '../support/reader.ts'
import { begin, visit } from '../support/visit.ts'

// Article 6: the Organization lays down indicators and an award, and makes a scorecard of every agency; note: managers with it.
let country: CountryJourney
let notice = ''

beforeAll(async () => {
  country = await openCountry()
}, openingTime)
afterAll(() => country?.close())

const page = () => `/answers/${notice}`

async function previewCard(reader: Reader, agency: string, year: string, words: string): Promise<void> {
  await (await reader.find('combobox', 'دستگاه *')).click()
  await reader.page.keyboard.type(agency)
  await reader.press(`.combobox-option ::-p-text(${agency})`)
  await reader.choose('سال *', year)
  await reader.click('button', 'پیش‌نمایش')
  const preview = await (await reader.page.waitForSelector('iframe.preview'))?.contentFrame()
  await preview?.waitForSelector(`::-p-text(${words})`)
}

test('the award is laid down: its indicators weigh a hundred together', async () => {
  country.onDay('1405/03/02')
  await visit(country, 'orgPolicy-00000', '/worksheets/organization-notice', async (reader) => {
    await begin(reader, 'مشخصات ابلاغ')
    notice = (await country.newest({ worksheet: 'organization-notice', state: 'draft' })).id
    await fill(reader, {
      'نوع ابلاغ': 'سازوکار جایزه در جشنواره شهید رجایی',
      'شماره و تاریخ': { شماره: '۲۰۰/۹۱', تاریخ: '۱۴۰۵/۰۳/۰۲' },
      موضوع: 'سازوکار جایزه سال ۱۴۰۵',
      'متن ابلاغ': 'دستگاه‌هایی که کارنامه آنها از میانه همتایان بالاتر است نامزد جایزه می‌شوند.',
      دامنه: 'همه دستگاه‌های اجرایی',
      'تاریخ اجرا': '۱۴۰۵/۰۳/۰۳',
    })
    await goToSection(reader, 'سازوکار جایزه')
    await addRows(reader, 'شاخص‌های جایزه', [
      { شاخص: 'امتیاز کارنامه', 'وزن (درصد)': '۷۰', 'منبع داده شاخص': 'کارنامه سالانه' },
      { شاخص: 'داده‌های باز', 'وزن (درصد)': '۲۰', 'منبع داده شاخص': 'نقشه داده باز' },
    ])
    await reader.saved()
    await reader.inspect('6-01-award')
  })
  await visit(country, 'orgAssessor-00000', page(), (reader) => perform(reader, 'بررسی'))
  await visit(country, 'orgApprover-00000', page(), (reader) =>
    seeRefused(reader, 'ابلاغ', 'مجموع وزن شاخص‌های جایزه باید ۱۰۰ باشد.', '6-02-weights'),
  )
})

test('once issued, every agency reads it', async () => {
  await visit(country, 'orgAssessor-00000', page(), (reader) =>
    perform(reader, 'بازگشت', { entries: { 'دلیل یا توضیح (دست‌کم ۲۰ نویسه)': 'وزن شاخص دوم باید سی باشد.' } }),
  )
  await visit(country, 'orgPolicy-00000', page(), async (reader) => {
    await goToSection(reader, 'سازوکار جایزه')
    await reader.type('وزن (درصد) ردیف ۲', '۳۰')
    await reader.saved()
  })
  await visit(country, 'orgAssessor-00000', page(), (reader) => perform(reader, 'بررسی'))
  await visit(country, 'orgApprover-00000', page(), (reader) => perform(reader, 'ابلاغ'))
  await visit(country, 'liaison-00102', page(), async (reader) => {
    await reader.see('سازوکار جایزه سال ۱۴۰۵')
    await reader.inspect('6-03-read')
  })
})

test('the Organization makes the scorecard of an agency', async () => {
  await visit(country, 'orgApprover-00000', '/reports/agency-scorecard', async (reader) => {
    await previewCard(reader, '00201', '۱۴۰۴', 'وزارت نمونه سلامت همگانی')
    await reader.inspect('6-04-scorecard')
  })
})

test('an agency reads its own scorecard, and none of another ministry', async () => {
  await visit(country, 'unitHead-00201', '/reports/agency-scorecard', async (reader) => {
    await previewCard(reader, '00201', '۱۴۰۴', 'کارنامه')
    await reader.inspect('6-05-own')
  })
  const head = await country.product.signIn('unitHead-00201')
  const other = await head.get('/reports/agency-scorecard/preview?agency=00101&period=1404&language=fa')
  expect(other.statusCode).toBe(404)
})
