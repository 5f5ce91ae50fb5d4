import type { AnswerData, JsonObject } from '../../engine/core/model.ts'
import { holder, letter, mainOf, missionsOf, official, unitsOf, type Country, type SeedAgency } from './country.ts'
import { after, jalali, workday } from './days.ts'
import {
  correctionDays,
  correctPlan,
  giveOpinion,
  opinionDays,
  type CorrectionStage,
  type OpinionStage,
} from './opinions.ts'
import { fundingRows, planData, type PlanGround } from './planData.ts'
import { projectData } from './projectData.ts'
import { reviewInCouncil, type ReviewStage } from './reviews.ts'
import { commonDatasets } from './words/common.ts'
import { familyNames, givenNames } from './words/names.ts'
import { planChange, review } from './words/plan.ts'

/** How far a plan has come, and what stands beside it there. */
export interface PlanStage {
  /** The last state of its own. */
  until: 'draft' | 'unitReviewed' | 'inCouncil' | 'councilConfirmed' | 'signed' | 'submitted' | 'underReview'
  review?: ReviewStage
  opinion?: OpinionStage
  correction?: CorrectionStage
  /** The plan is approved after its correction. */
  isApprovedThen?: boolean
}

export interface PlanStory extends PlanStage {
  agency: SeedAgency
  year: number
  /** ISO day of the beginning. */
  begins: string
  maturityRef: string
  /** Registered dataset cards its projects may use. */
  cards: string[]
  activityCount: number
  /** The plan it revises. */
  previous?: string
}

/** A plan with its driver projects. */
export interface SeededPlan {
  id: string
  agency: SeedAgency
  projects: string[]
}

const days = { check: 8, toCouncil: 9, sign: 19, submit: 21, receive: 23 }

/** Days from the beginning of a plan to the last act of its story. */
export function planLength({ until, review: minutes, opinion, correction, isApprovedThen }: PlanStage): number {
  const opened = {
    draft: 3,
    unitReviewed: days.check,
    inCouncil: days.toCouncil,
    councilConfirmed: 18,
    signed: days.sign,
    submitted: days.submit,
    underReview: days.receive,
  }
  if (minutes === 'returned') return days.toCouncil + 9
  const inCouncil =
    until === 'inCouncil' && minutes ? { draft: 0, held: 5, minutesConfirmed: 7, confirmed: 9 }[minutes] : 0
  if (!opinion) return opened[until] + inCouncil
  const issued = days.receive + { draft: 4, checked: 9, approve: opinionDays, return: opinionDays }[opinion]
  const corrected = correction ? issued + correctionDays[correction] : issued
  return isApprovedThen ? corrected + 2 + opinionDays : corrected
}

async function projectsOf(
  country: Country,
  story: PlanStory,
  plan: string,
  ground: PlanGround,
): Promise<SeededProject[]> {
  const { agency, begins, cards, coversFrom, coversTo } = { ...story, ...ground }
  const random = country.random(`projects/${agency.code}/${story.year}`)
  const clock = country.clock(agency.code, `projects/${agency.code}/${story.year}`)
  const chosen = random.sample(agency.domain.projects, agency.parent ? 1 : 2)
  const found: SeededProject[] = []
  for (const [i, about] of chosen.entries()) {
    const weight = chosen.length === 1 ? 100 : i === 0 ? 60 : 40
    const unit = ground.units.at(3) ?? ground.units.at(-1) ?? { code: 'U001', title: '' }
    const manager = `${random.pick(givenNames)} ${random.pick(familyNames)}`
    const missionCode = random.pick(ground.missions)
    const place = {
      agency,
      coversFrom,
      coversTo,
      weight,
      datasetRefs: cards.slice(i * 2, i * 2 + 2),
      missionCode,
      unit,
      manager,
    }
    const data: AnswerData = { ...projectData(about, place, random), planRef: plan }
    const beginning = { worksheet: 'driver-project', agency: agency.code, parent: plan, data }
    found.push({
      id: await country.play.begin(holder(agency, 'unitExpert'), clock.at(after(begins, 2)), beginning),
      data,
    })
  }
  return found
}

interface SeededProject {
  id: string
  data: AnswerData
}

