import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill, type Entries } from '../support/entries.ts'
import { openCountry, openingTime, type CountryJourney } from '../support/openCountry.ts'
import { goToSection, perform, seeRefused } from '../support/perform.ts'
import { addRows, changeRow, fillRows } from '../support/rows.ts'
import { begin, visit } from '../support/visit.ts'

// Article 4(th): a data-centred process follows the seven steps of the cycle, is put into operation, and is improved.
const unit = 'معاونت خدمات سلامت'
const cycle = 'چرخه هفت‌مرحله‌ای داده'

let country: CountryJourney
let process = ''

const stored = () => country.product.stored(process)
const page = () => `/answers/${process}`

/** A step as it is and as it shall be; where it shall rise, with the gap and what closes it. */
function step(description: string, asIs: string, target: string, dataset?: string): Entries {
  return {
    'وضعیت کنونی': asIs,
    'وضعیت مطلوب': target,
    'شرح اجرا': description,
    'واحد مسئول': unit,
    'نقش مسئول': 'کارشناس پایش',
    ورودی‌ها: 'گزارش هفتگی مراکز',
    خروجی‌ها: 'جدول خوشه‌ها',
    ...(dataset ? { داده‌ها: dataset } : {}),
    'کنترل‌های کیفیت و حفاظت': 'بازبینی دونفره',
    ...(asIs === target ? {} : { شکاف: 'اجرا هنوز دستی است.', 'اقدام بهبود': 'خودکار شدن در سامانه پایش.' }),
  }
}

beforeAll(async () => {
  country = await openCountry()
}, openingTime)
afterAll(() => country?.close())

test('the unit describes a process, what is decided by it, and its seven steps in their order', async () => {
  const steward = await country.newest({ worksheet: 'data-steward-nomination', agency: '00201', state: 'confirmed' })
  const card = await country.newest({ worksheet: 'dataset-card', agency: '00201', state: 'registered' })
  await visit(country, 'unitExpert-00201', '/worksheets/data-process', async (reader) => {
    await begin(reader, 'معرفی فرایند')
    process = (await country.newest({ worksheet: 'data-process', agency: '00201', state: 'draft' })).id
    await fill(reader, {
      'عنوان فرایند': 'هشدار زودهنگام خوشه‌های بیماری',
      شرح: 'گزارش هفتگی مراکز گردآوری، خوشه‌های غیرعادی شناخته و به معاون خدمات هشدار داده می‌شود.',
      'نوع فرایند': 'نظارت و بازرسی',
      مأموریت: 'پیشگیری و واکسیناسیون',
      'واحد صاحب فرایند': unit,
      'سمت صاحب فرایند': 'معاون خدمات سلامت',
      'ناظر داده': steward.title ?? '',
      'فعالیت برنامه': 'A01',
      'آغازگر فرایند': 'پایان هفته کاری',
      'تناوب اجرا': 'هفتگی',
    })
    await reader.inspect('4th-01-process')
    await goToSection(reader, 'تصمیم‌ها')
    await addRows(reader, 'تصمیم‌های پشتیبانی‌شده', [
      {
        تصمیم: 'اعزام تیم واکسیناسیون',
        'تصمیم‌گیر (سمت)': 'معاون خدمات سلامت',
        'شاهد به‌کاررفته': 'نمودار خوشه‌های هفته.',
      },
    ])
    await goToSection(reader, cycle)
    await fillRows(reader, 'مراحل چرخه', [
      step('پرسش هر فصل در نشست معاونت تعیین می‌شود.', 'مدیریت‌شده', 'مدیریت‌شده'),
      step('گزارش مراکز با پیام‌رسان گرد می‌آید.', 'موردی', 'مدیریت‌شده', card.title),
      step('رکوردهای تکراری در جدول حذف می‌شود.', 'تعریف‌شده', 'مدیریت‌شده', card.title),
      step('جدول در پوشه مشترک نگهداری می‌شود.', 'موردی', 'تعریف‌شده', card.title),
      step('خوشه‌ها در نرم‌افزار آماری شناخته می‌شود.', 'موردی', 'تعریف‌شده', card.title),
      step('نمودار هفتگی برای معاون فرستاده می‌شود.', 'موردی', 'تعریف‌شده'),
      step('تصمیم و نتیجه آن یادداشت می‌شود.', 'موردی', 'تعریف‌شده'),
    ])
    await reader.inspect('4th-02-steps')
    await goToSection(reader, 'نتایج')
    await addRows(reader, 'شاخص‌های فرایند', [{ شاخص: 'زمان هشدار', یکا: 'روز', 'مقدار پایه': '۱۲', 'مقدار هدف': '۴' }])
    await reader.saved()
    await reader.inspect('4th-03-results')
  })
  await expect
    .poll(async () => (await stored()).data, { timeout: 15_000 })
    .toMatchObject({
      steps: [1, 2, 3, 4, 5, 6, 7].map((place) => ({ step: place })),
      indicators: [{ unit: 'days', baseline: 12, target: 4 }],
    })
})

