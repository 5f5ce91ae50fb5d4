import type { Actor, AnswerData } from '../../engine/core/model.ts'
import { holder, letter, official, profileOf, type Country, type SeedAgency } from './country.ts'
import { after, earlier, jalali } from './days.ts'
import { habitOf } from './habits.ts'
import { staffOf, stewardPlaces, type Employee } from './staff.ts'
import * as words from './words/stewards.ts'

const worksheet = 'data-steward-nomination'

/** How far a nomination has come; `succeeded` is ended by the one who came after. */
export type StewardStage = 'draft' | 'proposed' | 'orgReview' | 'orgConfirmed' | 'confirmed' | 'rejected' | 'succeeded'

/** A steward in office. */
export interface Steward {
  /** Number of the nomination. */
  id: string
  unit: string
  fullName: string
}

/** The people of an agency who are stewards with an account. */
const stewardsOfAgency = ({ people }: SeedAgency): Actor[] =>
  Object.values(people).filter(({ roles }) => roles.includes('dataSteward'))

/** The steward of a unit. */
export function stewardOf(agency: SeedAgency, unit: string): Actor {
  const found = stewardsOfAgency(agency).find(({ units }) => units?.includes(unit))
  if (!found) throw new RangeError(`${agency.code} has no steward of ${unit}`)
  return found
}

/** The key of the steward of a unit among the people of an agency. */
export function stewardKey(agency: SeedAgency, unit: string): string {
  const steward = stewardOf(agency, unit)
  return Object.entries(agency.people).find(([, actor]) => actor === steward)?.[0] ?? 'dataSteward'
}

/** Stewards in office of units of an agency. */
export async function stewardsOf({ store }: Country, agency: string): Promise<Steward[]> {
  const found: Steward[] = []
  for await (const { id, data } of store.answers({ worksheet, agencies: [agency], states: ['confirmed'] })) {
    const { orgUnitCode, fullName } = data
    if (typeof orgUnitCode === 'string') found.push({ id, fullName: String(fullName), unit: orgUnitCode })
  }
  return found
}

interface Nomination {
  agency: SeedAgency
  person: Employee
  /** Unit of the headquarters, or a provincial department. */
  place: { orgUnitCode: string } | { provincialDepartmentCode: string }
  /** ISO day of the beginning. */
  begins: string
  until: StewardStage
  replaces?: string
}

function nominationData(country: Country, { agency, person, place, begins, replaces }: Nomination): AnswerData {
  const random = country.random(`steward/${agency.code}/${person.personnelNo}/${begins}`)
  const isProvincial = 'provincialDepartmentCode' in place
  const { fullName, nationalCode, personnelNo, isManager, educationLevel, phone, email } = person
  return {
    scope: isProvincial ? 'provincial' : 'headquarters',
    ...place,
    ...(isProvincial ? { necessityJustification: words.necessity } : {}),
    dataDomains: random.sample(
      agency.domain.datasets.map(({ title }) => title),
      2,
    ),
    fullName,
    nationalCode,
    personnelNo,
    currentPostTitle: person.positionTitle,
    keepsCurrentDuties: true,
    isManager,
    educationLevel,
    dataExperience: random.pick(words.experience),
    phone,
    email,
    proposedOn: after(begins, 1),
    startDate: after(begins, 8),
    ...(replaces ? { replacesRef: replaces } : {}),
  }
}

