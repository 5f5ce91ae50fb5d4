import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill, type Entries } from '../support/entries.ts'
import { openCountry, openingTime, type CountryJourney } from '../support/openCountry.ts'
import { goToSection, perform, seeRefused } from '../support/perform.ts'
import { addRows, fillRows } from '../support/rows.ts'
import { visit } from '../support/visit.ts'

// Article 5 and its note: every six months the unit reports to the council, the council verifies and reports to the Organization.
// councilReport.test.ts has how the council's report is written, sent and printed.
const half = '1405-H1'
const summary =
  'در این نیم‌سال شناسنامه داده‌های اصلی تکمیل شد، دوره‌های پودمانی برگزار شد و فرایند هشدار خوشه‌ها آغاز به کار کرد؛ تأخیر دو فعالیت در نیم‌سال آینده جبران می‌شود.'
const letter = (number: string, date: string): Entries => ({ 'شماره نامه': number, 'تاریخ نامه': date })

let country: CountryJourney
let report = ''
let council = ''

const page = () => `/answers/${report}`
const stored = () => country.product.stored(report)

beforeAll(async () => {
  country = await openCountry()
}, openingTime)
afterAll(() => country?.close())

test('the unit writes its report: what the records say stands in it already', async () => {
  country.onDay('1405/06/20')
  await visit(country, 'unitExpert-00202', '/worksheets/unit-halfyear-report', async (reader) => {
    await reader.click('button', 'پاسخ تازه')
    await reader.choose('دوره را برگزینید', 'نیمه نخست ۱۴۰۵')
    await reader.click('button', 'آغاز')
    await reader.find('heading', 'مشخصات گزارش')
    report = (await country.newest({ worksheet: 'unit-halfyear-report', agency: '00202', period: half })).id
    await fill(reader, { 'چکیده مدیریتی': summary })
    await reader.inspect('5-01-begun')
    await goToSection(reader, 'پیشرفت مراحل شش‌گانه')
    await fillRows(
      reader,
      'مراحل',
      ['۱۰۰', '۱۰۰', '۷۰', '۶۵', '۴۰', '۵۵'].map((progress) => ({ 'پیشرفت (درصد)': progress })),
    )
    await goToSection(reader, 'تحقق اهداف دستورالعمل')
    await fillRows(
      reader,
      'اهداف',
      ['بخشی محقق شد', 'بیشتر آن محقق شد', 'بخشی محقق شد'].map((realised) => ({
        'میزان تحقق': realised,
        'شرح و شواهد': 'شاخص‌های برنامه در فصل دوم بهتر شده است.',
      })),
    )
    await goToSection(reader, 'آمار نیم‌سال')
    await reader.inspect('5-02-figures')
    await fill(reader, { 'بودجه مصوب دوره (ریال)': '۴۰۰۰۰۰۰۰۰۰', 'هزینه‌شده دوره (ریال)': '۲۵۰۰۰۰۰۰۰۰' })
    await goToSection(reader, 'موانع و پیشنهادها')
    await fill(reader, {
      'پیشنهادهای واحد به شورا': 'نشست فصلی ناظران داده',
      'برنامه نیم‌سال آینده': 'تکمیل شناسنامه‌های باقی‌مانده، جبران تأخیر دو فعالیت و برگزاری دوره ناظران داده.',
    })
    await addRows(reader, 'موانع', [
      {
        مانع: 'تأخیر دستگاه همکار',
        نوع: 'همکاری ناکافی دستگاه‌های دارنده داده',
        'سطح رسیدگی': 'شورا',
        درخواست: 'پیگیری در کارگروه مشترک',
      },
    ])
    await reader.saved()
  })
  const plan = await country.newest({ worksheet: 'operational-plan', agency: '00202', state: 'approved' })
  expect((await stored()).data).toMatchObject({
    planRef: plan.id,
    stages: [1, 2, 3, 4, 5, 6].map((stage) => ({ stage })),
  })
  expect((await stored()).data['activities']).toHaveLength((plan.data['activities'] as unknown[]).length)
})

