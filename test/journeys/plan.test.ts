import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnswerData } from '../../engine/core/model.ts'
import { signMinutes, writeMinutes } from './support/councilReview.ts'
import { fill, type Entries } from './support/entries.ts'
import { act, create, evidenceFile, exampleData, saveFields, withoutFiles, yearsLater } from './support/examples.ts'
import { determined } from './support/determined.ts'
import { filler, openJourney, type Journey } from './support/openJourney.ts'
import { writeOpinion } from './support/organizationOpinion.ts'
import { goToSection, perform } from './support/perform.ts'
import { writeCorrection } from './support/planCorrection.ts'
import type { Reader } from './support/reader.ts'

// Article 4(b): the plan is compiled, passes the council, is signed, submitted, returned, corrected within two weeks and approved.
const plan = 'OP-00201-1405-0001'
const patience = { timeout: 15_000 }

let journey: Journey
let reader: Reader
let project = ''
let minutes = ''

const letter = (number: string, date: string): Entries => ({ 'شماره نامه': number, 'تاریخ نامه': date })
const day = (iso: string) => journey.product.setNow(`${iso}T09:00:00.000+03:30`)
const as = (account: string) => journey.product.signIn(account)
const stateOf = async (id: string) => (await journey.product.stored(id)).state
const without = (data: AnswerData, ...fields: string[]): AnswerData =>
  Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)))
const laterData = async (worksheet: string, id: string) => yearsLater(withoutFiles(await exampleData(worksheet, id)), 1)

const activities = async () =>
  (await journey.product.stored(plan)).data['activities'] as { code: string; titleFa: string }[]

