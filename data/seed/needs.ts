import type { AnswerData } from '../../engine/core/model.ts'
import { missionsOf, type Country, type SeedAgency } from './country.ts'
import { after, jalali } from './days.ts'
import { habitOf } from './habits.ts'
import { stewardKey, stewardsOf } from './stewards.ts'
import { walk, type Step } from './walk.ts'
import * as words from './words/needs.ts'

/** How far a need has come. */
type NeedStage = 'draft' | 'submitted' | 'prioritised' | 'inProgress' | 'fulfilled' | 'rejected'

interface Need {
  agency: SeedAgency
  place: number
  begins: string
  /** Days from the beginning to the day the data are needed. */
  term: number
  until: NeedStage
  /** Registered card that meets it. */
  dataset?: string | undefined
}

async function declareNeed(country: Country, { agency, place, begins, term, until, dataset }: Need): Promise<void> {
  const key = `need/${agency.code}/${place}`
  const random = country.random(key)
  const about = words.needs[place % words.needs.length]
  if (!about) throw new RangeError(`There is no need ${place}`)
  const { unit } = random.pick(await stewardsOf(country, agency.code))
  const by = stewardKey(agency, unit)
  const isInside = random.isLucky(0.5) && dataset !== undefined
  const data: AnswerData = {
    titleFa: about.title,
    requesterUnitCode: unit,
    missionCode: random.pick(await missionsOf(country, agency.code)),
    decisionOrService: about.decision,
    question: about.question,
    dataDescription: about.about,
    attributes: about.attributes,
    spatialLevel: random.pick(['national', 'province']),
    frequency: random.pick(['WEEKLY', 'MONTHLY', 'QUARTERLY']),
    neededBy: after(begins, term),
    qualityRequirements: [{ dimension: 'completeness', minimum: 60 }],
    ...(isInside
      ? { existence: 'inAgency', existingDatasetRef: dataset, acquisition: 'internalSharing' }
      : { existence: 'notProduced', acquisition: 'newCollection' }),
    personalDataInvolved: false,
    importance: random.between(4, 5),
    urgency: random.between(3, 5),
    feasibility: random.between(3, 5),
    impactIfUnmet: words.impact,
    decision: 'pending',
  }
  const submit: Step = { by, day: 2, action: 'submit' }
  const prioritise: Step = { by: 'unitHead', day: 8, action: 'prioritise' }
  const start: Step = { by: 'unitExpert', day: 12, action: 'start' }
  const met = { decision: 'fulfilled', fulfilledDatasetRef: dataset ?? '', fulfilledOn: after(begins, term - 12) }
  const refused = { decision: 'rejected', decisionReason: words.refusal }
  const path: Record<NeedStage, Step[]> = {
    draft: [],
    submitted: [submit],
    prioritised: [submit, prioritise],
    inProgress: [submit, prioritise, start],
    fulfilled: [submit, prioritise, start, { by, day: term - 10, save: met, action: 'fulfil' }],
    rejected: [submit, { by: 'unitHead', day: 6, save: refused, action: 'reject' }],
  }
  await walk(country, { worksheet: 'data-need', agency, by, begins, data, key }, path[until])
}

/** The data needs of an agency: of last year some are met and some overdue, of this year some are on their way; article 4(t). */
export async function declareNeeds(
  country: Country,
  agency: SeedAgency,
  place: number,
  cards: string[],
): Promise<void> {
  const habit = habitOf(agency)
  const { year, today } = country
  const random = country.random(`needs/${agency.code}`)
  const last = after(jalali(year - 1, 9, 3), random.between(0, 20))
  const isMet = cards.length > 0 && habit !== 'late'
  const story = { agency, term: 75 }
  if (isMet) await declareNeed(country, { ...story, place: 0, begins: last, until: 'fulfilled', dataset: cards[0] })
  if (habit === 'exemplary')
    await declareNeed(country, { ...story, place: 1, begins: after(last, 4), until: 'fulfilled', dataset: cards[1] })
  else await declareNeed(country, { ...story, place: 1, begins: after(last, 4), until: 'inProgress' })
  const now: NeedStage[] = ['draft', 'submitted', 'prioritised', 'rejected', 'inProgress']
  const until = now[place % now.length] ?? 'draft'
  await declareNeed(country, { agency, place: 2 + (place % 3), begins: after(today, -24), term: 90, until })
}