async function groundOf(
  country: Country,
  { agency, year, maturityRef, activityCount }: PlanStory,
): Promise<PlanGround> {
  const { data } = await country.play.answer(maturityRef)
  const determination = data['determination'] as JsonObject
  return {
    agency,
    year,
    coversFrom: jalali(year, 7, 1),
    coversTo: after(jalali(year + 1, 7, 1), -1),
    currentLevel: Number(determination['determinedLevel']),
    units: await unitsOf(country, agency.code),
    missions: await missionsOf(country, agency.code),
    datasets: [...agency.domain.datasets, ...commonDatasets].map(({ title }) => title),
    activityCount,
  }
}

function revision(story: PlanStory): AnswerData {
  if (!story.previous) return { planKind: 'initial' }
  return {
    planKind: 'annualRevision',
    previousPlanRef: story.previous,
    reviewSummary: review,
    previousAchievement: 62,
    changes: [planChange],
  }
}

/** A plan from its beginning to a stage, through unit, council, signature and the Organization. */
export async function playPlan(country: Country, story: PlanStory): Promise<SeededPlan> {
  const { play } = country
  const { agency, year, begins, until, maturityRef } = story
  const main = mainOf(country, agency)
  const random = country.random(`plan/${agency.code}/${year}`)
  const clock = country.clock(agency.code, `plan/${agency.code}/${year}`)
  const on = (offset: number) => clock.at(after(begins, offset))
  const day = (offset: number) => workday(after(begins, offset))
  const ground = await groundOf(country, story)
  const data: AnswerData = {
    ...planData(ground, random),
    ...revision(story),
    maturityRef,
    currentLevel: ground.currentLevel,
  }
  const expert = holder(agency, 'unitExpert')
  const unitHead = holder(agency, 'unitHead')
  const id = await play.begin(expert, on(0), {
    worksheet: 'operational-plan',
    agency: agency.code,
    period: String(year),
    data,
  })
  const projects = await projectsOf(country, story, id, ground)
  const plan = { id, agency, projects: projects.map((project) => project.id) }
  const funding = fundingRows(
    data['activities'] as JsonObject[],
    projects.map((project) => project.data),
    random,
  )
  await play.save(expert, on(3), id, { driverProjectRefs: plan.projects, funding })
  if (until === 'draft') return plan

  for (const project of plan.projects) await play.act(unitHead, on(7), project, 'check')
  await play.act(unitHead, on(days.check), id, 'check')
  if (until === 'unitReviewed') return plan
  const called = letter(agency.code, day(days.toCouncil), random)
  await play.act(unitHead, on(days.toCouncil), id, 'toCouncil', { letter: called })
  const since = after(begins, days.toCouncil)
  await reviewInCouncil(country, { agency, plan: id, since, until: story.review ?? 'confirmed' })
  if (until === 'inCouncil' || until === 'councilConfirmed') return plan
  await play.act(holder(main, 'highestOfficial'), on(days.sign), id, 'sign')
  if (until === 'signed') return plan
  await play.act(holder(main, 'liaison'), on(days.submit), id, 'submit', {
    letter: letter(main.code, day(days.submit), random),
  })
  if (until === 'submitted') return plan
  await receive(country, story, plan, after(begins, days.receive))
  return plan
}

/** From receipt by the Organization on; after a correction once more. */
async function receive(country: Country, story: PlanStory, plan: SeededPlan, since: string): Promise<void> {
  const { opinion = 'draft', correction, isApprovedThen, agency } = story
  const assessor = official(country, 'orgAssessor')
  const clock = country.clock(agency.code, `receive/${plan.id}`)
  await country.play.act(assessor, clock.at(since), plan.id, 'receive')
  const matter = { agency, plan: plan.id, projects: plan.projects, since }
  const number = await giveOpinion(country, matter, opinion)
  if (!correction) return
  const issued = after(since, opinionDays)
  await correctPlan(country, { ...matter, since: issued }, number, correction)
  if (!isApprovedThen) return
  const again = after(issued, correctionDays[correction] + 2)
  await country.play.act(assessor, clock.at(again), plan.id, 'receive')
  await giveOpinion(country, { ...matter, since: again }, 'approve')
}
