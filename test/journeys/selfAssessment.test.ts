import { rm } from 'node:fs/promises'
import type { ElementHandle } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnswerData } from '../../engine/core/model.ts'
import { evidenceFile, exampleData, saveFields, withoutFiles } from './support/examples.ts'
import { filler, openJourney, type Journey } from './support/openJourney.ts'
import type { Reader } from './support/reader.ts'

// Article 4(a): the agency completes Table 3, the Organization determines the level.
const id = 'MA-00201-1405-0001'
const page = `/answers/${id}`

const patience = { timeout: 15_000 }

let journey: Journey
let reader: Reader
let example: AnswerData
let file = ''

beforeAll(async () => {
  journey = await openJourney('2026-05-21T08:00:00.000Z')
  example = withoutFiles(await exampleData('maturity-assessment', 'MA-00101-1405-0001'))
  file = await evidenceFile('eblagh.pdf')
})
afterAll(async () => {
  await journey?.close()
  await rm(file, { force: true })
})

const data = async () => (await journey.product.stored(id)).data
const step = (title: string) => reader.press(`.stepper ::-p-text(${title})`)
async function chooseLevel(criterion: string, level: number): Promise<void> {
  const input = `[data-criterion="${criterion}"] .rubric-level:nth-of-type(${level}) input`
  await reader.press(input)
  // Faster than any hand, the click may meet the card while a message of the card above makes room for itself.
  const isChosen = await reader.page.$eval(input, (each) => (each as HTMLInputElement).checked)
  if (!isChosen) await reader.press(input)
  await reader.page.waitForSelector(`${input}:checked`)
}

test('an agency finds the worksheet from its worklist and begins an answer for the year', async () => {
  reader = await journey.seat(filler)
  await reader.find('heading', 'کارتابل')
  await reader.inspect('self-01-worklist')
  await reader.click('link', 'کاربرگ‌ها')
  await reader.find('heading', 'کاربرگ‌ها')
  await reader.inspect('self-02-worksheets')
  await reader.press('.worksheet-link ::-p-text(جدول شماره ۳)')
  await reader.click('button', 'پاسخ تازه')
  await reader.find('dialog', 'جدول شماره ۳: سنجش سطح بلوغ حکمرانی داده‌مبنا')
  await reader.inspect('self-03-begin')
  await reader.click('button', 'آغاز')
  await reader.find('heading', 'بخش الف: مشخصات')
  expect(await reader.page.title()).toBe('جدول شماره ۳: سنجش سطح بلوغ حکمرانی داده‌مبنا · ۱۴۰۵ · کاربرگ')
})

test('what is missing stops the submission, and each problem leads to its field', async () => {
  await reader.click('button', 'ارسال به سازمان')
  await reader.see('مورد را اصلاح کنید')
  await reader.inspect('self-04-problems')
  await reader.press('.error-summary ::-p-text(واحد تکمیل‌کننده)')
  await reader.page.waitForFunction(() => document.activeElement?.matches('input[type=text]'))
  await reader.page.keyboard.type('گروه حکمرانی داده‌مبنا')
  await reader.page.keyboard.press('Tab')
  await expect
    .poll(async () => (await data())['identification'], patience)
    .toMatchObject({
      completedByUnit: 'گروه حکمرانی داده‌مبنا',
    })
})

test('the particulars are typed, with a Jalali day, and saved without being asked', async () => {
  await reader.press('::-p-text(ارزیابی سالانه)')
  await reader.type('نام و نام خانوادگی (الزامی)', 'رابط نمونه')
  await reader.type('سمت (الزامی)', 'رئیس گروه داده')
  await reader.type('واحدهای مشارکت‌کننده در خودارزیابی (الزامی)', 'معاونت صدور مجوز')
  await reader.typeDay('سال, تاریخ جلسه جمع‌بندی (الزامی)', ['1405', '02', '25'])
  await reader.saved()
  await expect
    .poll(async () => (await data())['identification'], patience)
    .toMatchObject({
      assessmentYear: 1405,
      assessmentRound: 'annualReview',
      liaison: { fullName: 'رابط نمونه', positionTitle: 'رئیس گروه داده' },
      participatingUnits: ['معاونت صدور مجوز'],
      moderationMeetingDate: '2026-05-15',
    })
  expect(await reader.page.$eval('.stepper li', (first) => first.textContent)).not.toContain('خطا')
  await reader.inspect('self-05-particulars')
})

