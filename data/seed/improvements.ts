import type { AnswerData } from '../../engine/core/model.ts'
import { unitsOf, type Country, type SeedAgency } from './country.ts'
import { after } from './days.ts'
import { attach } from './files.ts'
import { habitOf } from './habits.ts'
import { improveProcess } from './processes.ts'
import { walk, type Step } from './walk.ts'
import * as words from './words/improvements.ts'

/** How far an improvement action has come; a late one is begun and past its day. */
type ActionStage = 'open' | 'planned' | 'inProgress' | 'late' | 'done' | 'closed' | 'reopened' | 'cancelled'

interface Improvement {
  agency: SeedAgency
  place: number
  until: ActionStage
  /** Record that is changed. */
  affects?: string | undefined
}

async function improve(country: Country, { agency, place, until, affects }: Improvement): Promise<void> {
  const key = `improvement/${agency.code}/${place}`
  const random = country.random(key)
  const about = words.findings[place % words.findings.length]
  const [unit] = (await unitsOf(country, agency.code)).slice(1)
  if (!about || !unit) return
  const isRising = about.target !== 'process'
  const before = random.between(40, 60)
  const expected = isRising ? before + 30 : before - 18
  const isOld = !['open', 'planned', 'cancelled'].includes(until)
  const begins = after(country.today, isOld ? -random.between(150, 190) : -20)
  const data: AnswerData = {
    source: about.source,
    findingFa: about.finding,
    foundOn: begins,
    rootCauseMethod: random.pick(['fiveWhys', 'fishbone', 'pareto']),
    rootCause: about.cause,
    changeTarget: about.target,
    changeFa: about.change,
    ...(affects ? { affectedRecord: affects } : {}),
    ownerUnitCode: unit.code,
    ownerPosition: `مدیر ${unit.title}`,
    startDate: after(begins, 5),
    dueDate: after(begins, isOld ? 70 : 100),
    ...(until === 'late' ? { delayReason: words.delay } : {}),
    effectIndicator: about.indicator,
    valueBefore: before,
    valueExpected: expected,
    effectiveness: 'notYet',
  }
  const by = 'unitExpert'
  const evidence = [{ ...(await attach(country.store, 'improvement-report.pdf', 'گزارش انجام اقدام')) }]
  const share = random.between(6, 10) / 10
  const effect = (effectiveness: string, reached: number): AnswerData => ({
    valueAfter: Math.round(before + (expected - before) * reached),
    checkedOn: after(begins, 120),
    effectiveness,
    standardised: words.standard,
  })
  const plan: Step = { by, day: 3, action: 'plan' }
  const start: Step = { by, day: 6, action: 'start' }
  const finish: Step = { by, day: 63, save: { doneOn: after(begins, 60), evidence }, action: 'finish' }
  const measured: Step = { by, day: 123, save: effect(share > 0.8 ? 'effective' : 'partly', share) }
  const failed: Step = { by, day: 123, save: effect('notEffective', 0.05) }
  const path: Record<ActionStage, Step[]> = {
    open: [],
    cancelled: [{ by: 'unitHead', day: 8, action: 'cancel', remark: words.cancellation }],
    planned: [plan],
    inProgress: [plan, start],
    late: [plan, start],
    done: [plan, start, finish],
    closed: [plan, start, finish, measured, { by: 'unitHead', day: 128, action: 'close' }],
    reopened: [plan, start, finish, failed, { by: 'unitHead', day: 126, action: 'reopen' }],
  }
  await walk(country, { worksheet: 'improvement-action', agency, by, begins, data, key }, path[until])
}

/** What an agency mends: of exemplary ones the loop is closed, of late ones it is past its day. Processes under improvement are named. */
export async function improveAgency(
  country: Country,
  agency: SeedAgency,
  place: number,
  processes: string[],
): Promise<void> {
  const habit = habitOf(agency)
  if (habit === 'late') {
    await improve(country, { agency, place, until: 'late' })
    return
  }
  const [process] = processes
  const isImproved = process !== undefined && place % 5 === 3
  if (isImproved) {
    await improve(country, { agency, place, until: 'planned', affects: process })
    await improveProcess(country, agency, process, after(country.today, -12))
  }
  if (habit === 'exemplary') await improve(country, { agency, place: place + 1, until: 'closed', affects: process })
  const now: ActionStage[] = ['open', 'done', 'reopened', 'cancelled', 'inProgress', 'planned']
  await improve(country, { agency, place: place + 2, until: now[place % now.length] ?? 'open' })
}
