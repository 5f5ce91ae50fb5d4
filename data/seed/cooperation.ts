import type { AnswerData, JsonObject } from '../../engine/core/model.ts'
import { periodEnd } from '../../engine/core/period.ts'
import type { Country, SeedAgency } from './country.ts'
import { after } from './days.ts'
import { habitOf } from './habits.ts'
import { latestHalf } from './halfYear.ts'
import { staffOf, stewardPlaces, type Employee } from './staff.ts'
import { letterOf, walk, type Step } from './walk.ts'
import * as words from './words/cooperation.ts'

/** How far an evaluation has come. */
type EvaluationStage = 'draft' | 'shown' | 'confirmed' | 'reported'

const criteria = [
  'timelyData',
  'dataQuality',
  'responsiveness',
  'training',
  'documentation',
  'decisionUse',
  'coordination',
  'initiative',
]
const weights = [20, 15, 10, 10, 15, 10, 10, 10]

const groupOf = (place: number, { isManager }: Employee): string =>
  stewardPlaces.includes(place) ? 'dataSteward' : isManager ? 'manager' : 'staff'

interface Evaluation {
  agency: SeedAgency
  place: number
  period: string
  begins: string
  until: EvaluationStage
}

async function evaluate(country: Country, { agency, place, period, begins, until }: Evaluation): Promise<string> {
  const key = `evaluation/${agency.code}/${place}/${period}`
  const random = country.random(key)
  const person = (await staffOf(country, agency))[place]
  if (!person) throw new RangeError(`${agency.code} has no employee ${place}`)
  const isGood = place % 2 === 0
  const rows = criteria.map((criterion, i): JsonObject => {
    const score = isGood ? random.between(4, 5) : random.between(2, 4)
    return {
      criterion,
      weight: weights[i] ?? 10,
      score,
      ...(score === 5 ? { evidence: words.evidence } : {}),
    }
  })
  const data: AnswerData = {
    period,
    fullName: person.fullName,
    personnelNo: person.personnelNo,
    positionTitle: person.positionTitle,
    orgUnitCode: person.unitCode,
    group: groupOf(place, person),
    evaluatorPosition: 'مدیر واحد حکمرانی داده‌مبنا',
    criteria: rows,
    strengths: random.pick(words.strengths),
    improvements: random.pick(words.improvements),
    recommendation: isGood ? 'reward' : 'training',
    evaluatedOn: begins,
  }
  const by = 'unitExpert'
  const show: Step = { by, day: 2, action: 'show' }
  const comment: Step = { by, day: 5, save: { personComment: random.pick(words.comments) } }
  const confirm: Step = { by: 'unitHead', day: 11, action: 'confirm' }
  const path: Record<EvaluationStage, Step[]> = {
    draft: [],
    shown: [show],
    confirmed: [show, comment, confirm],
    reported: [show, comment, confirm, { by: 'unitHead', day: 13, action: 'report' }],
  }
  return walk(country, { worksheet: 'cooperation-evaluation', agency, by, begins, data, period, key }, path[until])
}

type RewardStage = 'proposed' | 'approved' | 'granted' | 'rejected'

async function reward(
  country: Country,
  agency: SeedAgency,
  place: number,
  evaluation: string,
  begins: string,
  until: RewardStage,
) {
  const { data: about, computed } = await country.play.answer(evaluation)
  if (Number(computed['totalScore']) < 80) return
  const key = `reward/${agency.code}/${place}`
  const random = country.random(key)
  const what = random.pick(words.rewards)
  const { fullName, personnelNo, positionTitle, orgUnitCode, group } = about
  const data = {
    fullName,
    personnelNo,
    positionTitle,
    orgUnitCode,
    group,
    basis: 'cooperationEvaluation',
    basisRecord: evaluation,
    reason: words.grounds,
    rewardKind: what.kind,
    proposedOn: begins,
    ...(until === 'approved' || until === 'granted'
      ? { decision: letterOf(agency.code, after(begins, 4), random) }
      : {}),
  } as AnswerData
  const approve: Step = { by: 'highestOfficial', day: 4, action: 'approve' }
  const grant: Step = { by: 'hrOfficer', day: 8, save: { grantedOn: after(begins, 6) }, action: 'grant' }
  const path: Record<RewardStage, Step[]> = {
    proposed: [],
    approved: [approve],
    granted: [approve, grant],
    rejected: [{ by: 'highestOfficial', day: 3, action: 'reject', remark: words.rejection }],
  }
  await walk(country, { worksheet: 'reward-record', agency, by: 'unitHead', begins, data, key }, path[until])
}

/** Evaluations of the last half-year and the rewards that follow from them; article 9. */
export async function evaluateCooperation(country: Country, agency: SeedAgency, place: number): Promise<void> {
  const habit = habitOf(agency)
  if (habit === 'late') return
  const period = latestHalf(country.today)
  const begins = after(periodEnd(period) ?? country.today, 8)
  const story = { agency, period, begins }
  const rewards: RewardStage[] = ['granted', 'approved', 'proposed', 'rejected']
  const count = habit === 'exemplary' ? 2 : 1
  for (let i = 0; i < count; i++) {
    const employee = 6 + i * 2
    const id = await evaluate(country, { ...story, place: employee, until: 'reported' })
    await reward(country, agency, employee, id, after(begins, 18), rewards[(place + i) % rewards.length] ?? 'proposed')
  }
  const now: EvaluationStage[] = ['draft', 'shown', 'confirmed', 'reported']
  await evaluate(country, { ...story, place: 7, until: now[place % now.length] ?? 'draft' })
  await evaluate(country, { ...story, place: agency.isGiven ? 1 : 0, until: now[(place + 1) % now.length] ?? 'draft' })
}