test('no later step is established before data are acquired: the steward says so, and it is mended', async () => {
  await visit(country, 'dataSteward-00201', page(), async (reader) => {
    await seeRefused(reader, 'وارسی', 'تا گردآوری داده تعریف نشده است', '4th-04-refused')
    await goToSection(reader, cycle)
    await changeRow(reader, 'مراحل چرخه', 2, { 'وضعیت کنونی': 'تعریف‌شده' })
    await reader.saved()
    await perform(reader, 'وارسی')
  })
})

test('the unit approves it, its identifier is minted, and it is put into operation', async () => {
  country.onDay('1405/03/10')
  await visit(country, 'unitHead-00201', page(), async (reader) => {
    await perform(reader, 'تأیید واحد')
    await perform(reader, 'آغاز اجرا')
    await reader.inspect('4th-05-operation')
  })
  expect(await stored()).toMatchObject({
    state: 'inOperation',
    data: { uniqueId: expect.stringMatching(/^IRP-00201-\d{6}-\d\d$/) },
    computed: { implementedSteps: 3, stageReached: 3, weakestStep: 4 },
    signatures: [{ role: 'dataSteward' }, { role: 'unitHead' }],
  })
})

test('after half a year it is improved, but not before an improvement action names it', async () => {
  country.onDay('1405/09/10')
  await visit(country, 'unitHead-00201', page(), (reader) =>
    seeRefused(reader, 'آغاز بهبود', 'نخست یک «اقدام اصلاحی و بهبود» باز کنید', '4th-06-no-action'),
  )
  await visit(country, 'unitExpert-00201', '/worksheets/improvement-action', async (reader) => {
    await begin(reader, 'یافته')
    await fill(reader, { منشأ: 'انحراف شاخص', یافته: 'زمان هشدار هنوز نه روز است و به هدف نرسیده است.' })
    await goToSection(reader, 'اقدام')
    await fill(reader, {
      'موضوع اصلاح': 'فرایند',
      'شرح اصلاح': 'گزارش مراکز به جای پیام‌رسان از سامانه گرفته شود.',
      'کاربرگ اثرپذیر': process,
      'واحد مسئول': unit,
      'سمت مسئول': 'معاون خدمات سلامت',
      موعد: '۱۴۰۵/۱۱/۳۰',
    })
    await reader.saved()
    await reader.inspect('4th-07-action')
  })
  await visit(country, 'unitHead-00201', page(), async (reader) => {
    await perform(reader, 'آغاز بهبود')
    await reader.inspect('4th-08-improving')
  })
  await visit(country, 'dataSteward-00201', page(), async (reader) => {
    await goToSection(reader, cycle)
    await changeRow(reader, 'مراحل چرخه', 4, { 'وضعیت کنونی': 'تعریف‌شده' })
    await reader.saved()
  })
  await visit(country, 'unitHead-00201', page(), (reader) => perform(reader, 'پایان بهبود'))
  expect(await stored()).toMatchObject({ state: 'inOperation', revision: 2, computed: { stageReached: 4 } })
})
