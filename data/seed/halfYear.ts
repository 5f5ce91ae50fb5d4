import type { Answer, AnswerData, JsonObject } from '../../engine/core/model.ts'
import { parsePeriod, periodEnd, periodOf } from '../../engine/core/period.ts'
import { holder, letter, official, type Country, type SeedAgency } from './country.ts'
import { after, workday } from './days.ts'
import { attendees } from './reviews.ts'
import type { Random } from './random.ts'
import * as words from './words/reviews.ts'

const worksheet = 'council-halfyear-report'

/** How far a half-year report of a council has come. */
export type ReportStage = 'draft' | 'inSession' | 'verified' | 'signed' | 'sent' | 'returned' | 'received'

/** The half-year before another. */
export function halfBefore(half: string): string {
  const period = parsePeriod(half)
  if (!period) throw new RangeError(`${half} is no half-year`)
  const isSecond = period.kind === 'jalali-half-year' && period.half === 2
  return isSecond ? `${period.year}-H1` : `${period.year - 1}-H2`
}

/** The half-year after another. */
export function halfAfter(half: string): string {
  const end = periodEnd(half)
  if (!end) throw new RangeError(`${half} is no half-year`)
  return String(periodOf('jalali-half-year', after(end, 1)))
}

/** The latest half-year that ended long enough ago for its report to be under way. */
export function latestHalf(today: string): string {
  return halfBefore(String(periodOf('jalali-half-year', after(today, -50))))
}

/** The unit's report on a half-year, when it had come before the session. */
async function unitReport({ store }: Country, code: string, half: string, day: string): Promise<Answer | undefined> {
  const filter = {
    worksheet: 'unit-halfyear-report',
    agencies: [code],
    period: half,
    states: ['submitted', 'discussed'],
  }
  for await (const answer of store.answers(filter)) if ((answer.submission?.sentOn ?? '') <= day) return answer
  return undefined
}

function agencyRow(code: string, report: Answer | undefined, random: Random): JsonObject {
  const councilRemark = random.pick(words.councilRemarks)
  const stageReached = random.between(3, 5)
  if (report === undefined)
    return {
      agencyCode: code,
      planned: random.between(35, 80),
      reported: 0,
      verified: 0,
      result: 'notReceived',
      stageReached: 2,
      councilRemark,
    }
  const { overallProgress, plannedOverall } = report.computed
  const reported = Number(overallProgress)
  const isCorrected = reported > 8 && random.isLucky(0.3)
  return {
    agencyCode: code,
    unitReportRef: report.id,
    receivedOn: report.submission?.sentOn ?? '',
    planned: Number(plannedOverall),
    reported,
    verified: isCorrected ? Math.round(reported - random.between(2, 5)) : reported,
    result: isCorrected ? 'corrected' : 'confirmed',
    stageReached,
    ...(isCorrected ? { deviation: random.pick(words.deviations) } : {}),
    councilRemark,
  }
}

function checkRow(row: JsonObject, random: Random): JsonObject {
  const isSampled = random.isLucky(0.5)
  const value = random.between(4, 20)
  const lost = row['result'] === 'corrected' ? random.between(1, 3) : 0
  return {
    agencyCode: row['agencyCode'] ?? '',
    subject: random.pick(['activity', 'dataAsset', 'training', 'driverProject']),
    titleFa: random.pick([
      'شمارش شناسنامه‌های داده ثبت‌شده',
      'بررسی مستندات پایان فعالیت‌ها',
      'تطبیق گواهی‌های آموزش پودمانی',
    ]),
    method: isSampled ? 'sampling' : 'documents',
    ...(isSampled ? { sampleSize: random.between(3, 10) } : {}),
    reportedValue: value,
    verifiedValue: value - lost,
  }
}

async function content(
  country: Country,
  main: SeedAgency,
  family: string[],
  half: string,
  sessionDate: string,
  random: Random,
): Promise<AnswerData> {
  const agencies: JsonObject[] = []
  for (const code of family) agencies.push(agencyRow(code, await unitReport(country, code, half, sessionDate), random))
  // Where no report has come the council looks at the main agency's own documents.
  const come = agencies.filter(({ result }) => result !== 'notReceived')
  const isMissing = agencies.some(({ result }) => result === 'notReceived')
  return {
    sessionNo: random.between(30, 70),
    sessionDate,
    attendees: attendees(main),
    agencies,
    checks: (come.length > 0 ? come : agencies.slice(0, 1)).map((row) => checkRow(row, random)),
    decisions: random.sample(words.councilDecisions, 2).map((titleFa) => ({
      titleFa,
      ownerAgencyCode: random.pick(family),
      dueDate: after(sessionDate, random.between(30, 90)),
    })),
    ...(isMissing ? { missingReason: words.missing } : {}),
  }
}

/** The half-year report of a main agency's council on all its agencies, to a stage: article 5. */
export async function reportHalfYear(
  country: Country,
  main: SeedAgency,
  half: string,
  until: ReportStage,
): Promise<void> {
  const { play } = country
  const random = country.random(`half/${main.code}/${half}`)
  const clock = country.clock(main.code, `half/${main.code}/${half}`)
  const ended = periodEnd(half) ?? country.today
  const on = (days: number) => clock.at(after(ended, days))
  const secretary = holder(main, 'councilSecretary')
  const family = country.agencies.filter(({ code, parent }) => code === main.code || parent === main.code)
  const codes = family.map(({ code }) => code)
  const beginning = { worksheet, agency: main.code, period: half, data: { period: half } }
  if (until === 'draft') {
    await play.begin(secretary, clock.at(after(country.today, -4)), beginning)
    return
  }
  const sessionDate = workday(after(ended, random.between(22, 27)))
  const id = await play.begin(secretary, on(14), beginning)
  await play.save(secretary, on(20), id, await content(country, main, codes, half, sessionDate, random))
  await play.act(secretary, on(28), id, 'hold')
  if (until === 'inSession') return
  const sentOn = workday(after(ended, 34))
  await play.save(secretary, on(29), id, { sent: { ...letter(main.code, sentOn, random) } })
  await play.act(secretary, on(30), id, 'verify')
  if (until === 'verified') return
  await play.act(holder(main, 'councilChair'), on(32), id, 'sign')
  if (until === 'signed') return
  await play.act(holder(main, 'highestOfficial'), on(34), id, 'send', { letter: letter(main.code, sentOn, random) })
  if (until === 'sent') return
  const assessor = official(country, 'orgAssessor')
  if (until === 'returned') {
    const remarks = [{ path: '/checks', text: 'نمونه‌گیری دو دستگاه فرعی افزوده شود.' }]
    await play.act(assessor, on(38), id, 'sendBack', { remark: words.councilSentBack, remarks })
    return
  }
  await play.act(assessor, on(38), id, 'receive')
  await play.save(assessor, on(39), id, { receipt: { ...letter('200', workday(after(ended, 39)), random) } })
}
