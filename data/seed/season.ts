import { describeDatasets } from './cards.ts'
import { evaluateCooperation } from './cooperation.ts'
import { defineTerms } from './glossary.ts'
import { improveAgency } from './improvements.ts'
import { declareNeeds } from './needs.ts'
import { mapOpenData } from './openData.ts'
import { describeProcesses } from './processes.ts'
import { readIndicators } from './readings.ts'
import { tellStories } from './stories.ts'
import { describeSystems } from './systems.ts'
import { train } from './training.ts'
import { reportUnit } from './unitReports.ts'
import type { Country, SeedAgency } from './country.ts'
import { after, jalali } from './days.ts'
import { assessMaturity, maturityLength, type MaturityStage } from './maturity.ts'
import { planLength, playPlan, type PlanStage, type SeededPlan } from './plans.ts'
import { habitOf } from './habits.ts'
import { foundUnit, introduceLiaison } from './institution.ts'
import { nameStewards } from './stewards.ts'
import { reportActivities, runProject, type ProjectFate } from './progress.ts'

/** What each agency has done so far this year; absent: nothing yet. */
const thisYear: Record<string, { maturity?: MaturityStage; plan?: PlanStage }> = {
  '00101': { plan: { until: 'draft' } },
  '00201': { maturity: 'submitted' },
  '00202': { maturity: 'underAssessment', plan: { until: 'unitReviewed' } },
  '00203': { maturity: 'draft', plan: { until: 'inCouncil', review: 'draft' } },
  '00204': { maturity: 'submitted' },
  '00301': { maturity: 'final', plan: { until: 'underReview', opinion: 'return', correction: 'draft' } },
  '00302': { maturity: 'returned', plan: { until: 'inCouncil', review: 'held' } },
  '00303': { maturity: 'draft', plan: { until: 'councilConfirmed' } },
  '00304': { maturity: 'final', plan: { until: 'underReview', opinion: 'approve' } },
  '00401': { maturity: 'underAssessment', plan: { until: 'submitted' } },
  '00402': { maturity: 'final', plan: { until: 'signed' } },
  '00403': { maturity: 'submitted', plan: { until: 'inCouncil', review: 'returned' } },
  '00501': { maturity: 'final', plan: { until: 'underReview', opinion: 'checked' } },
  '00502': { maturity: 'determined', plan: { until: 'underReview', opinion: 'return', correction: 'signed' } },
  '00503': { maturity: 'underAssessment', plan: { until: 'underReview', opinion: 'return' } },
  '00504': { maturity: 'objected', plan: { until: 'inCouncil', review: 'minutesConfirmed' } },
  '00601': { maturity: 'determined', plan: { until: 'underReview', opinion: 'draft' } },
  '00602': { maturity: 'decided' },
}

/** Plans of last year that came back once before they were approved. */
const corrected: Record<string, PlanStage['correction']> = {
  '00201': 'submitted',
  '00204': 'submittedLate',
  '00502': 'submitted',
}

const fates: Record<string, ProjectFate> = {
  '00203': 'closed',
  '00303': 'cancelled',
  '00404': 'waits',
  '00604': 'waits',
}

/** The longest plan of the demo: a grid of a hundred rows must be as quick as one of ten. */
const longPlan = { agency: '00201', activities: 100 }

async function has(country: Country, worksheet: string, agency: string, year: number): Promise<string | undefined> {
  for await (const { id } of country.store.answers({ worksheet, agencies: [agency], period: String(year) })) return id
  return undefined
}

/** The latest assessment whose level is settled: what a plan may rest on. */
async function settledAssessment({ store }: Country, agency: string): Promise<string | undefined> {
  const states = ['determined', 'final']
  let latest: string | undefined
  for await (const { id } of store.answers({ worksheet: 'maturity-assessment', agencies: [agency], states }))
    if (latest === undefined || id > latest) latest = id
  return latest
}

