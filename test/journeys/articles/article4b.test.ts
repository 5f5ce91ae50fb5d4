import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeMinutes } from '../support/councilReview.ts'
import { fill, type Entries } from '../support/entries.ts'
import { evidenceFile } from '../support/examples.ts'
import { openCountry, openingTime, type CountryJourney } from '../support/openCountry.ts'
import { writeOpinion } from '../support/organizationOpinion.ts'
import { goToSection, perform, seeRefused } from '../support/perform.ts'
import { addRows } from '../support/rows.ts'
import { visit } from '../support/visit.ts'

// Article 4(b): the plan of an affiliated agency passes the council of its main agency before the Organization sees it; a correction
// has two weeks; until the final level the plan is revised every year. plan.test.ts has the plan of a main agency from its first line.
let country: CountryJourney
let plan = ''
let review = ''
let minutes = ''

beforeAll(async () => {
  country = await openCountry()
  plan = (await country.newest({ worksheet: 'operational-plan', agency: '00202' })).id
  minutes = await evidenceFile('minutes.pdf')
}, openingTime)
afterAll(async () => {
  await country?.close()
  await rm(minutes, { force: true })
})

const letter = (number: string, day: string): Entries => ({ 'شماره نامه': number, 'تاریخ نامه': day })
const page = (id: string) => `/answers/${id}`
const stored = () => country.product.stored(plan)

async function of(worksheet: string): Promise<string> {
  const found = await country.found({ worksheet })
  const ours = found.filter(({ data }) => data['planRef'] === plan).at(-1)
  if (!ours) throw new Error(`No ${worksheet} of ${plan}`)
  return ours.id
}

test('4-b-1: the affiliated agency sends its plan to the council of the main agency, and cannot go past it', async () => {
  country.onDay('1405/05/20')
  await visit(country, 'unitHead-00202', page(plan), async (reader) => {
    await perform(reader, 'ارسال به شورا', { entries: letter('۲۰۲/۱', '۱۴۰۵/۰۵/۲۰') })
    await reader.inspect('4b-01-in-council')
  })
  expect((await stored()).state).toBe('inCouncil')
  await visit(country, 'councilSecretary-00201', page(plan), (reader) =>
    seeRefused(reader, 'تأیید شورا', 'پس از امضای صورت‌جلسه', '4b-02-not-without-minutes'),
  )
})

test('4-b-1: the council of the main agency reviews it, the highest official signs', async () => {
  country.onDay('1405/05/28')
  review = await of('council-review')
  await visit(country, 'councilSecretary-00201', page(review), async (reader) => {
    await writeMinutes(reader, minutes)
    await perform(reader, 'ثبت برگزاری')
  })
  await visit(country, 'councilChair-00201', page(review), (reader) => perform(reader, 'تأیید صورت‌جلسه'))

  country.onDay('1405/06/01')
  await visit(country, 'highestOfficial-00201', page(review), async (reader) => {
    const { actor } = await reader.page.evaluate(
      async () =>
        (await (await fetch('/api/session')).json()) as { actor: { fullName: string; positionTitle: string } },
    )
    await goToSection(reader, 'امضای بالاترین مقام')
    const signed = { نام: actor.fullName, سمت: actor.positionTitle, 'تاریخ امضا': '۱۴۰۵/۰۶/۰۱' }
    await fill(reader, {
      'امضای بالاترین مقام دستگاه': { ...signed, نامه: { شماره: '۲۰۱/۱۷', تاریخ: '۱۴۰۵/۰۶/۰۱' } },
    })
    await reader.saved()
    await perform(reader, 'امضای بالاترین مقام')
    await reader.goTo(page(plan))
    await perform(reader, 'امضای بالاترین مقام')
    await reader.inspect('4b-03-signed')
  })
  expect(await stored()).toMatchObject({ agency: '00202', state: 'signed' })
})

