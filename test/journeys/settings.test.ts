import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJourney, type Journey } from './support/openJourney.ts'

// Policy staff change a term with its reason, see it in the history, and put it back.
let journey: Journey
const reason = 'سازمان مهلت اصلاح را با بخشنامه تازه افزایش داد.'

beforeAll(async () => {
  journey = await openJourney('2026-05-21T08:00:00.000Z')
})
afterAll(() => journey?.close())

test('a setting is changed with a reason, checked, kept and put back', async () => {
  const reader = await journey.seat('orgPolicy.00000')
  await reader.click('link', 'تنظیمات')
  await reader.see('نکته‌های باز دستورالعمل')
  await reader.inspect('settings-01-all')
  await reader.click('button', 'تغییر «مهلت اصلاح برنامه»')
  await reader.find('dialog', 'تغییر «مهلت اصلاح برنامه»')
  await reader.type('مقدار تازه', '۹۰۰')
  await reader.type('دلیل یا توضیح (دست‌کم ۲۰ نویسه)', reason)
  await reader.click('button', 'تغییر')
  await reader.see('مقدار باید از ۱ تا ۳۶۵ باشد.')
  await reader.inspect('settings-02-refused')
  await reader.type('مقدار تازه', '۲۰')
  await reader.click('button', 'تغییر')
  await reader.see('«مهلت اصلاح برنامه» تغییر کرد و در کار است.')
  await reader.see('پیشینه (۱ تغییر)')
  await reader.page.evaluate(() => document.querySelector('.setting details')?.setAttribute('open', ''))
  await reader.see(reason)
  await reader.inspect('settings-03-changed')

  await reader.click('button', 'بازگشت به پیش‌فرض: مهلت اصلاح برنامه')
  await reader.type('دلیل یا توضیح (دست‌کم ۲۰ نویسه)', 'بخشنامه تازه لغو شد و مهلت به حال پیشین بازگشت.')
  await reader.click('button', 'بازگشت به پیش‌فرض')
  await reader.see('پیشینه (۲ تغییر)')
  await reader.close()
})

test('a day is chosen in the calendar of the reader, an option by its words', async () => {
  const reader = await journey.seat('orgAdmin.00000')
  await reader.goTo('/settings')
  await reader.click('button', 'تغییر «مهلت قانونی ارسال برنامه»')
  await reader.typeDay('سال, مقدار تازه', ['1405', '06', '31'])
  await reader.type('دلیل یا توضیح (دست‌کم ۲۰ نویسه)', 'مهلت قانونی سال ۱۴۰۵ ابلاغ شد.')
  await reader.inspect('settings-04-day')
  await reader.click('button', 'تغییر')
  await reader.see('۱۴۰۵/۰۶/۳۱')
  await reader.click('button', 'تغییر «امضاکننده برنامه دستگاه فرعی»')
  await reader.choose('مقدار تازه', 'هر دو')
  await reader.type('دلیل یا توضیح (دست‌کم ۲۰ نویسه)', 'نظر حقوقی سازمان: هر دو بالاترین مقام امضا کنند.')
  await reader.click('button', 'تغییر')
  await reader.see('«امضاکننده برنامه دستگاه فرعی» تغییر کرد')
  await reader.close()
})

test('others of the Organization read them, in English, on a phone and in the dark', async () => {
  const reader = await journey.seat('auditor.00000', { language: 'en', theme: 'dark', width: 390, height: 844 })
  await reader.goTo('/settings')
  await reader.see('Settings are changed by policy staff and administrators.')
  await reader.see('Both: the affiliated agency first, then the main agency')
  await reader.inspect('settings-05-phone')
  expect(await reader.page.$$eval('.setting-work', (all) => all.length)).toBe(0)
  expect(await reader.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await reader.close()
})
