import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer, AnswerData } from '../../engine/core/model.ts'
import type { Person } from '../support/product.ts'
import { act, exampleData, saveFields, withoutFiles, yearsLater } from './support/examples.ts'
import { filler, openJourney, type Journey } from './support/openJourney.ts'
import type { Reader } from './support/reader.ts'

// Article 4(b): the plan is compiled, passes the council, is signed, submitted, returned, corrected within two weeks and approved.
const plan = 'OP-00201-1405-0001'
const patience = { timeout: 15_000 }
const sections = ['identification', 'context', 'goals', 'indicators', 'activities', 'driverProjects', 'budget', 'risks']

let journey: Journey
let reader: Reader
let project = ''

const determined = {
  id: 'MA-00201-1405-0001',
  worksheet: 'maturity-assessment',
  version: 1,
  agency: '00201',
  period: '1405',
  state: 'final',
  revision: 1,
  edit: 1,
  createdOn: '2026-07-01',
  updatedAt: '2026-07-30T08:00:00.000Z',
  title: 'MA-00201-1405-0001',
  signatures: [],
  computed: {},
  history: [],
  remarks: [],
  data: { determination: { assessedBy: 'organization', determinedLevel: 2, determinedAt: '2026-07-30' } },
} satisfies Answer

const letter = (number: string, date: string) => ({ letter: { number, date } })
const day = (iso: string) => journey.product.setNow(`${iso}T09:00:00.000+03:30`)
const as = (account: string) => journey.product.signIn(account)
const stateOf = async (id: string) => (await journey.product.stored(id)).state
const without = (data: AnswerData, ...fields: string[]): AnswerData =>
  Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)))
const laterData = async (worksheet: string, id: string) => yearsLater(withoutFiles(await exampleData(worksheet, id)), 1)
const step = (title: string) => reader.press(`.stepper ::-p-text(${title})`)

const activities = async () => (await journey.product.stored(plan)).data['activities'] as { code: string }[]

