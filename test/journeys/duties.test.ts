import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJourney, type Journey } from './support/openJourney.ts'

// Who is late, by how much, and what the Organization may do about it; then the same as the agency sees it.
let journey: Journey

beforeAll(async () => {
  journey = await openJourney('2026-10-20T08:00:00.000Z')
  await journey.product.remind()
})
afterAll(() => journey?.close())

test('the Organization sees who is late, and grants one agency more time', async () => {
  const reader = await journey.seat('orgApprover.00000')
  await reader.click('link', 'تکالیف و مهلت‌ها')
  await reader.see('گزارش شش‌ماهه واحد')
  await reader.inspect('duties-01-all')
  await reader.choose('وضعیت مهلت', 'با تأخیر')
  await reader.choose('تکلیف', 'گزارش شش‌ماهه شورا')
  await reader.choose('وضعیت مهلت', 'در مهلت')
  await reader.see('۴ روز مانده')
  await reader.press('.duty-work button')
  await reader.find('dialog', 'تمدید مهلت')
  await reader.click('button', 'ثبت تمدید')
  await reader.see('آنچه نشان شده است را کامل کنید.')
  await reader.inspect('duties-02-extend')
  await reader.typeDay('سال, روز تازه', ['1405', '08', '30'])
  await reader.type('دلیل یا توضیح (دست‌کم ۲۰ نویسه)', 'تعطیلی اداره‌های استان به سبب آلودگی هوا')
  await reader.type('شماره نامه', '۱۲/۳۴')
  await reader.typeDay('سال, تاریخ نامه', ['1405', '07', '28'])
  await reader.click('button', 'ثبت تمدید')
  await reader.see('مهلت تا ۱۴۰۵/۰۸/۳۰ تمدید شد.')
  await reader.see('تمدید شده؛ مهلت نخست ۱۴۰۵/۰۸/۰۲')
  await reader.inspect('duties-03-extended')
  await reader.close()
})

test('the agency is reminded on its worklist, sees the new term and begins what is owed', async () => {
  const reader = await journey.seat('unitExpert.00201')
  await reader.see('تکالیف من')
  await reader.inspect('duties-04-worklist')
  await reader.click('link', 'تکالیف و مهلت‌ها')
  await reader.see('نیمه نخست ۱۴۰۵')
  await reader.inspect('duties-05-mine')
  await reader.press('.duty-work .button-primary')
  await reader.page.waitForFunction(() => location.pathname.startsWith('/answers/UR-00201'))
  await reader.close()

  const head = await journey.seat('unitHead.00201')
  await head.see('یادآوری تازه')
  await head.inspect('duties-06-reminded')
  await head.click('button', 'همه را دیدم')
  await head.page.waitForFunction(() => !document.body.textContent.includes('یادآوری تازه'))
  await head.close()
})

test('the same in English, on a phone and in the dark', async () => {
  const reader = await journey.seat('councilSecretary.00101', {
    language: 'en',
    theme: 'dark',
    width: 390,
    height: 844,
  })
  await reader.goTo('/duties')
  await reader.see('Extended; first last day 24/10/2026')
  await reader.see('the last report or approval was on 25/04/2026')
  await reader.inspect('duties-07-phone')
  expect(await reader.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await reader.close()
})

test('an answer tells why it cannot be edited', async () => {
  const reader = await journey.seat('unitExpert.00101', { language: 'fa' })
  await reader.goTo('/answers/OP-00101-1404-0001')
  await reader.see('این پاسخ از ۱۴۰۴/۰۷/۰۸ در وضعیت «مصوب» است و ویرایش نمی‌شود.')
  await reader.inspect('duties-08-lock')
  await reader.close()
})
