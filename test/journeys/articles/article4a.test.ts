import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill } from '../support/entries.ts'
import { openCountry, openingTime, type CountryJourney } from '../support/openCountry.ts'
import { goToSection, perform, seeRefused } from '../support/perform.ts'
import type { Reader } from '../support/reader.ts'

// Article 4(a): the Organization, or a body it has confirmed, measures and determines the level of maturity.
// selfAssessment.test.ts has how the agency completes and sends Table 3.
const body = 'مؤسسه نمونه سنجش حکمرانی داده'
const level = 'بخش ت: تعیین سطح از سوی سازمان'
const objectedTo = 'معیار سیاست‌ها و هماهنگی: سند مصوب پیوست شده بود و بررسی نشده است؛ بازنگری شود.'

let country: CountryJourney
let reader: Reader
let table = ''

beforeAll(async () => {
  country = await openCountry()
  table = (await country.newest({ worksheet: 'maturity-assessment', agency: '00202', state: 'underAssessment' })).id
}, openingTime)
afterAll(() => country?.close())

const page = () => ({ page: `/answers/${table}` })
const stored = () => country.product.stored(table)

test('the Organization enters a body, and cannot confirm it for days before its letter', async () => {
  country.onDay('1405/03/02')
  reader = await country.sitDown('orgPolicy-00000', { page: '/worksheets/assessment-body' })
  await reader.click('button', 'پاسخ تازه')
  await reader.find('heading', 'مشخصات مرجع')
  await fill(reader, {
    'نام مرجع': body,
    'شناسه ملی': '99900002026',
    'نوع مرجع': 'دانشگاه',
    'سرپرست ارزیابان': { 'نام و نام خانوادگی': 'سرپرست نمونه', سمت: 'رئیس گروه سنجش' },
    'روش سنجش': 'الگوی سنجش بلوغ جدول شماره ۳',
    'تأییدیه سازمان': { شماره: '۲۰۰/۷۱۲', تاریخ: '۱۴۰۵/۰۳/۰۲' },
    'آغاز اعتبار': '۱۴۰۵/۰۱/۰۱',
    'پایان اعتبار': '۱۴۰۵/۰۷/۳۰',
  })
  await reader.press('::-p-text(اظهارنامه استقلال دریافت شد)')
  await reader.saved()
  await reader.inspect('4a-01-body')
  await reader.close()

  reader = await country.sitDown('orgApprover-00000', { work: body })
  await seeRefused(reader, 'تأیید مرجع', 'دوره اعتبار باید پس از تاریخ تأییدیه آغاز شود', '4a-02-refused')
  await reader.close()
})

test('the approver confirms the body with a signature', async () => {
  reader = await country.sitDown('orgPolicy-00000', { work: body })
  await fill(reader, { 'آغاز اعتبار': '۱۴۰۵/۰۳/۰۳' })
  await reader.saved()
  await reader.close()

  reader = await country.sitDown('orgApprover-00000', { work: body })
  await perform(reader, 'تأیید مرجع')
  await reader.inspect('4a-03-confirmed')
  await reader.close()
  expect(await country.newest({ worksheet: 'assessment-body', state: 'confirmed' })).toMatchObject({
    signatures: [{ role: 'orgApprover', signedOn: '2026-05-23' }],
  })
})

test('no level is determined before every criterion is measured', async () => {
  country.onDay('1405/03/10')
  reader = await country.sitDown('orgApprover-00000', page())
  await seeRefused(reader, 'تعیین سطح', 'برای هر معیار باید یافته و سطح تعیین‌شده', '4a-04-unmeasured')
  await reader.close()
})

/** Finds what the agency said proved, in each criterion that is not measured yet. */
async function acceptRest(): Promise<void> {
  const rest = await reader.page.$$eval('[data-criterion]', (cards) =>
    cards.filter((card) => !card.querySelector('input:checked')).map((card) => card.getAttribute('data-criterion')),
  )
  for (const criterion of rest) {
    await reader.press(`[data-criterion="${criterion}"] ::-p-text(پذیرفته شد)`)
    await reader.press(`[data-criterion="${criterion}"] ::-p-text(پذیرش سطح پیشنهادی)`)
  }
}