async function only(worksheet: string, state: string): Promise<string> {
  const found: string[] = []
  for await (const { id } of journey.product.store.answers({ worksheet, states: [state], agencies: ['00201'] }))
    found.push(id)
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} answers of ${worksheet} in ${state}`)
  return found[0]
}

async function create(person: Person, body: object): Promise<string> {
  const response = await person.post('/answers', body)
  if (response.statusCode !== 200) throw new Error(response.body.slice(0, 800))
  return (response.json() as { answer: Answer }).answer.id
}

beforeAll(async () => {
  journey = await openJourney('2026-08-10T08:00:00.000Z')
  await journey.product.put(determined)
})
afterAll(() => journey?.close())

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
  await step('فعالیت‌ها')
  await reader.find('heading', 'فعالیت‌ها')
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

test('the unit and the council agree, the highest official signs', async () => {
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
  const head = await as('unitHead.00201')
  await act(journey.product, head, plan, 'check')
  await act(journey.product, head, project, 'check')
  reader = await journey.seat('unitHead.00201')
  await reader.goTo(`/answers/${plan}`)
  await reader.click('button', 'ارسال به شورا')
  await reader.find('dialog', 'ارسال به شورا')
  await reader.type('شماره نامه', '۱۰۱/۱')
  await reader.typeDay('سال, تاریخ نامه', ['1405', '05', '20'])
  await reader.inspect('plan-04-letter')
  await reader.press('.dialog .button-primary')
  await reader.see('انجام شد: ارسال به شورا')
  expect([await stateOf(plan), await stateOf(project)]).toEqual(['inCouncil', 'inCouncil'])
  await reader.close()

  day('2026-08-20')
  const review = await only('council-review', 'draft')
  const minutes = await laterData('council-review', 'CR-00101-1404-0001')
  const secretary = await as('councilSecretary.00201')
  const own = ['planRef', 'planRevision', 'subjectAgencyCode', 'projectRefs', 'signature']
  const file = { minutesFile: (await exampleData('council-review', 'CR-00101-1404-0001'))['minutesFile'] ?? null }
  await saveFields(journey.product, secretary, review, { ...without(minutes, ...own), ...file })
  await act(journey.product, secretary, review, 'hold')
  await act(journey.product, await as('councilChair.00201'), review, 'confirmMinutes')
  day('2026-08-23')
  const official = await as('highestOfficial.00201')
  await saveFields(journey.product, official, review, { signature: minutes['signature'] ?? null })
  await act(journey.product, official, review, 'sign')
  expect(await stateOf(plan)).toBe('councilConfirmed')

  reader = await journey.seat('highestOfficial.00201')
  await reader.goTo(`/answers/${plan}`)
  await reader.click('button', 'امضای بالاترین مقام')
  await reader.find('dialog', 'امضای بالاترین مقام')
  await reader.press('.dialog .button-primary')
  await reader.see('انجام شد: امضای بالاترین مقام')
  expect(await stateOf(plan)).toBe('signed')
  await reader.inspect('plan-05-signed')
  await reader.close()
})

async function opine(decision: 'approve' | 'return', number: string, date: string): Promise<void> {
  const assessor = await as('orgAssessor.00000')
  await act(journey.product, assessor, plan, 'receive')
  const opinion = await only('organization-opinion', 'draft')
  const isReturned = decision === 'return'
  const returned = { assessment: 'needsCorrection', remark: 'مقدار پایه روشن نیست.', requiredAction: 'اصلاح شود.' }
  await saveFields(journey.product, assessor, opinion, {
    reviewers: ['کارشناس بررسی'],
    sectionFindings: [...sections, 'governance'].map((section) =>
      isReturned && section === 'indicators' ? { section, ...returned } : { section, assessment: 'accepted' },
    ),
    projectFindings: [{ projectRef: project, assessment: 'accepted' }],
    decision,
    summary: 'خلاصه نظر کارشناسی سازمان درباره این برنامه عملیاتی.',
    opinion: { number, date },
    ...(isReturned ? { correctionDueDate: '2026-09-24' } : {}),
  })
  await act(journey.product, await as('orgPolicy.00000'), opinion, 'check')
  const remark = isReturned ? { remark: 'مقدار پایه شاخص‌ها روشن نیست؛ اصلاح شود.' } : {}
  await act(journey.product, await as('orgApprover.00000'), opinion, 'issue', remark)
}

test('the Organization returns it; the agency sees why and until when, corrects it, and it is approved', async () => {
  day('2026-08-24')
  await act(journey.product, await as('liaison.00201'), plan, 'submit', letter('۲', '2026-08-24'))
  day('2026-09-10')
  await opine('return', '۳', '2026-09-10')
  expect(await journey.product.stored(plan)).toMatchObject({ state: 'returned', revision: 2 })

  reader = await journey.seat(filler)
  await reader.see('بازگشت برای اصلاح')
  await reader.see('مهلت')
  await reader.inspect('plan-06-returned')
  await reader.press('.work-link ::-p-text(بازگشت برای اصلاح)')
  await reader.find('heading', 'مشخصات برنامه')
  await step('شاخص‌ها')
  await reader.find('heading', 'شاخص‌ها')
  await reader.page.waitForSelector('.field-remarks ::-p-text(مقدار پایه روشن نیست. — اصلاح شود.)')
  await reader.inspect('plan-06-remark')
  await reader.click('tab', 'سابقه')
  await reader.see('مقدار پایه شاخص‌ها روشن نیست؛ اصلاح شود.')
  await reader.close()

  day('2026-09-14')
  const opinion = await only('organization-opinion', 'issued')
  const expert = await as(filler)
  const correction = await create(expert, { worksheet: 'plan-correction', parent: opinion })
  await saveFields(journey.product, expert, correction, {
    responses: [{ section: 'indicators', response: 'accepted', actionTaken: 'مقدار پایه و روش محاسبه شاخص تکمیل شد.' }],
    submittedOn: '2026-09-20',
  })
  day('2026-09-19')
  await act(journey.product, await as('highestOfficial.00201'), correction, 'sign')
  day('2026-09-20')
  await act(journey.product, await as('liaison.00201'), correction, 'submit', letter('۴', '2026-09-20'))
  day('2026-09-30')
  await opine('approve', '۵', '2026-09-30')
  expect([await stateOf(plan), await stateOf(project)]).toEqual(['approved', 'approved'])
})

test('progress on an activity of the approved plan is recorded', async () => {
  day('2026-12-01')
  reader = await journey.seat(filler)
  await reader.goTo(`/answers/${plan}`)
  await reader.click('tab', 'پاسخ‌های وابسته')
  await reader.inspect('plan-07-related')
  await reader.click('button', 'پاسخ تازه: ثبت و به‌روزرسانی پیشرفت')
  await reader.find('heading', 'موضوع')
  const entry = await only('activity-progress', 'draft')
  const [activity] = (await journey.product.stored(plan)).data['activities'] as { code: string }[]
  await saveFields(journey.product, await as(filler), entry, {
    subjectKind: 'activity',
    activityCode: activity?.code ?? '',
  })
  await reader.goTo(`/answers/${entry}`)
  await reader.click('button', 'ثبت')
  await reader.see('مورد را اصلاح کنید')
  await step('پیشرفت')
  await reader.type('پیشرفت فیزیکی (درصد) (الزامی)', '۱۰')
  await reader.saved()
  await expect.poll(async () => (await journey.product.stored(entry)).data['progress'], patience).toBe(10)
  await reader.inspect('plan-08-progress')
  await saveFields(journey.product, await as(filler), entry, {
    progress: 10,
    status: 'onTrack',
    actionsDone: 'گردآوری داده خرابی شبکه در دو منطقه آغاز شد.',
    spentIRR: 0,
    nextSteps: 'ادامه گردآوری داده.',
  })
  await reader.goTo(`/answers/${entry}`)
  await reader.click('button', 'ثبت')
  await reader.find('dialog', 'ثبت')
  await reader.press('.dialog .button-primary')
  await reader.see('انجام شد: ثبت')
  expect(await stateOf(entry)).toBe('recorded')
  await reader.close()
})
