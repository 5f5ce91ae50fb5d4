import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill } from '../support/entries.ts'
import { evidenceFile } from '../support/examples.ts'
import { openCountry, openingTime, type CountryJourney } from '../support/openCountry.ts'
import { goToSection, perform, seeRefused } from '../support/perform.ts'
import { addRows } from '../support/rows.ts'
import { begin, visit } from '../support/visit.ts'

// Article 4(p): courses for all staff, modules that the members of the unit must pass, success stories published for everybody.
let country: CountryJourney
let evidence = ''

beforeAll(async () => {
  country = await openCountry()
  evidence = await evidenceFile('attendance.pdf')
}, openingTime)
afterAll(async () => {
  await country?.close()
  await rm(evidence, { force: true })
})

const agency = '00102'
const module = 'کیفیت داده در کار روزانه'
const page = (id: string) => `/answers/${id}`
const newest = (worksheet: string, state: string) => country.newest({ worksheet, agency, state })
const members = [
  { name: 'لیلا فرهمند', code: '9990009090', position: 'مدیر فناوری اطلاعات', group: 'مدیران واحد حکمرانی داده‌مبنا' },
  { name: 'آرش بینا', code: '9990010102', position: 'کارشناس داده', group: 'کارکنان واحد حکمرانی داده‌مبنا' },
] as const

test('4-p-2: the Organization compiles a module and makes it compulsory for the members of the unit', async () => {
  country.onDay('1405/03/10')
  await visit(country, 'orgPolicy-00000', '/worksheets/training-module', async (reader) => {
    await begin(reader, 'مشخصات دوره')
    await fill(reader, {
      'کد دوره': 'DM-31',
      'عنوان دوره': module,
      'هدف آموزشی': 'شرکت‌کننده ابعاد کیفیت داده را در کار خود می‌سنجد.',
      سرفصل‌ها: 'ابعاد کیفیت',
      'ساعت آموزش': '۸',
      'شیوه‌های مجاز اجرا': ['حضوری', 'برخط'],
      'گروه‌های هدف': ['مدیران واحد حکمرانی داده‌مبنا', 'کارکنان واحد حکمرانی داده‌مبنا'],
      'الزامی برای': ['مدیران واحد حکمرانی داده‌مبنا', 'کارکنان واحد حکمرانی داده‌مبنا'],
      'شیوه ارزشیابی': 'آزمون',
      'حد نصاب قبولی (از ۱۰۰)': '۶۰',
      'مدت اعتبار گواهی (ماه)': '۲۴',
      'شماره و تاریخ ابلاغ': { شماره: '۲۰۰/۵۱۰', تاریخ: '۱۴۰۵/۰۳/۱۰' },
      'مهلت گذراندن دوره': '۱۴۰۵/۰۹/۳۰',
    })
    await reader.saved()
    await reader.inspect('4p-01-module')
  })
  const { id } = await country.newest({ worksheet: 'training-module', state: 'draft' })
  await visit(country, 'orgApprover-00000', page(id), (reader) => perform(reader, 'ابلاغ'))
  expect((await country.product.stored(id)).state).toBe('issued')
  await visit(country, 'trainingOfficer-00102', '/duties', async (reader) => {
    await reader.see(module)
    await reader.inspect('4p-02-owed')
  })
})

test('4-p-1: a course is held with arrangements for those who work, and not before it has ended', async () => {
  await visit(country, 'trainingOfficer-00102', '/worksheets/training-event', async (reader) => {
    await begin(reader, 'مشخصات')
    await fill(reader, { نوع: 'دوره تخصصی پودمانی' })
    await fill(reader, {
      عنوان: `دوره ${module}`,
      'دوره پودمانی': module,
      'گروه‌های مخاطب': ['مدیران واحد حکمرانی داده‌مبنا', 'کارکنان واحد حکمرانی داده‌مبنا'],
      'واحد برگزارکننده': 'معاونت بهره‌برداری',
      آغاز: '۱۴۰۵/۰۴/۰۱',
      پایان: '۱۴۰۵/۰۴/۰۲',
      ساعت: '۸',
      'شیوه اجرا': 'حضوری',
    })
    await goToSection(reader, 'مشارکت و تمهیدات')
    await fill(reader, {
      'شمار دعوت‌شدگان': '۲',
      شرکت‌کنندگان: { مدیران: '۰', کارکنان: '۰', 'ناظران داده': '۰', 'اعضای واحد حکمرانی داده‌مبنا': '۲', عموم: '۰' },
      'تمهیدات مشارکت مؤثر': ['احتساب در ساعت کار', 'تأمین هزینه'],
      'هزینه (ریال)': '۲۰۰۰۰۰۰',
    })
    await goToSection(reader, 'ارزشیابی')
    await fill(reader, { مستندات: evidence })
    await reader.see('attendance')
    await reader.saved()
    await seeRefused(reader, 'ثبت برگزاری', 'هنوز پایان نیافته است', '4p-03-not-yet')
  })
  const event = page((await newest('training-event', 'planned')).id)

  country.onDay('1405/04/10')
  await visit(country, 'trainingOfficer-00102', event, async (reader) => {
    await perform(reader, 'ثبت برگزاری')
    await goToSection(reader, 'ارزشیابی')
    await fill(reader, { 'رضایت شرکت‌کنندگان (۱ تا ۵)': '۴' })
    await reader.saved()
    await perform(reader, 'ثبت ارزشیابی')
  })
  await visit(country, 'unitHead-00102', event, async (reader) => {
    await perform(reader, 'تأیید')
    await reader.inspect('4p-04-confirmed')
  })
})

