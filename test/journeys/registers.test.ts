import { afterAll, beforeAll, expect, test } from 'vitest'
import { toPersianDigits } from '../../engine/core/digits.ts'
import type { Answer } from '../../engine/core/model.ts'
import { openJourney, type Journey } from './support/openJourney.ts'
import type { Reader } from './support/reader.ts'

let journey: Journey
const list = '/worksheets/dataset-card'
const card = (serial: number) => `DA-00101-1405-${String(serial).padStart(4, '0')}`

beforeAll(async () => {
  journey = await openJourney('2026-05-21T08:00:00.000Z')
  const { product } = journey
  const first = await product.stored('DA-00101-1404-0001')
  const made = Array.from({ length: 60 }, (_, i): Answer => {
    const titleFa = `داده‌های نمونه ${i + 1}`
    const classification = i % 3 === 0 ? 'confidential' : 'ordinary'
    return {
      ...first,
      id: card(i + 1),
      title: titleFa,
      state: i < 50 ? 'registered' : 'stewardChecked',
      revision: 1,
      edit: 1,
      history: [],
      data: { ...first.data, uniqueId: '', titleFa, classification, derivedFrom: [] },
    }
  })
  await product.put(...made)
})
afterAll(() => journey?.close())

const rows = (reader: Reader) => reader.page.$$eval('tbody tr', (found) => found.length)

const words = {
  fa: {
    filter: 'پالایش',
    show: 'نمایش',
    classification: 'عادی',
    chips: 'پالایه‌ها',
    manage: 'نگهداری نماها',
    name: 'نام نما',
    save: 'ذخیره نمای کنونی',
    saved: 'نما ذخیره شد.',
    close: 'بستن',
    found: (n: number) => `${toPersianDigits(String(n))} مورد یافت شد`,
    clear: 'برداشتن همه پالایه‌ها',
    views: 'نماها',
    stale: 'نیازمند به‌روزرسانی',
  },
  en: {
    filter: 'Filter',
    show: 'Show',
    classification: 'Ordinary',
    chips: 'Filters',
    manage: 'Manage views',
    name: 'Name of the view',
    save: 'Save the present view',
    saved: 'The view was saved.',
    close: 'Close',
    found: (n: number) => `${n} found`,
    clear: 'Clear all filters',
    views: 'Views',
    stale: 'Due for an update',
  },
} as const

test.each(['fa', 'en'] as const)(
  'a list is filtered, saved as a view, and its address shows the same again (%s)',
  async (language) => {
    const say = words[language]
    const ordinary = await journey.product.store.count({
      worksheet: 'dataset-card',
      agencies: ['00101', '00102'],
      where: [{ column: 'classification', anyOf: ['ordinary'] }],
    })
    const isPhone = language === 'en'
    const reader = await journey.seat('unitExpert.00101', { language, ...(isPhone ? { width: 390, height: 844 } : {}) })
    await reader.goTo(list)
    await reader.click('button', say.filter)
    await reader.inspect(`registers-01-filters-${language}`)
    await reader.click('checkbox', say.classification)
    await reader.click('button', say.show)
    await reader.see(say.found(ordinary))
    await reader.inspect(`registers-02-filtered-${language}`)
    const address = reader.page.url()

    await reader.click('button', say.manage)
    await reader.type(say.name, `نمای ${language}`)
    await reader.click('button', say.save)
    await reader.see(say.saved)
    await reader.inspect(`registers-03-views-${language}`)
    await reader.click('button', say.close)

    await reader.click('button', say.clear)
    await reader.page.waitForFunction(() => !location.search.includes('filter'))
    await reader.page.goBack()
    await reader.see(say.found(ordinary))
    await reader.page.goto(address)
    await reader.see(say.found(ordinary))
    await reader.choose(say.views, say.stale)
    await reader.page.waitForFunction(() => location.search.includes('isStale'))
    await reader.choose(say.views, `نمای ${language}`)
    await reader.see(say.found(ordinary))
    await reader.close()
  },
)

test('an action on many tells what is possible and why the rest is not, then what came of each', async () => {
  const reader = await journey.seat('unitHead.00101')
  const filtered = `${list}?filter=${encodeURIComponent(JSON.stringify(['self.state:stewardChecked']))}`
  await reader.goTo(filtered)
  await reader.see('۱۰ مورد یافت شد')
  await reader.click('checkbox', 'برگزیدن همه این صفحه')
  await reader.see('۱۰ مورد برگزیده')
  await reader.inspect('registers-04-selected-fa')
  await reader.choose('اقدام روی برگزیده‌ها', 'بازگشت')
  await reader.see('۱۰ مورد شدنی است')
  await reader.type('دلیل یا توضیح (دست‌کم ۲۰ نویسه)', 'شرح اجزای داده کامل نیست و باید بازنگری شود.')
  await reader.inspect('registers-05-tried-fa')
  await reader.click('button', 'بازگشت برای ۱۰ مورد')
  await reader.see('۱۰ مورد انجام شد')
  await reader.inspect('registers-06-done-fa')
  const states = await Promise.all([51, 60].map(async (serial) => (await journey.product.stored(card(serial))).state))
  expect(states).toEqual(['returned', 'returned'])
  await reader.click('button', 'بستن')
  await reader.close()
})

test('what cannot be done is told for each of the selected, in English on a phone', async () => {
  const reader = await journey.seat('unitHead.00101', { language: 'en', width: 390, height: 844 })
  await reader.goTo(`${list}?text=${encodeURIComponent('نمونه')}`)
  await reader.see('60 found')
  expect(await rows(reader)).toBe(25)
  await reader.press('tbody tr:nth-child(1) input[type=checkbox]')
  await reader.see('1 selected')
  await reader.click('button', 'Select all 60 found')
  await reader.see('60 selected')
  await reader.inspect('registers-07-selected-en')
  await reader.choose('Act on the selected', 'Send back')
  await reader.see('60 not possible')
  await reader.inspect('registers-08-blocked-en')
  await reader.click('button', 'Cancel')
  await reader.close()
})

test('where a record is used stands on its page, and a draft can be deleted there', async () => {
  const reader = await journey.seat('unitExpert.00102')
  await reader.goTo('/answers/DA-00102-1404-0001')
  await reader.click('tab', 'پاسخ‌های وابسته')
  await reader.see('کجا به کار رفته است')
  await reader.see('در: ')
  await reader.inspect('registers-09-uses-fa')
  await reader.goTo(list)
  await reader.click('button', 'پاسخ تازه')
  await reader.click('button', 'حذف پیش‌نویس')
  await reader.see('شماره آن دیگر داده نمی‌شود')
  await reader.inspect('registers-10-delete-fa')
  await reader.press('dialog .button-danger')
  await reader.see('پیش‌نویس حذف شد.')
  expect(new URL(reader.page.url()).pathname).toBe(list)
  await reader.close()
})

test('a code taken from the profile stands with its title, in the list and on the page', async () => {
  const reader = await journey.seat('unitHead.00101')
  const { data } = await journey.product.stored('AP-00101-1404-0001')
  const units = data['orgUnits'] as { code: string; titleFa: string }[]
  const { data: own } = await journey.product.stored(card(1))
  const unit = units.find(({ code }) => code === own['ownerUnitCode'])
  await reader.goTo(list)
  await reader.see(String(unit?.titleFa))
  await reader.goTo(`/answers/${card(1)}`)
  await reader.see(`${unit?.code} – ${unit?.titleFa}`)
  await reader.inspect('registers-11-titles-fa')
  await reader.close()
})
