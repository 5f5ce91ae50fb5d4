import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill } from '../support/entries.ts'
import { openCountry, openingTime, type CountryJourney } from '../support/openCountry.ts'
import { goToSection, perform, seeRefused } from '../support/perform.ts'
import { begin, visit } from '../support/visit.ts'

// Article 4(t): identity cards of data and systems, data needs by mission, a glossary, the open data map; each with its identifier.
let country: CountryJourney

beforeAll(async () => {
  country = await openCountry()
  country.onDay('1405/03/05')
}, openingTime)
afterAll(() => country?.close())

const agency = '00101'
const page = (id: string) => `/answers/${id}`
const newest = (worksheet: string, state: string) => country.newest({ worksheet, agency, state })

test('a card of data is checked by the steward of its own unit, and by no other', async () => {
  const card = await newest('dataset-card', 'returned')
  expect(card.data['ownerUnitCode']).toBe('U005')
  const path = page(card.id)
  await visit(country, 'dataSteward-00101', path, (reader) => reader.see('یافت نشد'))
  await visit(country, 'dataSteward2-00101', path, async (reader) => {
    await perform(reader, 'وارسی')
    await reader.inspect('4t-02-checked')
  })
  await visit(country, 'unitHead-00101', path, (reader) => perform(reader, 'تأیید واحد'))
  await visit(country, 'liaison-00101', path, async (reader) => {
    await perform(reader, 'دریافت شناسه یکتا')
    await reader.see('IRD-00101-')
    await reader.inspect('4t-03-registered')
  })
  expect((await country.product.stored(card.id)).data['uniqueId']).toMatch(/^IRD-00101-\d{6}-\d{2}$/)
})

test('a card of data that something still refers to is not put aside', async () => {
  const [open] = await country.found({ worksheet: 'open-data-entry', agency, state: 'published' })
  await visit(country, 'unitHead-00101', page(String(open?.data['datasetRef'])), (reader) =>
    seeRefused(reader, 'کنار گذاشتن', 'جای دیگر به کار رفته است', '4t-04-referred'),
  )
})

test('a system is described and receives its identifier', async () => {
  await visit(country, 'unitExpert-00101', '/worksheets/system-card', async (reader) => {
    await begin(reader, 'معرفی')
    await fill(reader, {
      'عنوان سامانه': 'سامانه نمونه نوبت‌دهی',
      شرح: 'نوبت‌دهی برخط بازدیدها و پیگیری آن‌ها برای متقاضیان مجوز.',
      'نوع سامانه': 'زیرساختی',
      وضعیت: 'در حال توسعه',
      مأموریت‌ها: 'صدور و تمدید مجوز خدمات نمونه',
    })
    await goToSection(reader, 'مسئولیت‌ها')
    await fill(reader, {
      'واحد صاحب سامانه': 'معاونت صدور مجوز',
      'واحد فنی': 'مرکز نوآوری، هوشمندسازی و امنیت',
      تماس: { 'نام و نام خانوادگی': 'نام نمونه', سمت: 'کارشناس سامانه' },
      'نوع مالکیت': 'مالکیت کامل دستگاه',
    })
    await goToSection(reader, 'خدمات و کاربران')
    await fill(reader, { 'کاربران داخلی': '۴۰', 'در استان‌ها به کار می‌رود': 'خیر' })
    await goToSection(reader, 'فنی')
    await fill(reader, {
      'محل میزبانی': 'مرکز داده دستگاه',
      'فناوری اصلی': 'PostgreSQL',
      'ورود یکپارچه': 'بله',
      رویدادنگاری: 'بله',
      'تناوب پشتیبان‌گیری': 'روزانه',
    })
    await goToSection(reader, 'حفاظت')
    const impact = { 'اثر افشای داده': 'متوسط', 'اثر دست‌کاری داده': 'متوسط', 'اثر از کار افتادن': 'کم' }
    await fill(reader, { 'داده شخصی دارد': 'بله', ...impact })
    await goToSection(reader, 'هزینه و راهبرد')
    await fill(reader, { 'راهبرد سامانه': 'توسعه' })
    await reader.saved()
    await reader.inspect('4t-05-system')
  })
  const card = page((await newest('system-card', 'draft')).id)
  await visit(country, 'dataSteward-00101', card, (reader) => perform(reader, 'وارسی'))
  await visit(country, 'unitHead-00101', card, (reader) => perform(reader, 'تأیید واحد'))
  await visit(country, 'liaison-00101', card, (reader) => perform(reader, 'دریافت شناسه یکتا'))
  expect((await newest('system-card', 'registered')).data).toMatchObject({ titleFa: 'سامانه نمونه نوبت‌دهی' })
  expect((await newest('system-card', 'registered')).data['uniqueId']).toMatch(/^IRS-00101-\d{6}-\d{2}$/)
})