async function certify({ name, code, position, group }: (typeof members)[number]): Promise<void> {
  await visit(country, 'trainingOfficer-00102', '/worksheets/training-certificate', async (reader) => {
    await begin(reader, 'مشخصات فرد')
    await fill(reader, { 'نام و نام خانوادگی': name, 'عنوان پست': position, 'گروه آموزشی': group })
    await goToSection(reader, 'شناسه فرد')
    await fill(reader, { 'کد ملی': code })
    await goToSection(reader, 'گواهی')
    await fill(reader, { 'دوره پودمانی': module, نتیجه: 'قبول' })
    await fill(reader, {
      'نمره (از ۱۰۰)': '۵۵',
      'ساعت گذرانده': '۸',
      'صادرکننده گواهی': 'مرکز آموزش نمونه',
      'شماره گواهی': '۱۲/۳',
      'تاریخ صدور': '۱۴۰۵/۰۴/۰۸',
      'تصویر گواهی': evidence,
    })
    await reader.see('attendance')
    await reader.saved()
    await seeRefused(reader, 'وارسی گواهی', 'نمره از حد نصاب قبولی کمتر است')
    await fill(reader, { 'نمره (از ۱۰۰)': '۷۵' })
    await reader.saved()
    await perform(reader, 'وارسی گواهی')
    await reader.inspect('4p-05-certificate')
  })
  const { id } = await newest('training-certificate', 'verified')
  await visit(country, 'unitHead-00102', page(id), (reader) => perform(reader, 'تأیید'))
}

test('4-p-2: nobody passes below the mark; each member of the unit receives a certificate', async () => {
  for (const member of members) await certify(member)
})

test('4-p-2: after the term the agency whose unit has passed owes nothing, the other is late', async () => {
  country.onDay('1405/10/05')
  await visit(country, 'trainingOfficer-00102', '/duties', async (reader) => {
    await reader.choose('وضعیت مهلت', 'انجام‌شده')
    await reader.see(module)
    await reader.inspect('4p-06-met')
  })
  await visit(country, 'trainingOfficer-00101', '/duties', async (reader) => {
    await reader.see(module)
    await reader.see('۵ روز دیرکرد')
    await reader.inspect('4p-07-late')
  })
})

test('4-p-3: a success is told with measured results, and published only where people can find it', async () => {
  await visit(country, 'unitExpert-00102', '/worksheets/success-story', async (reader) => {
    await begin(reader, 'روایت')
    await fill(reader, {
      عنوان: 'کوتاه شدن زمان رفع خرابی شبکه',
      چکیده: 'با تحلیل هشدارهای شبکه، گروه‌های تعمیر پیش از تماس مشترکان به محل می‌روند و زمان رفع خرابی نصف شده است.',
      'اهداف محقق‌شده دستورالعمل': 'ارزش‌آفرینی راهبردی از داده به‌عنوان سرمایه ملی',
      'زمینه و مسئله': 'خرابی‌ها تنها پس از تماس مشترکان شناخته می‌شد.',
      'رویکرد و مراحل': 'هشدارها گردآوری، پاک‌سازی و هر ساعت تحلیل می‌شود.',
      'نقش‌های گروه': 'کارشناس داده',
      درس‌آموخته‌ها: 'کیفیت ساعت ثبت هشدار از همه مهم‌تر است.',
      'قابلیت تعمیم': 'قابل تعمیم بدون تغییر',
    })
    await goToSection(reader, 'نتایج')
    await addRows(reader, 'نتایج سنجیده', [
      { نتیجه: 'میانگین زمان رفع خرابی', یکا: 'ساعت', پیش: '۱۲', پس: '۶', 'تاریخ سنجش': '۱۴۰۵/۰۹/۳۰' },
    ])
    await fill(reader, { مستندات: evidence })
    await reader.see('attendance')
    await goToSection(reader, 'بررسی محرمانگی')
    await reader.press('::-p-text(محتوا از نظر محرمانگی بررسی شد)')
    await reader.saved()
    await reader.inspect('4p-08-story')
  })
  const story = page((await newest('success-story', 'draft')).id)
  await visit(country, 'unitHead-00102', story, (reader) => perform(reader, 'تأیید واحد'))
  await visit(country, 'highestOfficial-00102', story, (reader) =>
    perform(reader, 'مجوز انتشار', { entries: { 'شماره نامه': '۱۰۲/۸', 'تاریخ نامه': '۱۴۰۵/۱۰/۰۵' } }),
  )
  await visit(country, 'liaison-00102', story, async (reader) => {
    await seeRefused(reader, 'ثبت انتشار', 'دست‌کم یک مورد انتشار', '4p-09-nowhere')
    await goToSection(reader, 'انتشار')
    await addRows(reader, 'موارد انتشار', [
      {
        مسیر: 'درگاه سازمان',
        'عنوان خبر یا رویداد': 'کوتاه شدن زمان رفع خرابی',
        تاریخ: '۱۴۰۵/۱۰/۰۵',
        نشانی: 'https://portal.example/stories/12',
      },
    ])
    await reader.saved()
    await perform(reader, 'ثبت انتشار')
  })
  await visit(country, 'unitExpert-00201', story, async (reader) => {
    await reader.see('کوتاه شدن زمان رفع خرابی شبکه')
    await reader.inspect('4p-10-read-elsewhere')
  })
})
