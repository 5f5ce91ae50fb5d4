import type { AnswerData, JsonObject } from '../../engine/core/model.ts'
import type { SeedAgency } from './country.ts'
import { after } from './days.ts'
import type { Random } from './random.ts'
import { activities, type ActivityWords } from './words/activities.ts'
import * as words from './words/plan.ts'

/** What a plan is written from. */
export interface PlanGround {
  agency: SeedAgency
  year: number
  coversFrom: string
  coversTo: string
  currentLevel: number
  units: { code: string; title: string }[]
  missions: string[]
  datasets: string[]
  activityCount: number
}

const two = (number: number) => String(number).padStart(2, '0')
const million = 1_000_000

/** Shares of a hundred with two decimals that add up to it. */
function weights(count: number, random: Random): number[] {
  const raw = Array.from({ length: count }, () => random.between(60, 140))
  const sum = raw.reduce((total, share) => total + share, 0)
  const cents = raw.map((share) => Math.floor((share * 10_000) / sum))
  const left = 10_000 - cents.reduce((total, share) => total + share, 0)
  return cents.map((share, i) => (share + (i === 0 ? left : 0)) / 100)
}

/** Every activity there could be: each template with each dataset or unit it may speak of; those of a stage stand together. */
function possible(ground: PlanGround): (ActivityWords & { unit?: string })[] {
  return activities.flatMap((activity) => {
    const { about, title } = activity
    if (about === 'dataset') return ground.datasets.map((name) => ({ ...activity, title: title.replace('…', name) }))
    if (about === 'unit')
      return ground.units
        .slice(1)
        .map((unit) => ({ ...activity, title: title.replace('…', unit.title), unit: unit.code }))
    return [activity]
  })
}

/** That many activities, each of the stages three to six among them. A title comes twice only when there are more activities than things to speak of. */
function choose(ground: PlanGround, random: Random) {
  const all = possible(ground)
  const first = ([3, 4, 5, 6] as const).map((stage) => random.pick(all.filter((each) => each.stage === stage)))
  const others = random.sample(
    all.filter((each) => !first.includes(each)),
    ground.activityCount - first.length,
  )
  const chosen = [...first, ...others]
  while (chosen.length < ground.activityCount) {
    const repeated = random.pick(all)
    chosen.push({
      ...repeated,
      title: `${repeated.title}؛ گام ${Math.ceil(chosen.length / all.length + 1).toLocaleString('fa')}`,
    })
  }
  return chosen.toSorted((a, b) => a.stage - b.stage)
}

function milestones(startDate: string, length: number, random: Random): JsonObject[] | undefined {
  if (length < 90 || random.isLucky(0.5)) return undefined
  return [
    { code: 'S01', titleFa: 'پایان گام نخست', dueDate: after(startDate, Math.floor(length / 2)) },
    { code: 'S02', titleFa: 'تحویل خروجی', dueDate: after(startDate, length - 5) },
  ]
}

/** The activities of a plan, in the order of their stages. */
export function activityRows(ground: PlanGround, goals: number, random: Random): JsonObject[] {
  const shares = weights(ground.activityCount, random)
  const chosen = choose(ground, random)
  const days = 355
  return chosen.map((about, i): JsonObject => {
    // Stages follow each other loosely through the year.
    const offset = Math.min(days - 70, (about.stage - 3) * 45 + random.between(8, 90))
    const length = Math.min(days - offset - 2, random.between(45, 170))
    const startDate = after(ground.coversFrom, offset)
    const unit = ground.units.find(({ code }) => code === about.unit) ?? random.pick(ground.units.slice(1))
    const steps = milestones(startDate, length, random)
    return {
      code: `A${two(i + 1)}`,
      titleFa: about.title,
      description: about.description,
      stage: about.stage,
      kind: about.kind,
      level: Math.min(5, ground.currentLevel + random.between(0, 1)),
      goalCodes: [`G${two((i % goals) + 1)}`],
      indicatorCodes: [`I${two((i % goals) + 1)}`],
      ownerUnitCode: unit.code,
      ownerPosition: `${random.pick(words.positions)} ${unit.title}`,
      startDate,
      endDate: after(startDate, length),
      weight: shares[i] ?? 0,
      deliverable: about.deliverable,
      budgetIRR: random.isLucky(0.3) ? 0 : random.between(8, 160) * 10 * million,
      ...(steps ? { milestones: steps } : {}),
    }
  })
}

function goalRows(count: number): JsonObject[] {
  return words.goals
    .slice(0, count)
    .map(({ title, objective, gap }, i) => ({ code: `G${two(i + 1)}`, titleFa: title, objective, maturityGap: gap }))
}

function indicatorRows(ground: PlanGround, count: number, random: Random): JsonObject[] {
  return words.indicators.slice(0, count).map((about, i) => ({
    code: `I${two(i + 1)}`,
    goalCode: `G${two(i + 1)}`,
    titleFa: about.title,
    kind: about.kind,
    unit: about.unit,
    formula: about.formula,
    dataSource: about.source,
    direction: about.direction,
    baseline: random.between(...about.from),
    baselineDate: after(ground.coversFrom, -40),
    target: random.between(...about.to),
    targetDate: ground.coversTo,
    frequency: random.pick(['QUARTERLY', 'ANNUAL_2']),
    ownerUnitCode: random.pick(ground.units).code,
  }))
}

/** All of a plan that does not depend on other records. */
export function planData(ground: PlanGround, random: Random): AnswerData {
  const goals = random.between(2, words.goals.length)
  return {
    titleFa: `برنامه عملیاتی نظام حکمرانی داده‌مبنای ${ground.agency.title}`,
    planYear: ground.year,
    coversFrom: ground.coversFrom,
    coversTo: ground.coversTo,
    targetLevel: Math.min(5, ground.currentLevel + 1),
    capacities: random.sample(words.capacities, random.between(2, 4)),
    constraints: random.sample(words.constraints, 2),
    missionCodes: ground.missions,
    stakeholders: random.sample(words.stakeholders, random.between(2, 5)),
    goals: goalRows(goals),
    indicators: indicatorRows(ground, goals, random),
    activities: activityRows(ground, goals, random),
    risks: random.sample(words.risks, random.between(2, 5)).map(({ title, ...risk }, i) => ({
      code: `R${two(i + 1)}`,
      titleFa: title,
      ...risk,
      probability: random.between(1, 5),
      impact: random.between(2, 5),
      ownerUnitCode: random.pick(ground.units).code,
    })),
    monitoringMethod: words.monitoring,
    reportingArrangement: words.reporting,
    ...(ground.agency.parent ? {} : { affiliatedCoordination: words.affiliated }),
  }
}

/** Sources that add up to what activities and projects cost. */
export function fundingRows(rows: JsonObject[], projects: AnswerData[], random: Random): JsonObject[] {
  const ofProjects = projects.flatMap(({ budgetItems }) =>
    (budgetItems as JsonObject[]).map(({ amountIRR }) => Number(amountIRR)),
  )
  const total = [...rows.map(({ budgetIRR }) => Number(budgetIRR)), ...ofProjects].reduce((sum, part) => sum + part, 0)
  const first = Math.floor((total * random.between(5, 8)) / 10 / million) * million
  return [
    { source: 'ordinaryBudget', amountIRR: first, approvalRef: 'موافقت‌نامه اعتبارات هزینه‌ای' },
    { source: 'ownRevenue', amountIRR: total - first },
  ]
}