async function nominate(country: Country, story: Nomination): Promise<string> {
  const { play } = country
  const { agency, person, begins, until } = story
  const random = country.random(`nomination/${agency.code}/${person.personnelNo}`)
  const clock = country.clock(agency.code, `nomination/${agency.code}/${person.personnelNo}`)
  const day = (offset: number) => earlier(after(begins, offset), after(country.today, -1))
  const who = (role: string) => holder(agency, role)
  const data = nominationData(country, story)
  const id = await play.begin(who('unitExpert'), clock.at(begins), { worksheet, agency: agency.code, data })
  if (until === 'draft') return id
  await play.act(who('unitHead'), clock.at(day(2)), id, 'propose')
  if (until === 'proposed') return id
  if (until === 'rejected') {
    await play.act(who('highestOfficial'), clock.at(day(6)), id, 'reject', { remark: words.rejection })
    return id
  }
  if ('provincialDepartmentCode' in story.place) {
    const asked = { letter: letter(agency.code, day(3), random) }
    await play.act(who('liaison'), clock.at(day(3)), id, 'askOrganization', asked)
    if (until === 'orgReview') return id
    const assessor = official(country, 'orgAssessor')
    const organizationConfirmation = { ...letter('200', day(15), random) }
    await play.save(assessor, clock.at(day(15)), id, { organizationConfirmation })
    await play.act(assessor, clock.at(day(15)), id, 'orgConfirm')
    if (until === 'orgConfirmed') return id
  }
  const appointment = { ...letter(agency.code, day(18), random) }
  await play.save(who('highestOfficial'), clock.at(day(18)), id, { appointment })
  await play.act(who('highestOfficial'), clock.at(day(18)), id, 'confirm')
  return id
}

async function departmentsOf(country: Country, agency: string): Promise<string[]> {
  const { provincialDepartments = [] } = await profileOf(country, agency)
  return (provincialDepartments as { code: string }[]).map(({ code }) => code)
}

/** What is still under way this year, so that every state is met; of provincial departments where there are such. */
const underWay: Record<string, StewardStage> = {
  '00102': 'proposed',
  '00202': 'draft',
  '00203': 'proposed',
  '00302': 'proposed',
  '00403': 'rejected',
  '00504': 'draft',
}
const provincialStages: StewardStage[] = ['confirmed', 'orgReview', 'orgConfirmed']

/** The stewards of an agency within its cap: those of last year, a successor, a provincial one, and who is just proposed. */
export async function nameStewards(country: Country, agency: SeedAgency): Promise<void> {
  const habit = habitOf(agency)
  if (habit === 'empty') return
  const { today, year } = country
  const staff = await staffOf(country, agency)
  const random = country.random(`stewards/${agency.code}`)
  const begins = after(jalali(year - 1, 1, 25), random.between(0, 10))
  const recent = after(today, -28)
  const person = (i: number) => staff[i] as Employee
  const count = habit === 'late' ? 1 : agency.parent ? 3 : 4
  const places = stewardPlaces.filter((place, i) => i < count && staff[place]?.personnelNo !== '10871')
  for (const [i, at] of places.entries()) {
    const [orgUnitCode] = stewardsOfAgency(agency)[stewardPlaces.indexOf(at)]?.units ?? []
    if (orgUnitCode === undefined || (await stewardsOf(country, agency.code)).some(({ unit }) => unit === orgUnitCode))
      continue
    const place = { orgUnitCode }
    const first = { agency, place, begins: after(begins, i), until: 'confirmed' } as const
    if (i !== 2 || agency.parent) await nominate(country, { ...first, person: person(at) })
    else {
      const replaces = await nominate(country, { ...first, person: person(20) })
      await nominate(country, { ...first, person: person(at), begins: after(begins, 40), replaces })
    }
  }
  const until = underWay[agency.code]
  if (until)
    await nominate(country, {
      agency,
      person: person(18),
      place: { orgUnitCode: agency.isGiven ? 'U001' : 'U003' },
      begins: recent,
      until,
    })
  if (agency.isGiven) return
  for (const [i, provincialDepartmentCode] of (await departmentsOf(country, agency.code)).entries())
    await nominate(country, {
      agency,
      person: person(14 + i),
      place: { provincialDepartmentCode },
      begins: i === 0 ? after(begins, 5) : after(recent, i),
      until: provincialStages[i] ?? 'confirmed',
    })
}
