import type { AnswerData } from '../../engine/core/model.ts'
import { missionsOf, personData, type Country, type SeedAgency } from './country.ts'
import { after } from './days.ts'
import { habitOf } from './habits.ts'
import { stewardKey, stewardOf, stewardsOf } from './stewards.ts'
import { walk, type Step } from './walk.ts'
import * as words from './words/systems.ts'

/** How far the card of a system has come. */
type SystemStage = 'draft' | 'stewardChecked' | 'unitApproved' | 'registered' | 'returned' | 'retired'

const last: SystemStage[] = ['draft', 'stewardChecked', 'unitApproved', 'returned', 'retired', 'registered']

/** Days before today on which a card of each stage was begun. */
const age: Record<SystemStage, number> = {
  draft: 12,
  stewardChecked: 20,
  unitApproved: 24,
  returned: 26,
  registered: 240,
  retired: 260,
}

async function systemData(country: Country, agency: SeedAgency, place: number, until: SystemStage, datasets: string[]) {
  const random = country.random(`system/${agency.code}/${place}`)
  const about = words.systems[place % words.systems.length]
  if (!about) throw new RangeError(`There is no system ${place}`)
  const { unit } = random.pick(await stewardsOf(country, agency.code))
  const [first = '', second = ''] = [
    datasets[(place * 2) % datasets.length],
    datasets[(place * 2 + 1) % datasets.length],
  ]
  const isSource = until !== 'retired' && place * 2 + 1 < datasets.length
  const data: AnswerData = {
    titleFa: about.title,
    titleEn: about.titleEn,
    descriptionFa: about.about,
    systemKind: about.kind,
    status: until === 'retired' ? 'retiring' : 'operational',
    goLiveOn: `${random.between(2014, 2023)}-0${random.between(1, 9)}-15`,
    missionCodes: random.sample(await missionsOf(country, agency.code), 1),
    ownerUnitCode: unit,
    technicalUnitCode: 'U002',
    contact: personData(stewardOf(agency, unit)),
    supplier: 'شرکت پیمانکار نمونه',
    ownership: random.pick(['owned', 'licensed', 'service', 'openSource']),
    supportEnd: after(country.today, random.between(120, 700)),
    internalUsers: random.between(20, 600),
    externalUsers: random.between(0, 40_000),
    provincialUse: random.isLucky(0.5),
    datasets: [first, second].map((datasetRef) => ({ datasetRef, role: isSource ? 'source' : 'consumer' })),
    interfaces: random.sample(words.interfaces, 2).map((titleFa) => ({
      titleFa,
      direction: random.pick(['in', 'both']),
      protocol: 'rest',
      counterpart: random.pick(words.counterparts),
      viaExchangeHub: random.isLucky(0.6),
    })),
    hosting: random.pick(['onPremise', 'governmentCloud', 'domesticProvider']),
    technology: random.sample(['PostgreSQL', 'Java', 'C#', 'SQL Server', 'PHP'], 2),
    singleSignOn: random.isLucky(0.5),
    auditLog: true,
    backupFrequency: 'DAILY',
    rtoHours: 4,
    rpoHours: 24,
    personalData: about.kind === 'register',
    confidentiality: random.pick(['low', 'moderate']),
    integrity: 'moderate',
    availability: random.pick(['moderate', 'high']),
    securityAssessedOn: after(country.today, -random.between(300, 500)),
    annualCostIRR: random.between(2, 60) * 100_000_000,
    strategy: until === 'retired' ? 'eliminate' : 'invest',
    ...(until === 'retired' ? { replacementPlan: words.replacement } : {}),
  }
  return { data, unit }
}

async function describeSystem(
  country: Country,
  agency: SeedAgency,
  place: number,
  until: SystemStage,
  cards: string[],
) {
  const { data, unit } = await systemData(country, agency, place, until, cards)
  const checkCard: Step = { by: stewardKey(agency, unit), day: 3, action: 'checkCard' }
  const approve: Step = { by: 'unitHead', day: 6, action: 'approve' }
  const register: Step = { by: 'liaison', day: 8, action: 'register' }
  const remarks = [{ path: '/interfaces', text: 'طرف واسط نوشته شود.' }]
  const path: Record<SystemStage, Step[]> = {
    draft: [],
    stewardChecked: [checkCard],
    unitApproved: [checkCard, approve],
    returned: [checkCard, { by: 'unitHead', day: 7, action: 'sendBack', remark: words.sendBack, remarks }],
    registered: [checkCard, approve, register],
    retired: [checkCard, approve, register, { by: 'unitHead', day: 150, action: 'retire', remark: words.retirement }],
  }
  const begins = after(country.today, -age[until] - place)
  const key = `system/${agency.code}/${place}`
  await walk(country, { worksheet: 'system-card', agency, by: 'unitExpert', begins, data, key }, path[until])
}

/** The cards of the systems of an agency, over the datasets that are registered. */
export async function describeSystems(
  country: Country,
  agency: SeedAgency,
  place: number,
  cards: string[],
): Promise<void> {
  const habit = habitOf(agency)
  const count = habit === 'late' ? 0 : agency.parent ? 2 : 4
  for (let i = 0; i < count; i++) await describeSystem(country, agency, i, 'registered', cards)
  await describeSystem(country, agency, count, last[place % last.length] ?? 'draft', cards)
}