test('a half-year is reported when it has ended, not before', async () => {
  await visit(country, 'unitHead-00202', page(), (reader) =>
    seeRefused(reader, 'امضا', 'گزارش باید پس از پایان نیم‌سال تهیه شود.', '5-03-early'),
  )
  country.onDay('1405/07/08')
  await visit(country, 'unitExpert-00202', page(), async (reader) => {
    await fill(reader, { 'تاریخ تهیه': '۱۴۰۵/۰۷/۰۸' })
    await reader.saved()
  })
  await visit(country, 'unitHead-00202', page(), async (reader) => {
    await perform(reader, 'امضا')
    await perform(reader, 'ارائه به شورا', { entries: letter('۲۰۲/۸۸', '۱۴۰۵/۰۷/۰۸') })
    await reader.inspect('5-04-submitted')
  })
  expect(await stored()).toMatchObject({ state: 'submitted', computed: { isLate: false } })
})

test('the council of the main agency finds it in its worklist, sends it back with a remark, and takes the corrected one', async () => {
  country.onDay('1405/07/12')
  await visit(country, 'councilSecretary-00201', page(), async (reader) => {
    await reader.click('button', 'بازگشت')
    await reader.click('button', 'افزودن ملاحظه')
    await reader.choose('ملاحظه ۱: فیلد', 'هزینه‌شده دوره (ریال)')
    await reader.type('ملاحظه ۱', 'با گزارش مالی نمی‌خواند.')
    await reader.type('دلیل یا توضیح (دست‌کم ۲۰ نویسه)', 'هزینه نیم‌سال را با گزارش مالی تطبیق دهید.')
    await reader.inspect('5-05-back')
    await reader.press('.dialog .button-primary')
    await reader.see('انجام شد: بازگشت')
  })
  await visit(country, 'unitExpert-00202', page(), async (reader) => {
    await goToSection(reader, 'آمار نیم‌سال')
    await reader.see('با گزارش مالی نمی‌خواند.')
    await fill(reader, { 'هزینه‌شده دوره (ریال)': '۲۴۰۰۰۰۰۰۰۰' })
    await reader.saved()
  })
  await visit(country, 'unitHead-00202', page(), async (reader) => {
    await perform(reader, 'امضا')
    await perform(reader, 'ارائه به شورا', { entries: letter('۲۰۲/۹۰', '۱۴۰۵/۰۷/۱۲') })
  })
  await visit(country, 'councilSecretary-00201', page(), (reader) => perform(reader, 'ثبت بررسی'))
  expect(await stored()).toMatchObject({ state: 'discussed', revision: 2, data: { budgetSpentIRR: 2_400_000_000 } })
})

test('the report of the council is not sent before it is verified', async () => {
  await visit(country, 'councilSecretary-00201', '/worksheets/council-halfyear-report', async (reader) => {
    await reader.click('button', 'پاسخ تازه')
    await reader.choose('دوره را برگزینید', 'نیمه نخست ۱۴۰۵')
    await reader.click('button', 'آغاز')
    await reader.find('heading', 'جلسه')
    council = (await country.newest({ worksheet: 'council-halfyear-report', agency: '00201', period: half })).id
    await fill(reader, { 'شماره جلسه': '۲۲', 'تاریخ جلسه': '۱۴۰۵/۰۷/۱۲' })
    await goToSection(reader, 'دستگاه‌ها به تفکیک اصلی و فرعی')
    await reader.inspect('5-06-agencies')
    await reader.saved()
    await seeRefused(reader, 'ثبت جلسه', 'گزارش ارائه‌شده واحد هر دستگاه را پیوند دهید', '5-07-missing')
  })
  const official = await country.product.signIn('highestOfficial-00201')
  const { edit } = await country.product.stored(council)
  const refused = await official.post(`/answers/${council}/actions/send`, {
    edit,
    letter: { number: '1', date: '2026-10-04' },
  })
  expect(refused.statusCode).toBe(403)
})

test('six months after the last session the council is late, and everybody concerned sees it', async () => {
  country.onDay('1405/08/20')
  await visit(country, 'councilSecretary-00201', '/duties', async (reader) => {
    await reader.see('گزارش شش‌ماهه شورا')
    await reader.choose('وضعیت مهلت', 'با تأخیر')
    await reader.see('روز دیرکرد')
    await reader.inspect('5-08-late')
  })
  await visit(country, 'orgApprover-00000', '/duties', async (reader) => {
    await reader.choose('تکلیف', 'گزارش شش‌ماهه شورا')
    await reader.see('وزارت نمونه سلامت همگانی')
    await reader.inspect('5-09-organization')
  })
})
