import type { AnswerData, JsonObject } from '../../engine/core/model.ts'
import { daysBetween } from '../../engine/core/calendar.ts'
import { holder, letter, type Country, type SeedAgency } from './country.ts'
import { after, earlier, workday } from './days.ts'
import { attach } from './files.ts'
import { periodEnd } from '../../engine/core/period.ts'
import { habitOf } from './habits.ts'
import { latestHalf } from './halfYear.ts'
import type { SeededPlan } from './plans.ts'
import type { Random } from './random.ts'
import * as words from './words/reviews.ts'

const worksheet = 'activity-progress'

type ProgressStage = 'draft' | 'recorded' | 'sentBack' | 'verified' | 'corrected'

interface Entry {
  agency: SeedAgency
  plan: string
  subject: AnswerData
  /** Day the report speaks of. */
  entryDate: string
  progress: number
  /** Where the work should be by its dates, in percent. */
  planned: number
  /** Days of the work still to come; negative when its time is over. */
  daysLeft: number
  spentIRR: number
}

function status({ progress, planned, daysLeft }: Entry): string {
  if (progress === 100) return 'completed'
  const behind = planned - progress
  if (daysLeft < 0 || behind > 20) return 'delayed'
  return behind > 10 ? 'atRisk' : 'onTrack'
}

async function entryData(country: Country, entry: Entry, random: Random): Promise<AnswerData> {
  const { agency, plan, subject, entryDate, progress, spentIRR } = entry
  const isStopped = entry.daysLeft > 30 && random.isLucky(0.04)
  const state = isStopped ? 'stopped' : status(entry)
  const hasObstacle = state === 'delayed' || state === 'stopped' || random.isLucky(0.25)
  const withEvidence = progress === 100 || random.isLucky(0.4)
  const [name, title] = random.pick([
    ['progress-report.pdf', 'گزارش پیشرفت'],
    ['progress-screen.png', 'تصویر داشبورد'],
  ] as const)
  return {
    planRef: plan,
    ...subject,
    entryDate,
    progress,
    status: state,
    ...(isStopped ? { suspensionDecision: { ...letter(agency.code, entryDate, random) } } : {}),
    actionsDone:
      progress === 100
        ? words.completed
        : isStopped
          ? words.stop + ' ' + random.pick(words.done)
          : random.pick(words.done),
    spentIRR,
    ...(progress < 100 ? { nextSteps: random.pick(words.next) } : {}),
    ...(hasObstacle ? { obstacles: [{ ...random.pick(words.obstacles) }] } : {}),
    changeKind: 'none',
    ...(withEvidence ? { evidence: [{ ...(await attach(country.store, name, title)) }] } : {}),
  }
}

async function playEntry(country: Country, entry: Entry, stage: ProgressStage, key: string): Promise<void> {
  const { play, today } = country
  const random = country.random(`progress/${key}`)
  const clock = country.clock(entry.agency.code, `progress/${key}`)
  const on = (days: number) => clock.at(earlier(after(entry.entryDate, days), after(today, -1)))
  const liaison = holder(entry.agency, 'liaison')
  const unitHead = holder(entry.agency, 'unitHead')
  const beginning = { worksheet, agency: entry.agency.code, parent: entry.plan }
  const data = await entryData(country, entry, random)
  const id = await play.begin(liaison, on(0), { ...beginning, data })
  if (stage === 'draft') return
  await play.act(liaison, on(1), id, 'record')
  if (stage === 'recorded') return
  if (stage === 'sentBack') {
    const remarks = [{ path: '/progress', text: 'با خروجی پیوست نمی‌خواند.' }]
    await play.act(unitHead, on(4), id, 'sendBack', { remark: words.sentBackProgress, remarks })
    return
  }
  await play.act(unitHead, on(4), id, 'verify')
  if (stage === 'verified') return
  // A verified report is not altered: a new one corrects it.
  const better: AnswerData = {
    ...data,
    progress: Math.max(1, Math.min(Number(data['progress']), 99) - 6),
    correctsRef: id,
    correctionReason: words.correction,
  }
  const second = await play.begin(liaison, on(7), { ...beginning, data: better })
  await play.act(liaison, on(7), second, 'record')
  await play.act(unitHead, on(9), second, 'verify')
}

/** How much of a span has passed on a day, in percent. */
export function passed(start: string, end: string, day: string): number {
  const whole = Math.max(1, daysBetween(start, end) ?? 1)
  return Math.min(100, Math.max(0, (100 * (daysBetween(start, day) ?? 0)) / whole))
}

/** Work goes somewhat before or behind its plan. */
function reach(planned: number, random: Random): number {
  const reached = Math.round(planned + random.between(-24, 12))
  return reached >= 96 ? 100 : Math.max(1, reached)
}

const stages: ProgressStage[] = [
  'verified',
  'verified',
  'recorded',
  'verified',
  'draft',
  'verified',
  'corrected',
  'sentBack',
]

/** The last days of the half-year that ended last: its progress is what council and scorecard look at. */
const closingDay = (country: Country): string =>
  workday(after(periodEnd(latestHalf(country.today)) ?? country.today, -6))

