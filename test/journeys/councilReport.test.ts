import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReadPdf } from '../engine/report/readPdf.ts'
import { writeAgencies, writeChecks, writeDecisions, writeSession } from './support/councilReport.ts'
import { fill } from './support/entries.ts'
import { openJourney, type Journey } from './support/openJourney.ts'
import { goToSection, perform } from './support/perform.ts'
import { oneLine, printedPdf } from './support/printedPdf.ts'
import type { Reader } from './support/reader.ts'
import { unitReport } from './support/unitReport.ts'

// Article 5: the council's report of every six months, from its form to the printed page.
const report = 'CV-00101-1405-0002'
const page = `/answers/${report}`
const letter = { 'شماره نامه': '۱۰۱/۹۴۷', 'تاریخ نامه': '۱۴۰۵/۰۷/۱۶' }

let journey: Journey
let reader: Reader
let pdf: ReadPdf

beforeAll(async () => {
  journey = await openJourney('2026-10-08T08:00:00.000Z')
  await journey.product.put(await unitReport('00101', '1405-H1', '2026-09-28', 68.2))
})
afterAll(() => journey?.close())

const stored = () => journey.product.stored(report)

test('the secretary begins the report of the half-year that has ended, while the report of one agency is missing', async () => {
  reader = await journey.seat('councilSecretary.00101')
  await reader.goTo('/worksheets/council-halfyear-report')
  await reader.inspect('council-01-list')
  await reader.click('button', 'پاسخ تازه')
  await reader.choose('دوره را برگزینید', 'نیمه نخست ۱۴۰۵')
  await reader.click('button', 'آغاز')
  await reader.find('heading', 'جلسه')
  await writeSession(reader)
  await reader.saved()
  await reader.click('button', 'ثبت جلسه')
  await reader.see('گزارش ارائه‌شده واحد هر دستگاه را پیوند دهید')
  await reader.inspect('council-02-guarded')
  await reader.click('button', 'انصراف')
})

test('each agency, what was checked in it and what was decided is written, section by section', async () => {
  await journey.product.put(await unitReport('00102', '1405-H1', '2026-10-01', 64.9))
  await writeAgencies(reader)
  await reader.inspect('council-03-agencies')
  await writeChecks(reader)
  await reader.inspect('council-04-checks')
  await writeDecisions(reader)
  await reader.saved()
  await reader.inspect('council-05-decisions')
  await expect.poll(stored, { timeout: 15_000 }).toMatchObject({
    period: '1405-H1',
    data: {
      sessionNo: 45,
      sessionDate: '2026-10-07',
      previousReportRef: 'CV-00101-1405-0001',
      agencies: [
        { agencyCode: '00101', unitReportRef: 'UR-00101-1405-0002', planned: 74.5, verified: 68.2, stageReached: 5 },
        { agencyCode: '00102', unitReportRef: 'UR-00102-1405-0002', reported: 64.9, verified: 59.3, stageReached: 4 },
      ],
      checks: [
        { agencyCode: '00101', verifiedValue: 37 },
        { agencyCode: '00102', sampleSize: 19, verifiedValue: 16 },
      ],
      decisions: [{ ownerAgencyCode: '00102', dueDate: '2026-11-21' }],
    },
    computed: { agencyCount: 2, reportedShare: 100, verifiedAverage: 63.8, correctionSum: 5.6 },
  })
})

test('the session is held, the verification ends, the chair signs', async () => {
  await perform(reader, 'ثبت جلسه')
  await perform(reader, 'پایان صحت‌سنجی', { picture: 'council-06-verify' })
  await reader.close()
  reader = await journey.seat('councilChair.00101')
  await reader.press('.work-link ::-p-text(گزارش شش‌ماهه صحت‌سنجی شورا)')
  await perform(reader, 'امضای رئیس شورا')
  await reader.inspect('council-07-signed')
  await reader.close()
  expect((await stored()).state).toBe('signed')
})

