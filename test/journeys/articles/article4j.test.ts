import { afterAll, beforeAll, expect, test } from 'vitest'
import { nationalCode } from '../../../data/seed/staff.ts'
import { fill } from '../support/entries.ts'
import { openCountry, openingTime, type CountryJourney } from '../support/openCountry.ts'
import { goToSection, perform, seeRefused } from '../support/perform.ts'
import { addRows } from '../support/rows.ts'
import { begin, visit } from '../support/visit.ts'

// Article 4(j): the agency introduces its liaison, who records and updates all actions; note: by letter until the system exists.
const agency = '00202'
const letter = { 'شماره نامه': '۲۰۲/۳۱', 'تاریخ نامه': '۱۴۰۵/۰۳/۰۳' }

let country: CountryJourney
let introduction = ''
let predecessor = ''
let entry = ''

const introductionPage = () => `/answers/${introduction}`

beforeAll(async () => {
  country = await openCountry()
  predecessor = (await country.newest({ worksheet: 'liaison-introduction', agency, state: 'confirmed' })).id
}, openingTime)
afterAll(() => country?.close())

test('the unit writes who shall be the new liaison, with an alternate and the letter', async () => {
  country.onDay('1405/03/02')
  await visit(country, 'unitExpert-00202', '/worksheets/liaison-introduction', async (reader) => {
    await reader.inspect('4j-01-list')
    await begin(reader, 'مشخصات رابط')
    introduction = (await country.newest({ worksheet: 'liaison-introduction', agency, state: 'draft' })).id
    await fill(reader, {
      'نام و نام خانوادگی': 'رابط تازه نمونه',
      'کد ملی': nationalCode(agency, 71),
      'عنوان پست سازمانی': 'رئیس گروه تحول اداری',
      'واحد سازمانی': 'معاونت برنامه‌ریزی و تحول',
      'عضو واحد حکمرانی داده‌مبنا است': 'خیر',
      'نوع استخدام': 'رسمی',
      'تلفن محل کار': '۰۲۱۰۰۰۰۰۲۰۲',
      'رایانامه سازمانی': 'liaison2@sample-00202.example',
    })
    await goToSection(reader, 'جانشین رابط')
    await fill(reader, {
      'جانشین رابط': {
        'نام و نام خانوادگی': 'جانشین نمونه',
        'کد ملی': nationalCode(agency, 72),
        'عنوان پست سازمانی': 'کارشناس تحول اداری',
        تلفن: '۰۲۱۰۰۰۰۰۲۰۲',
      },
    })
    await goToSection(reader, 'حکم و حوزه اختیار')
    await fill(reader, {
      'نامه معرفی': { شماره: '۲۰۲/۳۰', تاریخ: '۱۴۰۵/۰۳/۰۲' },
      'تاریخ آغاز': '۱۴۰۵/۰۳/۰۵',
      'حوزه اختیار': ['ثبت و به‌روزرسانی اقدامات', 'مکاتبات با سازمان'],
    })
    await reader.saved()
    await reader.inspect('4j-02-introduction')
  })
})

test('there is one liaison at a time: without naming the predecessor it is not signed', async () => {
  await visit(country, 'highestOfficial-00202', introductionPage(), (reader) =>
    seeRefused(reader, 'امضای بالاترین مقام', 'دستگاه هم‌اکنون رابط فعال دارد', '4j-03-refused'),
  )
  await visit(country, 'unitExpert-00202', introductionPage(), async (reader) => {
    await goToSection(reader, 'حکم و حوزه اختیار')
    await fill(reader, { 'جایگزین رابط پیشین': predecessor, 'دلیل جایگزینی': 'انتقال رابط پیشین.' })
    await reader.saved()
  })
  await visit(country, 'highestOfficial-00202', introductionPage(), (reader) => perform(reader, 'امضای بالاترین مقام'))
})

test('while duties are done by letter, nothing goes to the Organization without number and date of one', async () => {
  country.onDay('1405/03/03')
  await visit(country, 'unitHead-00202', introductionPage(), async (reader) => {
    await reader.click('button', 'معرفی به سازمان')
    await reader.find('dialog', 'معرفی به سازمان')
    await reader.press('.dialog .button-primary')
    await reader.see('آنچه نشان شده است را کامل کنید.')
    await reader.inspect('4j-04-letter')
    await reader.click('button', 'انصراف')
    await perform(reader, 'معرفی به سازمان', { entries: letter })
  })
  expect((await country.product.stored(introduction)).submission).toMatchObject({
    channel: 'correspondence',
    letter: { date: '2026-05-24' },
  })
})

test('the Organization confirms the liaison, and the term of the predecessor ends', async () => {
  country.onDay('1405/03/06')
  await visit(country, 'orgAssessor-00000', introductionPage(), async (reader) => {
    await perform(reader, 'تأیید رابط')
    await reader.inspect('4j-05-confirmed')
  })
  expect((await country.product.stored(predecessor)).state).toBe('ended')
})

test('progress is written by the unit, recorded by the liaison and verified; work that is late names its obstacle', async () => {
  country.onDay('1405/06/20')
  const plan = await country.newest({ worksheet: 'operational-plan', agency, state: 'approved' })
  const entries = await country.found({ worksheet: 'activity-progress', agency })
  const known = new Set(entries.map(({ data }) => data['activityCode']))
  const fresh = (plan.data['activities'] as { code: string }[]).find(({ code }) => !known.has(code))
  await visit(country, 'unitExpert-00202', `/answers/${plan.id}`, async (reader) => {
    await reader.click('tab', 'پاسخ‌های وابسته')
    await reader.click('button', 'پاسخ تازه: ثبت و به‌روزرسانی پیشرفت')
    await reader.find('heading', 'موضوع')
    entry = new URL(reader.page.url()).pathname.replace('/answers/', '')
    await fill(reader, { 'موضوع ثبت': 'فعالیت برنامه', 'کد فعالیت': fresh?.code ?? '' })
    await goToSection(reader, 'پیشرفت')
    await fill(reader, {
      'پیشرفت فیزیکی (درصد)': '۴۰',
      وضعیت: 'دارای تأخیر',
      'اقدامات انجام‌شده': 'نیمی از مراکز به سامانه پیوستند.',
      'هزینه انباشته (ریال)': '۱۲۰۰۰۰۰۰۰',
      'گام‌های بعدی': 'پیوستن مراکز دیگر.',
    })
    await reader.saved()
    await reader.inspect('4j-06-progress')
  })
  await visit(country, 'liaison-00202', `/answers/${entry}`, async (reader) => {
    await seeRefused(reader, 'ثبت', 'برای کار دارای تأخیر یا متوقف، دست‌کم یک مانع بنویسید.', '4j-07-obstacle')
    await goToSection(reader, 'موانع و تغییر')
    await addRows(reader, 'موانع', [
      {
        مانع: 'قطع ارتباط مراکز',
        نوع: 'سامانه‌های قدیمی و پراکنده',
        راه‌حل: 'خط پشتیبان',
        'نیازمند اقدام سازمان': 'خیر',
      },
    ])
    await reader.saved()
    await perform(reader, 'ثبت')
  })
  await visit(country, 'unitHead-00202', `/answers/${entry}`, (reader) => perform(reader, 'تأیید'))
  expect(await country.product.stored(entry)).toMatchObject({
    state: 'verified',
    data: { progress: 40 },
    history: [{ action: 'record', role: 'liaison' }, { action: 'verify' }],
  })
})
