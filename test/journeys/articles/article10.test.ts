import { afterAll, beforeAll, expect, test } from 'vitest'
import { nationalCode } from '../../../data/seed/staff.ts'
import type { Answer } from '../../../engine/core/model.ts'
import { fill, type Entries } from '../support/entries.ts'
import { openCountry, openingTime, type CountryJourney } from '../support/openCountry.ts'
import { goToSection, perform, seeRefused } from '../support/perform.ts'
import { begin, visit } from '../support/visit.ts'

// Article 10: the unit proposes data stewards, the highest official confirms them; note: not more than the units of the chart, and in
// provincial departments, with the Organization's confirmation, not more than the deputies.
const worksheet = 'data-steward-nomination'

let country: CountryJourney
let steward = ''

beforeAll(async () => {
  country = await openCountry()
}, openingTime)
afterAll(() => country?.close())

async function nominate(agency: string, place: number, scope: Entries): Promise<string> {
  await visit(country, `unitExpert-${agency}`, `/worksheets/${worksheet}`, async (reader) => {
    await begin(reader, 'حوزه نظارت')
    steward = (await country.newest({ worksheet, agency })).id
    await fill(reader, { ...scope, 'قلمروهای داده‌ای': 'داده‌های خدمت' })
    await goToSection(reader, 'مشخصات فرد')
    await fill(reader, {
      'نام و نام خانوادگی': 'ناظر داده نمونه',
      'کد ملی': nationalCode(agency, place),
      'پست سازمانی کنونی': 'کارشناس مسئول آمار',
      'مدیر است': 'خیر',
      'مدرک تحصیلی': 'کارشناسی ارشد',
      'تلفن محل کار': '۰۲۱۰۰۰۰۰۲۰۱',
      'رایانامه سازمانی': `steward${place}@sample-${agency}.example`,
    })
    await reader.press('.worksheet-section input[type=checkbox]')
    await goToSection(reader, 'پیشنهاد واحد')
    await fill(reader, { 'تاریخ آغاز': '۱۴۰۵/۰۴/۰۱' })
    await reader.saved()
    await reader.inspect(`10-${agency}-${place}-nominee`)
  })
  await visit(country, `unitHead-${agency}`, `/answers/${steward}`, (reader) => perform(reader, 'پیشنهاد ناظر داده'))
  return steward
}

const headquarters = (unit: string): Entries => ({ حوزه: 'واحد سازمانی ستاد', 'واحد سازمانی': unit })

/** The highest official writes the appointment, then confirms or sees why not. */
async function appointment(agency: string, id: string, why?: string): Promise<void> {
  await visit(country, `highestOfficial-${agency}`, `/answers/${id}`, async (reader) => {
    await goToSection(reader, 'ابلاغ ناظر داده')
    await fill(reader, { 'ابلاغ ناظر داده': { شماره: '۱۰۱/۵', تاریخ: '۱۴۰۵/۰۳/۲۵' } })
    await reader.saved()
    await (why
      ? seeRefused(reader, 'تأیید بالاترین مقام', why, `10-${agency}-refused`)
      : perform(reader, 'تأیید بالاترین مقام'))
  })
}

/** Confirmed stewards who stand beside those of the country, as if appointed before. */
async function stand(model: Answer, count: number, place: Record<string, string>): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const id = `DS-${model.agency}-1404-09${String(i).padStart(2, '0')}`
    const code = nationalCode(model.agency, 50 + i)
    await country.product.put({
      ...model,
      id,
      edit: 1,
      title: `ناظر ${i}`,
      data: { ...model.data, ...place, nationalCode: code },
    })
  }
}

test('the unit proposes a steward for a unit of the chart, the highest official confirms', async () => {
  country.onDay('1405/03/25')
  const id = await nominate('00202', 83, headquarters('U001'))
  await appointment('00202', id)
  expect(await country.product.stored(id)).toMatchObject({
    state: 'confirmed',
    signatures: [{ role: 'unitHead' }, { role: 'highestOfficial' }],
  })
})

test('there are not more stewards than units in the chart', async () => {
  const model = await country.newest({ worksheet, agency: '00202', state: 'confirmed' })
  await stand(model, 1, { orgUnitCode: 'U003' })
  const id = await nominate('00202', 84, headquarters('U002'))
  await appointment('00202', id, 'شمار ناظران داده ستاد از تعداد واحدهای مندرج در نمودار سازمانی بیشتر می‌شود.')
  expect((await country.product.stored(id)).state).toBe('proposed')
})

test('a steward of a provincial department needs the confirmation of the Organization with its number', async () => {
  const { id } = await country.newest({ worksheet, agency: '00201', state: 'orgReview' })
  await visit(country, 'orgAssessor-00000', `/answers/${id}`, async (reader) => {
    await seeRefused(reader, 'تأیید سازمان', 'شماره و تاریخ تأییدیه سازمان را بنویسید.', '10-no-number')
    await goToSection(reader, 'تأییدیه سازمان')
    await fill(reader, { 'تأییدیه سازمان': { شماره: '۲۰۰/۷۷', تاریخ: '۱۴۰۵/۰۳/۲۵' } })
    await reader.saved()
    await perform(reader, 'تأیید سازمان')
  })
  await appointment('00201', id)
  expect((await country.product.stored(id)).state).toBe('confirmed')
})

test('and a department has not more stewards than deputies', async () => {
  const waiting = await country.newest({ worksheet, agency: '00201', state: 'orgConfirmed' })
  const department = String(waiting.data['provincialDepartmentCode'])
  await stand({ ...waiting, state: 'confirmed' }, 4, { provincialDepartmentCode: department })
  await appointment('00201', waiting.id, 'شمار ناظران داده این اداره کل از تعداد معاونان آن بیشتر می‌شود.')
})

test('in the second half-year a term ends: the unit is warned thirty days before, and a successor takes over', async () => {
  const first = (await country.found({ worksheet, agency: '00202', state: 'confirmed' }))[0]
  if (!first) throw new Error('There is no steward in 00202')
  country.onDay('1405/08/01')
  await visit(country, 'unitHead-00202', `/answers/${first.id}`, async (reader) => {
    await goToSection(reader, 'پایان مسئولیت')
    await fill(reader, { 'تاریخ پایان': '۱۴۰۵/۱۰/۱۵', 'دلیل پایان': 'پایان مأموریت' })
    await reader.saved()
  })
  country.onDay('1405/09/20')
  await visit(country, 'unitHead-00202', '/duties', async (reader) => {
    await reader.choose('تکلیف', 'پایان دوره رابط یا ناظر داده')
    await reader.see('۲۵ روز مانده')
    await reader.inspect('10-term-ends')
  })
  country.onDay('1405/10/16')
  await visit(country, 'unitHead-00202', `/answers/${first.id}`, (reader) => perform(reader, 'پایان مسئولیت'))
  expect((await country.product.stored(first.id)).state).toBe('ended')
})