test('the highest official sends it with a letter, the Organization receives it', async () => {
  reader = await journey.seat('highestOfficial.00101')
  await reader.press('.work-link ::-p-text(گزارش شش‌ماهه صحت‌سنجی شورا)')
  await goToSection(reader, 'ارسال به سازمان')
  await fill(reader, { 'نامه ارسال به سازمان': { شماره: '۱۰۱/۹۴۷', تاریخ: '۱۴۰۵/۰۷/۱۶' } })
  await reader.saved()
  await perform(reader, 'ارسال به سازمان', { entries: letter, picture: 'council-08-send' })
  await reader.close()

  reader = await journey.seat('orgAssessor.00000')
  await reader.goTo(page)
  await goToSection(reader, 'رسید سازمان')
  await fill(reader, { 'رسید سازمان': { شماره: '۲۰۰/۵۸', تاریخ: '۱۴۰۵/۰۷/۱۶' } })
  await reader.saved()
  await perform(reader, 'ثبت دریافت')
  await reader.close()
  expect(await stored()).toMatchObject({
    state: 'received',
    submission: { sentOn: '2026-10-08' },
    data: { sent: { number: '101/947', date: '2026-10-08' }, receipt: { number: '200/58' } },
  })
})

test('the secretary previews this very report and prints it while its progress is shown', async () => {
  reader = await journey.seat('councilSecretary.00101')
  await reader.click('link', 'گزارش‌ها')
  await reader.find('heading', 'گزارش‌ها')
  await reader.inspect('council-09-reports')
  await reader.press('.report-link[href$="halfyear-council-report"]')
  const parameter = await reader.find('combobox', 'گزارش شورا *')
  await parameter.click()
  await reader.press(`.combobox-option ::-p-text(${report})`)
  await reader.click('button', 'پیش‌نمایش')
  const preview = await (await reader.page.waitForSelector('iframe.preview'))?.contentFrame()
  await preview?.waitForSelector('::-p-text(پیشرفت دستگاه اصلی مطابق برنامه است.)')
  await reader.inspect('council-10-preview')
  await reader.click('button', 'ساخت PDF')
  pdf = await printedPdf(reader, 'گشودن PDF')
  await reader.inspect('council-11-printed')
})

test('the PDF reads in order in Persian and says what was typed', () => {
  expect(pdf).toMatchObject({ language: 'fa', isTagged: true })
  expect(pdf.fonts.join()).toContain('Vazirmatn')
  const text = oneLine(pdf.pages.join('\n'))
  const inOrder = [
    'گزارش شش‌ماهه صحت‌سنجی شورا · نیمه نخست ۱۴۰۵',
    'دبیر نمونه',
    'پیشرفت دستگاه اصلی مطابق برنامه است.',
    'سه شناسنامه داده هنوز ناظر ندارد.',
    'ناظران داده تا پایان آبان معرفی شوند.',
    'شمارش شناسنامه‌های دارای شناسه یکتا',
    'نمونه‌گیری از شناسنامه‌های داده',
    'معرفی ناظر داده برای سه شناسنامه',
    'امضا',
  ].map(oneLine)
  let from = 0
  for (const words of inOrder) {
    const at = text.indexOf(words, from)
    expect(at, `${words} after ${text.slice(Math.max(0, from - 40), from)}`).toBeGreaterThanOrEqual(from)
    from = at + words.length
  }
  for (const number of ['۷۴٫۵', '۶۸٫۲', '۷۱', '۶۴٫۹', '۵۹٫۳', '۶۳٫۸', '۷۲٫۸', '۳۷', '۱۹', '۱۶', '۱۴۰۵/۰۸/۳۰', '۴۵'])
    expect(text).toContain(number)
  expect(text).not.toContain('۵۳٫۷')
})

test('the print stands among the prints of its owner', async () => {
  await reader.click('link', 'چاپ‌های من')
  await reader.find('heading', 'چاپ‌های من')
  await reader.see('PDF آماده است')
  await reader.inspect('council-12-prints')
  await reader.close()
})
