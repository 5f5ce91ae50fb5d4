import { afterAll, beforeAll, expect, test } from 'vitest'
import { nationalCode } from '../../../data/seed/staff.ts'
import { appoint } from '../support/appoint.ts'
import { fill, type Entries } from '../support/entries.ts'
import { openCountry, openingTime, type CountryJourney } from '../support/openCountry.ts'
import { goToSection, perform, seeRefused } from '../support/perform.ts'
import { addRows } from '../support/rows.ts'
import type { Reader } from '../support/reader.ts'
import { begin, visit } from '../support/visit.ts'

// Article 7: a data governance unit is created out of what is there; note: until then another unit answers for it.
const agency = '00503'
const worksheet = 'data-governance-unit'
const letter = (number: string, date: string): Entries => ({ 'شماره نامه': number, 'تاریخ نامه': date })

let country: CountryJourney
let interim = ''
let established = ''

beforeAll(async () => {
  country = await openCountry()
  await appoint(country, agency, ['unitExpert', 'unitHead', 'highestOfficial'])
}, openingTime)
afterAll(() => country?.close())

const member = (place: number, role: string, isHead: boolean): Entries => ({
  'نام و نام خانوادگی': `عضو نمونه ${place === 81 ? 'نخست' : 'دوم'}`,
  'کد ملی': nationalCode(agency, place),
  'عنوان پست': 'کارشناس ارشد',
  'نقش در واحد': role,
  'مدیر است': isHead ? 'بله' : 'خیر',
  تمام‌وقت: 'بله',
  'تاریخ پیوستن': '۱۴۰۵/۰۳/۰۱',
})

async function writeMembers(reader: Reader): Promise<void> {
  await goToSection(reader, 'مدیر و اعضا')
  await addRows(reader, 'اعضای واحد', [member(81, 'مدیر واحد', true), member(82, 'تحلیل داده', false)])
  await fill(reader, {
    'وظایف واحد': [
      'تدوین و پیگیری برنامه عملیاتی',
      'پیشنهاد و راهبری ناظران داده',
      'گزارش شش‌ماهه به شورا',
      'ارزیابی همکاری مدیران و کارکنان',
    ],
  })
  await reader.saved()
}

async function register(unit: string, number: string, date: string): Promise<void> {
  await visit(country, `highestOfficial-${agency}`, `/answers/${unit}`, (reader) =>
    perform(reader, 'امضای بالاترین مقام'),
  )
  await visit(country, `unitHead-${agency}`, `/answers/${unit}`, (reader) =>
    perform(reader, 'ارسال به سازمان', { entries: letter(number, date) }),
  )
  await visit(country, 'orgAssessor-00000', `/answers/${unit}`, (reader) => perform(reader, 'ثبت'))
}

test('until the unit is created, the unit of information technology answers for it', async () => {
  country.onDay('1405/03/05')
  await visit(country, `unitExpert-${agency}`, `/worksheets/${worksheet}`, async (reader) => {
    await begin(reader, 'مشخصات واحد')
    interim = (await country.newest({ worksheet, agency })).id
    await fill(reader, { 'وضعیت واحد': 'واحد متولی موقت', 'نوع واحد متولی': 'واحد حکمرانی داده‌مبنا' })
    await reader.see('نوع واحد با وضعیت واحد سازگار نیست.')
    await reader.inspect('7-01-kind')
    await fill(reader, {
      'نوع واحد متولی': 'واحد فناوری اطلاعات و امنیت فضای مجازی',
      'عنوان واحد': 'مدیریت فناوری اطلاعات',
      'کد واحد در نمودار': 'U003',
      'تاریخ پیش‌بینی ایجاد واحد': '۱۴۰۵/۰۶/۳۱',
      'مصوبه یا حکم': { شماره: '۵۰۳/۱۱', تاریخ: '۱۴۰۵/۰۳/۰۴' },
    })
    await goToSection(reader, 'ظرفیت‌ها')
    await fill(reader, { 'شمار پست‌های تازه': '۰' })
    await writeMembers(reader)
    await reader.inspect('7-02-interim')
  })
  await register(interim, '۵۰۳/۱۲', '۱۴۰۵/۰۳/۰۵')
  expect(await country.product.stored(interim)).toMatchObject({
    state: 'acknowledged',
    data: { unitStatus: 'interim' },
  })
})

test('when the planned day has passed, the highest official sees that the unit is overdue', async () => {
  country.onDay('1405/07/15')
  await visit(country, `highestOfficial-${agency}`, '/duties', async (reader) => {
    await reader.choose('تکلیف', 'ایجاد واحد حکمرانی داده‌مبنا')
    await reader.see('۱۵ روز دیرکرد')
    await reader.inspect('7-03-overdue')
  })
})

test('the unit is created out of posts that are there: new posts are refused', async () => {
  await visit(country, `unitExpert-${agency}`, `/worksheets/${worksheet}`, async (reader) => {
    await begin(reader, 'مشخصات واحد')
    established = (await country.newest({ worksheet, agency })).id
    await fill(reader, {
      'وضعیت واحد': 'ایجادشده',
      'نوع واحد متولی': 'واحد حکمرانی داده‌مبنا',
      'عنوان واحد': 'گروه حکمرانی داده‌مبنا',
      'کد واحد در نمودار': 'U003',
      'واحد بالادست': 'مرکز نوآوری، هوشمندسازی و امنیت',
      'تاریخ ایجاد': '۱۴۰۵/۰۷/۱۰',
      'مصوبه یا حکم': { شماره: '۵۰۳/۵۰', تاریخ: '۱۴۰۵/۰۷/۰۹' },
    })
    await goToSection(reader, 'ظرفیت‌ها')
    await fill(reader, { 'شمار پست‌های تازه': '۱' })
    await addRows(reader, 'پست‌های جابه‌جاشده از ظرفیت موجود', [
      { 'عنوان پست': 'کارشناس داده', 'واحد مبدأ': 'U002', تعداد: '۱' },
    ])
    await writeMembers(reader)
  })
  await visit(country, `highestOfficial-${agency}`, `/answers/${established}`, (reader) =>
    seeRefused(reader, 'امضای بالاترین مقام', 'پست تازه مجاز نیست', '7-04-new-posts'),
  )
  await visit(country, `unitExpert-${agency}`, `/answers/${established}`, async (reader) => {
    await goToSection(reader, 'ظرفیت‌ها')
    await fill(reader, { 'شمار پست‌های تازه': '۰' })
    await reader.saved()
    await reader.inspect('7-05-posts')
  })
})

test('once the Organization has registered it, it takes the place of the interim unit', async () => {
  await register(established, '۵۰۳/۵۱', '۱۴۰۵/۰۷/۱۵')
  expect((await country.product.stored(interim)).state).toBe('replaced')
  await visit(country, `highestOfficial-${agency}`, '/duties', async (reader) => {
    await reader.choose('وضعیت مهلت', 'انجام‌شده')
    await reader.see('ایجاد واحد حکمرانی داده‌مبنا')
    await reader.inspect('7-06-met')
  })
})
