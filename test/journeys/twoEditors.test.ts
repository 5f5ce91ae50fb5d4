import { afterAll, beforeAll, expect, test } from 'vitest'
import { filler, openJourney, type Journey } from './support/openJourney.ts'
import type { Reader } from './support/reader.ts'

// What users of other systems ask for most: two people at once, and never losing work.
const id = 'MA-00201-1405-0001'
const patience = { timeout: 15_000 }

let journey: Journey
let first: Reader
let second: Reader

beforeAll(async () => {
  journey = await openJourney('2026-05-21T08:00:00.000Z')
  const person = await journey.product.signIn(filler)
  await person.post('/answers', { worksheet: 'maturity-assessment', period: '1405' })
})
afterAll(() => journey?.close())

const particulars = async () => (await journey.product.stored(id)).data['identification'] as Record<string, unknown>
const unit = 'واحد تکمیل‌کننده (الزامی)'
const valueOf = (reader: Reader, name: string) =>
  reader.find('textbox', name).then((field) => field.evaluate((each) => (each as HTMLInputElement).value))

test('the second editor of a draft is shown both values, and loses neither', async () => {
  first = await journey.seat(filler)
  second = await journey.seat('liaison.00201')
  await Promise.all([first.goTo(`/answers/${id}`), second.goTo(`/answers/${id}`)])
  await first.type(unit, 'گروه حکمرانی داده')
  await first.type('نام و نام خانوادگی (الزامی)', 'نگارنده نخست')
  await first.saved()
  await expect.poll(particulars, patience).toMatchObject({ completedByUnit: 'گروه حکمرانی داده' })

  await second.type(unit, 'مرکز فناوری اطلاعات')
  await second.type('سمت (الزامی)', 'رابط دستگاه')
  await second.see('این پاسخ در همین فاصله در جای دیگری ذخیره شده است')
  await second.see('گروه حکمرانی داده')
  await second.see('مرکز فناوری اطلاعات')
  await second.see('هر دو تغییر داده‌اند')
  await second.inspect('conflict-01-both')
  await second.click('button', 'ذخیره نسخه یکی‌شده')
  await second.saved()
  await expect.poll(particulars, patience).toMatchObject({
    completedByUnit: 'مرکز فناوری اطلاعات',
    liaison: { fullName: 'نگارنده نخست', positionTitle: 'رابط دستگاه' },
  })
})

test('the refused draft stays among the kept versions', async () => {
  await second.click('tab', 'سابقه')
  await second.click('link', 'پیش‌نویس پذیرفته‌نشده من')
  await second.find('heading', 'بخش الف: مشخصات')
  await second.see('مرکز فناوری اطلاعات')
  await second.inspect('conflict-02-kept')
  await second.close()
})

test('what is typed while the server is out of reach is sent once it is back', async () => {
  await first.goTo(`/answers/${id}`)
  await first.page.setOfflineMode(true)
  await first.type(unit, 'واحد بی‌شبکه')
  await first.see('سرور در دسترس نیست')
  await first.page.setOfflineMode(false)
  await expect.poll(particulars, { timeout: 15_000 }).toMatchObject({ completedByUnit: 'واحد بی‌شبکه' })
  await first.saved()
})

test('a session that ends under an open page is renewed over it, and the draft is saved', async () => {
  await first.page.deleteCookie(...(await first.page.cookies()))
  await first.type(unit, 'واحد پس از نشست')
  await first.find('dialog', 'نشست شما پایان یافته است')
  await first.click('button', 'ورود با نام نمونه نگارنده')
  await expect.poll(particulars, patience).toMatchObject({ completedByUnit: 'واحد پس از نشست' })
  await first.saved()
  expect(await valueOf(first, unit)).toBe('واحد پس از نشست')
})

test('a page left in the middle of typing has handed over what was typed', async () => {
  await first.click('link', 'کارتابل')
  await first.press('.work-link ::-p-text(جدول شماره ۳)')
  const field = await first.find('textbox', unit)
  await field.click({ count: 3 })
  await field.type('واحد ناتمام')
  await first.page.evaluate(() => history.back())
  await expect.poll(particulars, patience).toMatchObject({ completedByUnit: 'واحد ناتمام' })
  await first.close()
})