test('criteria are answered on cards with evidence, target and the live score', async () => {
  await step('پاسخ به معیارها')
  await reader.find('heading', 'بخش ب: پاسخ به معیارها')
  const rows = example['answers'] as { criterionId: string; selfLevel?: number; targetLevel?: number }[]
  for (const row of rows.slice(0, 12)) {
    if (!row.selfLevel) continue
    await chooseLevel(row.criterionId, row.selfLevel)
    await reader.page.select(`#targetLevel-${row.criterionId}`, String(row.targetLevel))
  }
  await reader.press('[data-criterion="leadershipCommitment"] .rubric-card-side button')
  await reader.find('dialog', 'مستندات: ردیف ۱')
  await reader.choose('نوع مستند (الزامی)', 'ابلاغ')
  await reader.type('عنوان مستند (الزامی)', 'ابلاغ بالاترین مقام')
  await reader.typeDay('سال, تاریخ (الزامی)', ['1404', '06', '01'])
  const input = await reader.page.$('.drawer input[type=file]')
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file)
  await reader.see('eblagh')
  await reader.press('.drawer ::-p-text(داخلی)')
  await reader.inspect('self-06-evidence')
  await reader.click('button', 'ثبت ردیف')
  await reader.saved()
  await reader.inspect('self-07-criteria')
})

test('a reload resumes where the agency was, with nothing lost', async () => {
  await reader.page.reload()
  await reader.find('heading', 'بخش الف: مشخصات')
  await step('پاسخ به معیارها')
  const checked = await reader.page.$$eval('.rubric-level input:checked', (inputs) => inputs.length)
  expect(checked).toBe(12)
  const [first] = (await data())['answers'] as { evidence: { file: { fileName: string }; documentDate: string }[] }[]
  expect(first?.evidence).toMatchObject([{ documentDate: '2025-08-23', file: { fileName: 'eblagh.pdf' } }])
})

test('the complete table is signed and submitted', async () => {
  const person = await journey.product.signIn(filler)
  const [, ...others] = example['answers'] as { evidence?: object[] }[]
  const [first] = (await data())['answers'] as object[]
  await saveFields(journey.product, person, id, {
    answers: [
      { ...first, targetLevel: 4 },
      ...others.map((row) => ({
        ...row,
        ...(row.evidence ? { evidence: row.evidence.map((each) => ({ ...each, recordRef: 'سابقه ۱' })) } : {}),
      })),
    ] as never,
    declaration: { ...(example['declaration'] as object), approvedAt: '2026-05-20', letterDate: '2026-05-20' },
  })
  await reader.goTo(page)
  await reader.click('button', 'ارسال به سازمان')
  await reader.find('dialog', 'ارسال به سازمان')
  await reader.inspect('self-08-submit')
  await reader.press('.dialog .button-primary')
  await reader.see('انجام شد: ارسال به سازمان')
  await reader.see('ارسال‌شده به سازمان')
  await reader.inspect('self-09-submitted')
  await reader.close()
})