test('a need of data stands on a mission, and is given its priority by the head of the unit', async () => {
  await visit(country, 'dataSteward-00101', '/worksheets/data-need', async (reader) => {
    await begin(reader, 'نیاز')
    await fill(reader, {
      'عنوان نیاز': 'نشانی به‌روز دارندگان مجوز',
      'واحد نیازمند': 'معاونت صدور مجوز',
      مأموریت: 'صدور و تمدید مجوز خدمات نمونه',
      'تصمیم یا خدمت وابسته': 'ارسال ابلاغ‌ها به دارندگان مجوز',
      'پرسشی که داده پاسخ می‌دهد': 'هر دارنده مجوز اکنون کجا نشسته است؟',
      'شرح داده لازم': 'نشانی و کد پستی کنونی هر دارنده مجوز',
      'اقلام لازم': 'کد پستی',
      'سطح مکانی': 'کشوری',
      'تناوب لازم': 'ماهانه',
      'موعد نیاز': '۱۴۰۵/۰۹/۳۰',
    })
    await goToSection(reader, 'منبع')
    await fill(reader, { 'وضعیت وجود داده': 'در دستگاه دیگر موجود است', 'داده شخصی دارد': 'خیر' })
    await fill(reader, { 'دستگاه دارنده داده': 'شرکت نمونه پست', 'شیوه تأمین پیشنهادی': 'مرکز تبادل اطلاعات' })
    await goToSection(reader, 'اولویت')
    const scores = { 'اهمیت (۱ تا ۵)': '۵', 'فوریت (۱ تا ۵)': '۴', 'امکان‌پذیری (۱ تا ۵)': '۴' }
    await fill(reader, { ...scores, 'پیامد تأمین نشدن': 'ابلاغ‌ها به نشانی نادرست می‌رسد.' })
    await reader.saved()
    await perform(reader, 'اعلام نیاز')
    await reader.inspect('4t-06-need')
  })
  const need = await newest('data-need', 'submitted')
  expect(need.data['uniqueId']).toMatch(/^IRN-00101-\d{6}-\d{2}$/)
  await visit(country, 'unitHead-00101', page(need.id), async (reader) => {
    await goToSection(reader, 'نتیجه')
    await fill(reader, { تصمیم: 'پذیرفته' })
    await reader.saved()
    await perform(reader, 'اولویت‌بندی')
  })
  expect((await newest('data-need', 'prioritised')).id).toBe(need.id)
})

test('a word enters the glossary of the agency with its identifier', async () => {
  await visit(country, 'unitExpert-00101', '/worksheets/glossary-term', async (reader) => {
    await begin(reader, 'واژه')
    await fill(reader, {
      واژه: 'نوبت بازدید',
      'معادل انگلیسی': 'inspection slot',
      'حوزه موضوعی': 'صدور مجوز',
      تعریف: 'روز و ساعتی که بازرس برای دیدن یک محل با متقاضی می‌گذارد.',
    })
    await goToSection(reader, 'ثبت')
    await fill(reader, { 'واحد متولی تعریف': 'معاونت صدور مجوز' })
    await reader.saved()
    await perform(reader, 'بررسی')
  })
  const term = (await country.found({ worksheet: 'glossary-term', agency, state: 'reviewed' })).find(
    ({ title }) => title === 'نوبت بازدید',
  )
  await visit(country, 'unitHead-00101', page(term?.id ?? ''), async (reader) => {
    await perform(reader, 'تصویب')
    await reader.see('IRG-00101-')
    await reader.inspect('4t-07-glossary')
  })
})

test('the open data map: what the highest official has allowed is published with its address, and the card offers it', async () => {
  const entry = await newest('open-data-entry', 'draft')
  const path = page(entry.id)
  await visit(country, 'unitHead-00101', path, (reader) => perform(reader, 'تأیید واحد'))
  await visit(country, 'highestOfficial-00101', path, (reader) =>
    perform(reader, 'مجوز انتشار', { entries: { 'شماره نامه': '۱۰۱/۷۷', 'تاریخ نامه': '۱۴۰۵/۰۳/۰۵' } }),
  )
  country.onDay('1405/03/20')
  await visit(country, 'unitExpert-00101', path, async (reader) => {
    await seeRefused(reader, 'ثبت انتشار', 'نشانی', '4t-08-no-address')
    await goToSection(reader, 'انتشار و استفاده')
    const address = 'https://data.sample-a.example/contracts.csv'
    await fill(reader, { نشانی: address, 'تاریخ نخستین انتشار': '۱۴۰۵/۰۳/۲۰' })
    await reader.saved()
    await perform(reader, 'ثبت انتشار')
    await reader.inspect('4t-09-published')
  })
  const card = await country.product.stored(String(entry.data['datasetRef']))
  expect(JSON.stringify(card.data['distributions'])).toContain('contracts.csv')
})

test('in the second half-year the need that was not met is late', async () => {
  country.onDay('1405/10/10')
  await visit(country, 'unitExpert-00101', '/duties', async (reader) => {
    await reader.choose('تکلیف', 'تأمین نیاز داده‌ای')
    await reader.see('نشانی به‌روز دارندگان مجوز')
    await reader.see('۱۰ روز دیرکرد')
    await reader.inspect('4t-10-late')
  })
})