async function only(worksheet: string, state: string): Promise<string> {
  const found: string[] = []
  for await (const { id } of journey.product.store.answers({ worksheet, states: [state], agencies: ['00201'] }))
    found.push(id)
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} answers of ${worksheet} in ${state}`)
  return found[0]
}

/** Sits down as somebody, and opens what waits for them from the worklist, or a page. */
async function sitDown(account: string, place: { work: string } | { page: string }): Promise<void> {
  reader = await journey.seat(account)
  if ('page' in place) return reader.goTo(place.page)
  await reader.press(`.work-link ::-p-text(${place.work})`)
}

beforeAll(async () => {
  journey = await openJourney('2026-08-10T08:00:00.000Z')
  await journey.product.put(determined)
  minutes = await evidenceFile('minutes.pdf')
})
afterAll(async () => {
  await journey?.close()
  await rm(minutes, { force: true })
})

test('a new plan stands on the determined level', async () => {
  reader = await journey.seat(filler)
  await reader.goTo('/worksheets/operational-plan')
  await reader.click('button', 'پاسخ تازه')
  await reader.click('button', 'آغاز')
  await reader.find('heading', 'مشخصات برنامه')
  await reader.inspect('plan-01-begun')
  expect((await journey.product.stored(plan)).data).toMatchObject({
    planYear: 1405,
    maturityRef: determined.id,
    currentLevel: 2,
    planKind: 'initial',
  })
})

test('activities are added, edited, removed and pasted from a spreadsheet', async () => {
  await goToSection(reader, 'فعالیت‌ها')
  await reader.click('button', 'افزودن ردیف: فعالیت‌ها به تفکیک مرحله')
  await reader.page.waitForSelector('.drawer')
  await reader.type('کد فعالیت (الزامی)', 'A01')
  await reader.type('عنوان فعالیت (الزامی)', 'تهیه شناسنامه داده‌ها')
  await reader.inspect('plan-02-activity')
  await reader.click('button', 'ثبت ردیف')
  await reader.see('تهیه شناسنامه داده‌ها')

  const lines = Array.from({ length: 100 }, (_, i) => `A${String(i + 2).padStart(2, '0')}\tفعالیت شماره ${i + 2}\t3`)
  await reader.page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const target = document.querySelector('.grid-field')
    target?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, lines.join('\n'))
  await reader.see('۱۰۱ ردیف')
  await reader.saved()
  await expect.poll(async () => (await activities()).length, patience).toBe(101)
  await reader.inspect('plan-03-hundred-rows')

  await reader.click('button', 'ویرایش ردیف ۱')
  await reader.click('button', 'حذف ردیف')
  await reader.see('۱۰۰ ردیف')
  await expect.poll(async () => (await activities())[0]?.code, patience).toBe('A02')
})

test('the unit checks the plan with its project and sends both to the council', async () => {
  const expert = await as(filler)
  project = await create(expert, { worksheet: 'driver-project', parent: plan })
  const charter = await laterData('driver-project', 'DP-00101-1404-0001')
  await saveFields(journey.product, expert, project, without(charter, 'planRef'))
  const content = await laterData('operational-plan', 'OP-00101-1404-0001')
  await saveFields(journey.product, expert, plan, {
    ...without(content, 'titleFa', 'maturityRef', 'attachments'),
    planYear: 1405,
    driverProjectRefs: [project],
  })
  await reader.close()

  day('2026-08-11')
  await act(journey.product, await as('unitHead.00201'), project, 'check')
  await sitDown('unitHead.00201', { page: `/answers/${plan}` })
  await perform(reader, 'تأیید واحد')
  await perform(reader, 'ارسال به شورا', { entries: letter('۱۰۱/۱', '۱۴۰۵/۰۵/۲۰'), picture: 'plan-04-letter' })
  expect([await stateOf(plan), await stateOf(project)]).toEqual(['inCouncil', 'inCouncil'])
  await reader.close()
})

test('the council reviews it: the secretary writes the minutes, the chair confirms, the highest official signs', async () => {
  day('2026-08-20')
  await sitDown('councilSecretary.00201', { work: 'صورت‌جلسه بررسی برنامه در شورا' })
  await writeMinutes(reader, minutes)
  await perform(reader, 'ثبت برگزاری')
  const review = await only('council-review', 'held')
  await reader.close()

  await sitDown('councilChair.00201', { work: 'صورت‌جلسه بررسی برنامه در شورا' })
  await perform(reader, 'تأیید صورت‌جلسه', { picture: 'review-06-confirm' })
  await reader.close()

  day('2026-08-23')
  await sitDown('highestOfficial.00201', { work: 'صورت‌جلسه بررسی برنامه در شورا' })
  await signMinutes(reader)
  await perform(reader, 'امضای بالاترین مقام')
  await reader.inspect('review-07-signed')
  expect(await journey.product.stored(review)).toMatchObject({
    state: 'signed',
    data: {
      sessionNo: 12,
      sessionDate: '2026-08-19',
      invitation: { number: '120/5', date: '2026-08-15' },
      decision: 'confirmed',
      minutesFile: { fileName: 'minutes.pdf' },
      signature: { signedOn: '2026-08-23', letter: { number: '101/17', date: '2026-08-23' } },
    },
    computed: { presentMembers: 3, metShare: 87.5 },
  })
  expect(await stateOf(plan)).toBe('councilConfirmed')
})

test('the highest official signs the plan, the liaison submits it, the Organization receives it', async () => {
  await reader.goTo(`/answers/${plan}`)
  await perform(reader, 'امضای بالاترین مقام')
  expect(await stateOf(plan)).toBe('signed')
  await reader.inspect('plan-05-signed')
  await reader.close()

  day('2026-08-24')
  await sitDown('liaison.00201', { page: `/answers/${plan}` })
  await perform(reader, 'ارسال به سازمان', { entries: letter('۲', '۱۴۰۵/۰۶/۰۲') })
  await reader.close()
  expect([await stateOf(plan), await stateOf(project)]).toEqual(['submitted', 'submitted'])
})

/** The Organization receives the plan, writes its opinion, checks it and issues it. */
async function opine(opinion: { indicators: Entries; decision: Entries; pictures: string; remark?: string }) {
  await sitDown('orgAssessor.00000', { page: `/answers/${plan}` })
  await perform(reader, 'دریافت')
  const paper = `/answers/${await only('organization-opinion', 'draft')}`
  await reader.goTo(paper)
  await writeOpinion(reader, opinion)
  await reader.close()

  await sitDown('orgPolicy.00000', { page: paper })
  await perform(reader, 'بازبینی')
  await reader.close()

  await sitDown('orgApprover.00000', { page: paper })
  const entries: Entries = opinion.remark ? { 'توضیح (اختیاری)': opinion.remark } : {}
  await perform(reader, 'اعلام نظر', { entries, picture: `${opinion.pictures}-04-issue` })
  await reader.close()
}

test('the Organization finds the indicators wanting and returns it', async () => {
  day('2026-09-10')
  await opine({
    indicators: { ارزیابی: 'نیازمند اصلاح', ملاحظه: 'مقدار پایه روشن نیست.', 'اقدام لازم': 'اصلاح شود.' },
    decision: {
      نظر: 'بازگشت با ملاحظات',
      'نامه اعلام نظر': { شماره: '۲۰۰/۳', تاریخ: '۱۴۰۵/۰۶/۱۹' },
      'مهلت اصلاح و ارسال دوباره': '۱۴۰۵/۰۷/۰۲',
    },
    pictures: 'opinion',
    remark: 'مقدار پایه شاخص‌ها روشن نیست؛ اصلاح شود.',
  })
  expect(await journey.product.stored(plan)).toMatchObject({ state: 'returned', revision: 2 })
  const opinion = await journey.product.stored(await only('organization-opinion', 'issued'))
  expect(opinion).toMatchObject({
    data: {
      reviewers: ['کارشناس بررسی'],
      decision: 'return',
      opinion: { number: '200/3', date: '2026-09-10' },
      correctionDueDate: '2026-09-24',
    },
    computed: { findingsToCorrect: 1 },
  })
})

test('the agency sees why and until when, beside the field and in the history', async () => {
  reader = await journey.seat(filler)
  await reader.see('بازگشت برای اصلاح')
  await reader.see('مهلت')
  await reader.inspect('plan-06-returned')
  await reader.press('.work-link ::-p-text(بازگشت برای اصلاح)')
  await reader.find('heading', 'مشخصات برنامه')
  await goToSection(reader, 'شاخص‌ها')
  await reader.page.waitForSelector('.field-remarks ::-p-text(مقدار پایه روشن نیست. — اصلاح شود.)')
  await reader.inspect('plan-06-remark')
  await reader.click('tab', 'سابقه')
  await reader.see('مقدار پایه شاخص‌ها روشن نیست؛ اصلاح شود.')
  await reader.close()
})

test('the agency answers the opinion, signs and sends the corrected plan in time, and it is approved', async () => {
  day('2026-09-14')
  await sitDown(filler, { page: `/answers/${plan}` })
  await reader.click('tab', 'پاسخ‌های وابسته')
  await reader.press('.work-link ::-p-text(اعلام نظر سازمان)')
  await reader.find('heading', 'دریافت')
  await reader.click('tab', 'پاسخ‌های وابسته')
  await reader.inspect('correction-00-begin')
  await reader.click('button', 'پاسخ تازه: اصلاح برنامه و پاسخ به نظر سازمان')
  await writeCorrection(reader)
  const correction = await only('plan-correction', 'draft')
  await reader.close()

  day('2026-09-19')
  await sitDown('highestOfficial.00201', { page: `/answers/${correction}` })
  await perform(reader, 'امضای بالاترین مقام')
  await reader.close()

  day('2026-09-20')
  await sitDown('liaison.00201', { page: `/answers/${correction}` })
  await perform(reader, 'ارسال دوباره به سازمان', { entries: letter('۴', '۱۴۰۵/۰۶/۲۹') })
  await reader.inspect('correction-04-sent')
  await reader.close()
  expect(await journey.product.stored(correction)).toMatchObject({
    state: 'submitted',
    data: { fromRevision: 1, toRevision: 2, submittedOn: '2026-09-20' },
    computed: { daysUsed: 10, isLate: false, acceptedCount: 1 },
  })

  day('2026-09-30')
  await opine({
    indicators: { ارزیابی: 'پذیرفته با تذکر', ملاحظه: 'روند شاخص هر فصل گزارش شود.' },
    decision: { نظر: 'تأیید', 'نامه اعلام نظر': { شماره: '۲۰۰/۵', تاریخ: '۱۴۰۵/۰۷/۰۸' } },
    pictures: 'approval',
  })
  expect([await stateOf(plan), await stateOf(project)]).toEqual(['approved', 'approved'])
})

test('progress on an activity of the approved plan is recorded', async () => {
  day('2026-12-01')
  await sitDown(filler, { page: `/answers/${plan}` })
  await reader.click('tab', 'پاسخ‌های وابسته')
  await reader.inspect('plan-07-related')
  await reader.click('button', 'پاسخ تازه: ثبت و به‌روزرسانی پیشرفت')
  await reader.find('heading', 'موضوع')
  const [activity] = await activities()
  await fill(reader, { 'موضوع ثبت': 'فعالیت برنامه', 'کد فعالیت': activity?.titleFa ?? '' })
  await reader.click('button', 'ثبت')
  await reader.see('مورد را اصلاح کنید')
  await goToSection(reader, 'پیشرفت')
  await fill(reader, {
    'پیشرفت فیزیکی (درصد)': '۱۰',
    وضعیت: 'مطابق برنامه',
    'اقدامات انجام‌شده': 'گردآوری داده خرابی شبکه در دو منطقه آغاز شد.',
    'هزینه انباشته (ریال)': '۰',
    'گام‌های بعدی': 'ادامه گردآوری داده.',
  })
  await reader.saved()
  await reader.inspect('plan-08-progress')
  const entry = await only('activity-progress', 'draft')
  await expect
    .poll(async () => (await journey.product.stored(entry)).data, patience)
    .toMatchObject({ progress: 10, spentIRR: 0, status: 'onTrack' })
  await perform(reader, 'ثبت')
  expect(await stateOf(entry)).toBe('recorded')
  await reader.close()
})
