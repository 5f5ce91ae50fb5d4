import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountKind } from '../../../engine/actions/accounts.ts'
import { fill } from '../support/entries.ts'
import { openCountry, openingTime, type CountryJourney } from '../support/openCountry.ts'
import { goToSection, perform, seeRefused } from '../support/perform.ts'
import { fillCells } from '../support/rows.ts'
import { begin, visit } from '../support/visit.ts'

// Article 9: the unit evaluates cooperation, and the agency may reward those who did well. Only the person and those in charge see it.
const agency = '00201'
const evaluationSheet = 'cooperation-evaluation'

let country: CountryJourney
let evaluation = ''
let reward = ''
let person = { fullName: '', personnelNo: '' }

const page = () => `/answers/${evaluation}`

beforeAll(async () => {
  country = await openCountry()
  person = (await country.product.store.document(accountKind, 'dataSteward-00201')) as typeof person
}, openingTime)
afterAll(() => country?.close())

test('the unit evaluates a data steward by eight criteria', async () => {
  country.onDay('1405/07/05')
  await visit(country, 'unitExpert-00201', `/worksheets/${evaluationSheet}`, async (reader) => {
    await reader.click('button', 'پاسخ تازه')
    await reader.choose('دوره را برگزینید', 'نیمه نخست ۱۴۰۵')
    await reader.click('button', 'آغاز')
    await reader.find('heading', 'فرد ارزیابی‌شونده')
    evaluation = (await country.newest({ worksheet: evaluationSheet, agency, period: '1405-H1' })).id
    await fill(reader, {
      'نام و نام خانوادگی': person.fullName,
      'پست سازمانی': 'کارشناس مسئول',
      واحد: 'U004',
      گروه: 'ناظر داده',
      'ارزیاب (سمت)': 'مدیر واحد حکمرانی داده‌مبنا',
    })
    await goToSection(reader, 'شناسه فرد')
    await fill(reader, { 'شماره کارمندی': person.personnelNo })
    await goToSection(reader, 'معیارها')
    await fillCells(
      reader,
      ['۴', '۵', '۴', '۴', '۵', '۴', '۴', '۴'].map((score) => ({ 'امتیاز (۱ تا ۵)': score })),
    )
    await reader.saved()
    await reader.inspect('9-01-criteria')
    await goToSection(reader, 'جمع‌بندی')
    await fill(reader, {
      'نقاط قوت': 'داده‌ها را پیش از موعد فرستاد.',
      'زمینه‌های بهبود': 'مستندسازی روش محاسبه.',
      پیشنهاد: 'تشویق',
    })
    await seeRefused(reader, 'ارائه به فرد', 'برای امتیاز ۱ یا ۵ شاهد بنویسید.', '9-02-evidence')
    await goToSection(reader, 'معیارها')
    await reader.type('شاهد ردیف ۲', 'نمره کیفیت کارت‌ها ۹۸ شد.')
    await reader.type('شاهد ردیف ۵', 'فراداده همه کارت‌ها کامل است.')
    await reader.saved()
    await perform(reader, 'ارائه به فرد')
  })
})

test('it is not confirmed before the person was heard', async () => {
  await visit(country, 'unitHead-00201', page(), (reader) =>
    seeRefused(reader, 'تأیید', 'فرد ارزیابی‌شونده هنوز نظر نداده', '9-03-not-heard'),
  )
})

test('a colleague does not see it; the person does, and comments', async () => {
  await visit(country, 'liaison-00201', page(), (reader) => reader.see('یافت نشد'))
  await visit(country, 'dataSteward-00201', page(), async (reader) => {
    await goToSection(reader, 'نظر ارزیابی‌شونده')
    await fill(reader, { 'نظر ارزیابی‌شونده': 'با ارزیابی موافقم.' })
    await reader.saved()
    await reader.inspect('9-04-person')
  })
})

test('the head of the unit confirms it and reports it to the highest official', async () => {
  country.onDay('1405/07/08')
  await visit(country, 'unitHead-00201', page(), async (reader) => {
    await perform(reader, 'تأیید')
    await perform(reader, 'گزارش')
  })
  await visit(country, 'highestOfficial-00201', page(), (reader) => reader.inspect('9-05-official'))
  expect(await country.product.stored(evaluation)).toMatchObject({
    state: 'reported',
    data: { personComment: 'با ارزیابی موافقم.' },
    computed: { totalScore: 86, band: 'good' },
  })
})

test('on this basis a reward is proposed, approved by the highest official and granted', async () => {
  await visit(country, 'unitHead-00201', '/worksheets/reward-record', async (reader) => {
    await begin(reader, 'تشویق')
    reward = (await country.newest({ worksheet: 'reward-record', agency })).id
    await fill(reader, {
      'نام و نام خانوادگی': person.fullName,
      'پست سازمانی': 'کارشناس مسئول',
      واحد: 'U004',
      گروه: 'ناظر داده',
      'مبنای تشویق': 'ارزیابی همکاری',
      دلیل: 'مراقبت پیوسته از کیفیت شناسنامه‌ها.',
      'نوع تشویق': 'تقدیرنامه',
      'حکم تشویق': { شماره: '۲۰۱/۷', تاریخ: '۱۴۰۵/۰۷/۰۸' },
    })
    await goToSection(reader, 'شناسه فرد')
    await fill(reader, { 'شماره کارمندی': person.personnelNo })
    await goToSection(reader, 'تشویق')
    await fill(reader, { 'رکورد مبنا': evaluation })
    await reader.saved()
    await reader.inspect('9-06-reward')
  })
  await visit(country, 'highestOfficial-00201', `/answers/${reward}`, (reader) => perform(reader, 'تصویب'))
  await visit(country, 'hrOfficer-00201', `/answers/${reward}`, async (reader) => {
    await goToSection(reader, 'اعطا')
    await fill(reader, { 'تاریخ اعطا': '۱۴۰۵/۰۷/۰۸' })
    await reader.saved()
    await perform(reader, 'ثبت اعطا')
    await reader.inspect('9-07-granted')
  })
  expect((await country.product.stored(reward)).state).toBe('granted')
})