interface Work {
  subject: AnswerData
  start: string
  end: string
  budget: number
}

function entryOn(
  { agency, id: plan }: SeededPlan,
  { subject, start, end, budget }: Work,
  day: string,
  progress: number,
): Entry {
  return {
    agency,
    plan,
    subject,
    entryDate: day,
    progress,
    planned: passed(start, end, day),
    daysLeft: daysBetween(day, end) ?? 0,
    spentIRR: Math.round((budget * progress) / 110),
  }
}

const workOf = (activity: JsonObject): Work => ({
  subject: { subjectKind: 'activity', activityCode: activity['code'] ?? '' },
  start: String(activity['startDate']),
  end: String(activity['endDate']),
  budget: Number(activity['budgetIRR']),
})

/** Reports on activities at the end of the last half-year; gives the progress by code. Exemplary agencies report on all that has begun. */
async function closeHalf(country: Country, plan: SeededPlan, activities: JsonObject[]): Promise<Map<string, number>> {
  const random = country.random(`closing/${plan.id}`)
  const day = closingDay(country)
  const begun = activities.filter(({ startDate }) => String(startDate) < after(day, -15))
  const count = habitOf(plan.agency) === 'exemplary' ? 30 : 4
  const reached = new Map<string, number>()
  for (const activity of random.sample(begun, count)) {
    const work = workOf(activity)
    const progress = reach(passed(work.start, work.end, day), random)
    const code = String(activity['code'])
    await playEntry(country, entryOn(plan, work, day, progress), 'verified', `${plan.id}/${code}/half`)
    reached.set(code, progress)
  }
  return reached
}

/** Reports on some activities of an approved plan: at the end of the last half-year, and since then up to today. */
export async function reportActivities(country: Country, plan: SeededPlan, count: number): Promise<void> {
  const random = country.random(`reports/${plan.id}`)
  const { data } = await country.play.answer(plan.id)
  const activities = data['activities'] as JsonObject[]
  const reached = await closeHalf(country, plan, activities)
  const latest = workday(after(country.today, -12))
  const begun = activities.filter(({ startDate }) => String(startDate) < after(latest, -20))
  for (const [i, activity] of random.sample(begun, count).entries()) {
    const work = workOf(activity)
    const code = String(activity['code'])
    const before = reached.get(code)
    const entryDate = workday(earlier(latest, after(work.end, random.between(-20, 15))))
    if (entryDate < work.start || before === 100 || (before !== undefined && entryDate <= closingDay(country))) continue
    const stage = stages[i % stages.length] ?? 'verified'
    const planned = passed(work.start, work.end, entryDate)
    const drawn = stage === 'corrected' ? random.between(40, 80) : reach(planned, random)
    const progress = Math.max(drawn, before ?? 0)
    await playEntry(country, entryOn(plan, work, entryDate, progress), stage, `${plan.id}/${code}`)
  }
}

/** What becomes of an approved project. */
export type ProjectFate = 'waits' | 'runs' | 'closed' | 'cancelled'

/** An approved project starts, and may end. */
export async function runProject(
  country: Country,
  { agency, id: plan }: SeededPlan,
  project: string,
  fate: ProjectFate,
): Promise<void> {
  if (fate === 'waits') return
  const { play, today } = country
  const random = country.random(`run/${project}`)
  const clock = country.clock(agency.code, `run/${project}`)
  const unitHead = holder(agency, 'unitHead')
  const { data } = await play.answer(project)
  const start = after(String(data['startDate']), 4)
  if (start > after(today, -20)) return
  await play.act(unitHead, clock.at(start), project, 'start')
  const last = after(today, -10)
  const work: Work = {
    subject: { subjectKind: 'driverProject', projectRef: project },
    start: String(data['startDate']),
    end: String(data['endDate']),
    budget: random.between(5, 40) * 100_000_000,
  }
  const seeded = { agency, id: plan, projects: [project] }
  const closing = closingDay(country)
  const entryDate = workday(earlier(last, after(work.end, -5)))
  const isReportedTwice = start < after(closing, -10) && closing < entryDate
  const before = isReportedTwice ? Math.min(90, reach(passed(work.start, work.end, closing), random)) : 0
  if (before > 0) await playEntry(country, entryOn(seeded, work, closing, before), 'verified', `${project}/half`)
  const drawn = Math.min(95, reach(passed(work.start, work.end, entryDate), random))
  const progress = fate === 'closed' ? 100 : Math.max(before, drawn)
  await playEntry(country, entryOn(seeded, work, entryDate, progress), 'verified', project)
  if (fate === 'closed')
    await play.act(unitHead, clock.at(after(today, -3)), project, 'close', { remark: words.closing })
  if (fate === 'cancelled') {
    const day = workday(after(today, -4))
    const input = { remark: words.cancelling, letter: letter(agency.code, day, random) }
    await play.act(holder(agency, 'highestOfficial'), clock.at(day), project, 'cancel', input)
  }
}
