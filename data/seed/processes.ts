import type { AnswerData, JsonObject } from '../../engine/core/model.ts'
import { missionsOf, type Country, type SeedAgency } from './country.ts'
import { after, jalali } from './days.ts'
import { habitOf } from './habits.ts'
import type { Random } from './random.ts'
import { stewardKey, stewardsOf } from './stewards.ts'
import { goOn, walk, type Step } from './walk.ts'
import * as words from './words/processes.ts'

const worksheet = 'data-process'

/** How far a process has come; `improved` waits for an improvement action to be begun. */
type ProcessStage = 'draft' | 'stewardChecked' | 'unitApproved' | 'inOperation' | 'retired'

interface Cycle {
  /** Steps that are lived, out of seven. */
  reached: number
  begins: string
  unit: string
  cards: string[]
}

/** A step takes forty days; those that are lived are managed, the next ones are begun. */
function stepRows({ reached, begins, unit, cards }: Cycle, random: Random): JsonObject[] {
  return words.steps.map((about, i): JsonObject => {
    const isReached = i < reached
    const asIs = isReached ? random.between(2, 3) : random.between(0, 1)
    const startDate = after(begins, 5 + i * 30)
    return {
      step: i + 1,
      asIs,
      target: Math.max(3, asIs),
      description: about.about,
      responsibleUnitCode: unit,
      responsibleRole: about.role,
      inputs: [about.input],
      outputs: [about.output],
      controls: [about.control],
      ...(asIs < 3 ? { gap: words.gap, improvement: words.improvement } : {}),
      ...(i > 0 && i < 5 ? { datasetRefs: cards.slice(0, 1) } : {}),
      startDate,
      endDate: after(startDate, 40),
    }
  })
}

async function activityOf(country: Country, agency: string): Promise<AnswerData> {
  const filter = { worksheet: 'operational-plan', agencies: [agency], states: ['approved'] }
  for await (const { id, data } of country.store.answers(filter)) {
    const [activity] = (data['activities'] as JsonObject[]).toReversed()
    if (activity) return { planRef: id, activityCode: activity['code'] ?? '' }
  }
  return {}
}

async function processData(country: Country, agency: SeedAgency, place: number, cycle: Omit<Cycle, 'unit'>) {
  const random = country.random(`process/${agency.code}/${place}`)
  const steward = random.pick(await stewardsOf(country, agency.code))
  const about = agency.domain.projects[place % agency.domain.projects.length]
  if (!about) throw new RangeError(`${agency.code} has no process ${place}`)
  const baseline = random.between(20, 60)
  const current = cycle.reached >= 4 ? { current: baseline - random.between(3, 12) } : {}
  const data: AnswerData = {
    titleFa: `${about.service} بر پایه داده`,
    descriptionFa: `${about.value} ${about.scope}`.padEnd(30, '.'),
    processKind: 'service',
    missionCode: random.pick(await missionsOf(country, agency.code)),
    ownerUnitCode: steward.unit,
    ownerPosition: 'مدیر خدمت',
    stewardRef: steward.id,
    ...(await activityOf(country, agency.code)),
    services: [{ titleFa: about.service }],
    trigger: 'ثبت درخواست متقاضی در درگاه',
    runsEvery: random.pick(['CONT', 'DAILY', 'MONTHLY']),
    decisions: [{ titleFa: about.decision, makerPosition: 'مدیر خدمت', evidenceUsed: about.indicator.padEnd(5, '.') }],
    steps: stepRows({ ...cycle, unit: steward.unit }, random),
    indicators: [{ titleFa: about.indicator, unit: 'days', baseline, ...current, target: baseline - 15 }],
  }
  return { data, unit: steward.unit }
}

async function runProcess(
  country: Country,
  agency: SeedAgency,
  place: number,
  until: ProcessStage,
  cycle: Omit<Cycle, 'unit'>,
): Promise<string> {
  const { data, unit } = await processData(country, agency, place, cycle)
  const checkProcess: Step = { by: stewardKey(agency, unit), day: 3, action: 'checkProcess' }
  const approve: Step = { by: 'unitHead', day: 6, action: 'approve' }
  const start: Step = { by: 'unitHead', day: 10, action: 'start' }
  const path: Record<ProcessStage, Step[]> = {
    draft: [],
    stewardChecked: [checkProcess],
    unitApproved: [checkProcess, approve],
    inOperation: [checkProcess, approve, start],
    retired: [checkProcess, approve, start, { by: 'unitHead', day: 130, action: 'retire', remark: words.retirement }],
  }
  const key = `process/${agency.code}/${place}`
  const story = { worksheet, agency, by: 'unitExpert', begins: cycle.begins, data, key }
  return walk(country, story, path[until])
}

/** Puts a process in operation under improvement; an open improvement action must name it. */
export async function improveProcess(country: Country, agency: SeedAgency, id: string, day: string): Promise<void> {
  await goOn(country, id, { agency, begins: day, key: `improve/${id}` }, [
    { by: 'unitHead', day: 0, action: 'improve' },
  ])
}

/** The data-centred processes of an agency; gives those in operation. Article 4(th). */
export async function describeProcesses(
  country: Country,
  agency: SeedAgency,
  place: number,
  cards: string[],
): Promise<string[]> {
  const habit = habitOf(agency)
  const { year, today } = country
  const random = country.random(`processes/${agency.code}`)
  const begins = after(jalali(year - 1, 4, 2), random.between(0, 20))
  const running: string[] = []
  if (habit === 'exemplary')
    running.push(await runProcess(country, agency, 0, 'inOperation', { reached: 7, begins, cards }))
  if (habit === 'ordinary') {
    const reached = random.between(3, 5)
    running.push(await runProcess(country, agency, 0, 'inOperation', { reached, begins, cards }))
  }
  if (place % 6 === 2 && habit !== 'late')
    await runProcess(country, agency, 2, 'retired', { reached: 2, begins: after(begins, 9), cards })
  const now: ProcessStage[] = ['draft', 'stewardChecked', 'unitApproved', 'inOperation']
  const until = now[place % now.length] ?? 'draft'
  const fresh = await runProcess(country, agency, 1, until, { reached: 1, begins: after(today, -25), cards })
  return until === 'inOperation' ? [...running, fresh] : running
}