/** Last year: a final assessment and an approved plan that is now carried out. */
async function playLastYear(country: Country, agency: SeedAgency, cards: string[]): Promise<SeededPlan | undefined> {
  const year = country.year - 1
  const random = country.random(`last year/${agency.code}`)
  const begins = after(jalali(year, 2, 1), random.between(0, 14))
  const level = agency.parent ? random.between(1, 2) : random.between(2, 3)
  if (!(await has(country, 'maturity-assessment', agency.code, year)))
    await assessMaturity(country, { agency, year, round: 'initial', begins, until: 'final', level })
  const maturityRef = await settledAssessment(country, agency.code)
  if (!maturityRef || (await has(country, 'operational-plan', agency.code, year))) return undefined
  const previous = await has(country, 'operational-plan', agency.code, year - 1)
  const correction = corrected[agency.code]
  const opinion: Partial<PlanStage> = correction
    ? { opinion: 'return', correction, isApprovedThen: true }
    : { opinion: 'approve' }
  const activityCount =
    agency.code === longPlan.agency ? longPlan.activities : random.between(8, agency.parent ? 18 : 40)
  const start = after(jalali(year, 4, 5), random.between(0, 10))
  return playPlan(country, {
    agency,
    year,
    begins: start,
    maturityRef,
    cards,
    activityCount,
    until: 'underReview',
    ...opinion,
    ...(previous === undefined ? {} : { previous }),
  })
}

/** Days since the last act of a story of this year. */
const quiet = 4

async function playThisYear(
  country: Country,
  agency: SeedAgency,
  cards: string[],
  previous: string | undefined,
): Promise<void> {
  const { maturity, plan } = thisYear[agency.code] ?? {}
  const { year, today } = country
  const random = country.random(`this year/${agency.code}`)
  const level = agency.parent ? random.between(1, 3) : random.between(2, 4)
  // The plan rests on the latest level that is determined; an assessment that goes on does not hold it up.
  const settled = maturity === 'final' || maturity === 'determined'
  const planBegins = plan ? after(today, -planLength(plan) - quiet) : today
  let maturityRef = await settledAssessment(country, agency.code)
  if (maturity && !(await has(country, 'maturity-assessment', agency.code, year))) {
    const ends = settled && plan ? after(planBegins, -3) : after(today, -quiet)
    const begins = after(ends, -maturityLength[maturity])
    const id = await assessMaturity(country, { agency, year, round: 'annualReview', begins, until: maturity, level })
    if (settled) maturityRef = id
  }
  if (!plan || !maturityRef || (await has(country, 'operational-plan', agency.code, year))) return
  const activityCount = random.between(8, 24)
  const revised = previous === undefined ? {} : { previous }
  await playPlan(country, { agency, year, begins: planBegins, maturityRef, cards, activityCount, ...plan, ...revised })
}

/** What an agency writes in its registers in two years, beside its plan. */
async function keepRegisters(country: Country, agency: SeedAgency, place: number, cards: string[]): Promise<void> {
  await describeSystems(country, agency, place, cards)
  await train(country, agency, place)
  await tellStories(country, agency, place, cards)
  await declareNeeds(country, agency, place, cards)
  await mapOpenData(country, agency, place, cards)
  const processes = await describeProcesses(country, agency, place, cards)
  await improveAgency(country, agency, place, processes)
  await reportUnit(country, agency)
  await evaluateCooperation(country, agency, place)
}

/** Two years of one agency: cards, assessments, plans, projects and progress. */
export async function playAgency(country: Country, agency: SeedAgency, cardCount: number): Promise<void> {
  if (habitOf(agency) === 'empty') return
  await introduceLiaison(country, agency)
  await foundUnit(country, agency)
  await nameStewards(country, agency)
  const place = country.agencies.indexOf(agency)
  await defineTerms(country, agency, place)
  const cards = await describeDatasets(country, agency, cardCount)
  const plan = await playLastYear(country, agency, cards)
  if (plan) {
    const isLong = agency.code === longPlan.agency
    await reportActivities(country, plan, isLong ? 30 : 6)
    for (const project of plan.projects) await runProject(country, plan, project, fates[agency.code] ?? 'runs')
    await readIndicators(country, plan, place)
  }
  await keepRegisters(country, agency, place, cards)
  const previous = await has(country, 'operational-plan', agency.code, country.year - 1)
  await playThisYear(country, agency, cards, previous)
}

/** A draft of this year's plan with that many activities, at an agency that has none: more than the form allows, to try how far a grid goes. */
export async function writeLongPlan(country: Country, activityCount: number): Promise<void> {
  const { year, today } = country
  for (const agency of country.agencies.toReversed()) {
    const maturityRef = await settledAssessment(country, agency.code)
    if (!maturityRef || (await has(country, 'operational-plan', agency.code, year))) continue
    const begins = after(today, -planLength({ until: 'draft' }) - quiet)
    await playPlan(country, { agency, year, begins, maturityRef, cards: [], activityCount, until: 'draft' })
    return
  }
}