test('4-b: the main agency submits it, the Organization returns it with its opinion', async () => {
  country.onDay('1405/06/02')
  await visit(country, 'liaison-00201', page(plan), (reader) =>
    perform(reader, 'ارسال به سازمان', { entries: letter('۲۰۱/۲', '۱۴۰۵/۰۶/۰۲') }),
  )
  country.onDay('1405/06/19')
  await visit(country, 'orgAssessor-00000', page(plan), async (reader) => {
    await perform(reader, 'دریافت')
    await reader.goTo(page(await of('organization-opinion')))
    await writeOpinion(reader, {
      indicators: { ارزیابی: 'نیازمند اصلاح', ملاحظه: 'مقدار پایه روشن نیست.', 'اقدام لازم': 'اصلاح شود.' },
      decision: {
        نظر: 'بازگشت با ملاحظات',
        'نامه اعلام نظر': { شماره: '۲۰۰/۳', تاریخ: '۱۴۰۵/۰۶/۱۹' },
        'مهلت اصلاح و ارسال دوباره': '۱۴۰۵/۰۷/۰۲',
      },
      pictures: '4b-04',
    })
  })
  const opinion = page(await of('organization-opinion'))
  await visit(country, 'orgPolicy-00000', opinion, (reader) => perform(reader, 'بازبینی'))
  await visit(country, 'orgApprover-00000', opinion, (reader) =>
    perform(reader, 'اعلام نظر', { entries: { 'توضیح (اختیاری)': 'مقدار پایه شاخص‌ها اصلاح شود.' } }),
  )
  expect(await stored()).toMatchObject({ state: 'returned', revision: 2 })
})

test('4-b-2: the two weeks run in the worklist of the main agency, and pass into the second half-year', async () => {
  country.onDay('1405/06/29')
  await visit(country, 'unitHead-00201', '/duties', async (reader) => {
    await reader.choose('تکلیف', 'اصلاح و ارسال دوباره برنامه')
    await reader.see('۴ روز مانده')
    await reader.inspect('4b-05-clock')
  })
  country.onDay('1405/07/05')
  await visit(country, 'unitHead-00201', '/duties', async (reader) => {
    await reader.choose('تکلیف', 'اصلاح و ارسال دوباره برنامه')
    await reader.see('۳ روز دیرکرد')
    await reader.inspect('4b-06-late')
  })
})

test('4-b-2: what comes after two weeks is sent as late, with the reason, or not at all', async () => {
  const opinion = await of('organization-opinion')
  await visit(country, 'unitExpert-00202', page(opinion), async (reader) => {
    await reader.click('tab', 'پاسخ‌های وابسته')
    await reader.click('button', 'پاسخ تازه: اصلاح برنامه و پاسخ به نظر سازمان')
    await goToSection(reader, 'پاسخ به ملاحظات')
    await addRows(reader, 'پاسخ‌ها', [
      { بخش: 'شاخص‌ها', 'نوع پاسخ': 'پذیرفته و اصلاح شد', 'اقدام انجام‌شده یا دلیل': 'مقدار پایه شاخص نخست تکمیل شد.' },
    ])
    await goToSection(reader, 'ارسال دوباره')
    await fill(reader, { 'دلیل تأخیر': 'گردآوری مقدار پایه از استان‌ها بیش از دو هفته زمان برد.' })
    await reader.saved()
    await reader.inspect('4b-07-correction')
  })
  const correction = page(await of('plan-correction'))
  await visit(country, 'highestOfficial-00201', correction, (reader) => perform(reader, 'امضای بالاترین مقام'))
  await visit(country, 'liaison-00201', correction, async (reader) => {
    await seeRefused(reader, 'ارسال دوباره به سازمان', 'مهلت دو هفته گذشته است', '4b-08-refused')
    await perform(reader, 'ارسال با تأخیر', { entries: letter('۲۰۱/۹', '۱۴۰۵/۰۷/۰۵') })
    await reader.inspect('4b-09-sent-late')
  })
  expect((await stored()).state).toBe('submitted')
})

test('4-b note: a year after its approval the plan is revised, beginning with the one that was approved', async () => {
  const approved = await country.newest({ worksheet: 'operational-plan', agency: '00102', state: 'approved' })
  country.onDay('1405/12/20')
  await visit(country, 'unitExpert-00102', '/duties', async (reader) => {
    await reader.choose('تکلیف', 'بازنگری سالانه برنامه')
    await reader.see(approved.title ?? approved.id)
    await reader.inspect('4b-10-revision-owed')
    await reader.press('.duty-work .button-primary')
    await reader.find('heading', 'مشخصات برنامه')
    await reader.see('بازنگری سالانه')
    await reader.inspect('4b-11-revision')
  })
  expect(await country.newest({ worksheet: 'operational-plan', agency: '00102', state: 'draft' })).toMatchObject({
    data: { planKind: 'annualRevision', previousPlanRef: approved.id },
  })
})