test('the confirmed body measures an affiliated agency, the Organization determines its level', async () => {
  reader = await country.sitDown('orgAssessor-00000', page())
  await goToSection(reader, level)
  await fill(reader, { 'مرجع سنجش': 'مرجع مورد تأیید سازمان' })
  await fill(reader, { 'نام مرجع مورد تأیید': body })
  await fill(reader, { 'شماره مجوز مرجع': '200/712', ارزیابان: 'سرپرست نمونه' })
  await acceptRest()
  await reader.saved()
  await reader.inspect('4a-05-measured')
  await reader.close()

  reader = await country.sitDown('orgApprover-00000', page())
  await perform(reader, 'تعیین سطح')
  await reader.close()
  expect(await stored()).toMatchObject({
    state: 'determined',
    data: { determination: { assessedBy: 'approvedAuthority', authorityName: body, determinedAt: '2026-05-31' } },
  })
})

test('the agency sees its level and objects within fifteen days', async () => {
  country.onDay('1405/03/20')
  reader = await country.sitDown('liaison-00202', page())
  await goToSection(reader, level)
  await reader.see(body)
  await reader.inspect('4a-06-level')
  await goToSection(reader, 'اعتراض دستگاه')
  await fill(reader, { 'اعتراض دستگاه': { 'متن و دلیل‌های اعتراض': objectedTo } })
  await reader.saved()
  await reader.close()

  reader = await country.sitDown('highestOfficial-00202', page())
  await perform(reader, 'ثبت اعتراض', { picture: '4a-07-objection' })
  await reader.close()
  expect(await stored()).toMatchObject({ state: 'objected', data: { objection: { receivedAt: '2026-06-10' } } })
})

test('the Organization looks into the objection, and the level becomes final', async () => {
  country.onDay('1405/03/30')
  reader = await country.sitDown('orgAssessor-00000', page())
  await goToSection(reader, level)
  await fill(reader, { 'نتیجه رسیدگی به اعتراض': 'تا حدی وارد است' })
  await reader.saved()
  await reader.close()

  reader = await country.sitDown('orgApprover-00000', page())
  await perform(reader, 'رسیدگی به اعتراض')
  await goToSection(reader, 'ابلاغ نتیجه نهایی')
  await fill(reader, { 'شماره ابلاغ نتیجه به دستگاه': '۲۰۰/۸۰۱' })
  await reader.saved()
  await perform(reader, 'نهایی‌کردن')
  await reader.inspect('4a-08-final')
  await reader.close()
  expect(await stored()).toMatchObject({
    state: 'final',
    data: { determination: { objectionDecision: 'partlyUpheld', determinedAt: '2026-05-31' } },
  })
})

test('an objection after fifteen days is refused', async () => {
  const other = await country.newest({ worksheet: 'maturity-assessment', agency: '00101', state: 'determined' })
  reader = await country.sitDown('liaison-00101', { page: `/answers/${other.id}` })
  await goToSection(reader, 'اعتراض دستگاه')
  await fill(reader, { 'اعتراض دستگاه': { 'متن و دلیل‌های اعتراض': objectedTo } })
  await reader.saved()
  await reader.close()
  reader = await country.sitDown('highestOfficial-00101', { page: `/answers/${other.id}` })
  await seeRefused(reader, 'ثبت اعتراض', 'مهلت اعتراض گذشته است.', '4a-09-late')
  await reader.close()
})

test('in the second half-year the confirmation of the body has ended, and it is offered no more', async () => {
  country.onDay('1405/08/05')
  reader = await country.sitDown('orgPolicy-00000', { page: '/worksheets/assessment-body' })
  await reader.press(`a ::-p-text(${body})`)
  await perform(reader, 'پایان اعتبار')
  await reader.inspect('4a-10-ended')
  await reader.close()

  const other = await country.newest({ worksheet: 'maturity-assessment', agency: '00401', state: 'underAssessment' })
  reader = await country.sitDown('orgAssessor-00000', { page: `/answers/${other.id}` })
  await goToSection(reader, level)
  await fill(reader, { 'مرجع سنجش': 'مرجع مورد تأیید سازمان' })
  await expect(fill(reader, { 'نام مرجع مورد تأیید': body })).rejects.toThrow('does not offer')
  await reader.close()
})