test('the Organization returns it with a remark on one criterion', async () => {
  reader = await journey.seat('orgAssessor.00000')
  await reader.find('heading', 'کارتابل')
  await reader.press('.work-link ::-p-text(جدول شماره ۳)')
  await reader.click('button', 'بازگشت برای تکمیل')
  await reader.click('button', 'افزودن ملاحظه')
  await reader.choose('ملاحظه ۱: فیلد', 'ردیف ۲: واحد حکمرانی داده‌مبنا')
  await reader.type('ملاحظه ۱', 'مجوز ایجاد واحد پیوست شود.')
  await reader.type('دلیل یا توضیح (دست‌کم ۲۰ نویسه)', 'مستند معیار دوم کافی نیست؛ آن را کامل کنید.')
  await reader.inspect('self-10-return')
  await reader.press('.dialog .button-danger')
  await reader.see('انجام شد: بازگشت برای تکمیل')
  expect((await journey.product.stored(id)).remarks).toMatchObject([
    { path: '/answers/1', text: 'مجوز ایجاد واحد پیوست شود.', resolved: false },
  ])
  await reader.close()
})

test('the agency sees the remark beside the criterion, answers it and sends the table again', async () => {
  reader = await journey.seat(filler)
  await reader.press('.work-link ::-p-text(جدول شماره ۳)')
  await reader.find('heading', 'بخش الف: مشخصات')
  await step('پاسخ به معیارها')
  await reader.page.waitForSelector('[data-criterion="dataGovernanceUnit"] ::-p-text(مجوز ایجاد واحد پیوست شود.)')
  await reader.inspect('self-11-remark')
  await step('مشخصات')
  await reader.press('.remark-place')
  await reader.page.waitForFunction(
    () => document.activeElement?.closest('[data-criterion]')?.getAttribute('data-criterion') === 'dataGovernanceUnit',
  )
  await reader.page.type('.remark-card textarea', 'مجوز شماره ۱۲ پیوست شد.')
  await reader.press('.remark-card .remark-draft .button')
  await reader.see('پاسخ ثبت شد.')
  await reader.see('ملاحظه‌های پاسخ‌داده‌شده (۱)')
  await reader.page.waitForSelector('.remark-card summary:focus')
  expect((await journey.product.stored(id)).remarks).toMatchObject([
    { path: '/answers/1', reply: 'مجوز شماره ۱۲ پیوست شد.', resolved: true },
  ])
  await reader.click('button', 'ارسال دوباره')
  await reader.find('dialog', 'ارسال دوباره')
  await reader.press('.dialog .button-primary')
  await reader.see('انجام شد: ارسال دوباره')
  await reader.close()
})

test('the assessor records findings beside what the agency said, the approver determines the level', async () => {
  reader = await journey.seat('orgAssessor.00000')
  await reader.goTo(page)
  await reader.click('button', 'آغاز سنجش')
  await reader.find('dialog', 'آغاز سنجش')
  await reader.press('.dialog .button-primary')
  await reader.see('در حال سنجش')
  await step('تعیین سطح از سوی سازمان')
  await reader.see('یافته‌های معیارها')
  await reader.page.waitForSelector('[data-criterion="dataGovernanceUnit"] ::-p-text(مجوز شماره ۱۲ پیوست شد.)')
  await reader.inspect('self-12-findings')
  const { determinedLevel: _, determinedAt: __, computedLevel: ___, ...found } = example['determination'] as AnswerData
  await saveFields(journey.product, await journey.product.signIn('orgAssessor.00000'), id, { determination: found })
  await reader.close()

  reader = await journey.seat('orgApprover.00000')
  await reader.goTo(page)
  await reader.click('button', 'تعیین سطح')
  await reader.find('dialog', 'تعیین سطح')
  await reader.press('.dialog .button-primary')
  await reader.see('انجام شد: تعیین سطح')
  await reader.inspect('self-13-determined')
  expect((await journey.product.stored(id)).data['determination']).toMatchObject({ determinedLevel: 2 })
  expect((await journey.product.stored(id)).signatures.map(({ role }) => role)).toEqual([
    'highestOfficial',
    'highestOfficial',
    'orgApprover',
  ])
  await reader.click('tab', 'سابقه')
  await reader.see('اثر انگشت داده')
  await reader.inspect('self-14-history')
  await reader.close()
})
