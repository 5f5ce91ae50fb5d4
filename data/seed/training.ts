import type { AnswerData, FileRef, JsonObject } from '../../engine/core/model.ts'
import { unitsOf, type Country, type SeedAgency } from './country.ts'
import { after, earlier, jalali, workday } from './days.ts'
import { attach } from './files.ts'
import { habitOf } from './habits.ts'
import { profileOf } from './country.ts'
import { staffOf } from './staff.ts'
import { numbersOf, walk, type Step } from './walk.ts'
import type { Random } from './random.ts'
import * as words from './words/training.ts'

/** How far an event has come. */
type EventStage = 'planned' | 'held' | 'evaluated' | 'confirmed' | 'cancelled'

interface Held {
  agency: SeedAgency
  place: number
  /** ISO day of the beginning. */
  starts: string
  until: EventStage
  /** Module that is taught; a modular course. */
  moduleRef?: string
}

const groups = ['allStaff', 'allStaff', 'allStaff', 'managers', 'dataStewards']

/** Personnel numbers of those who came, employees by turns so that each event reaches others. */
function attendees(agency: SeedAgency, place: number, count: number, random: Random): JsonObject[] {
  return Array.from({ length: count }, (_, i) => ({
    personnelNo: `${agency.code.slice(2)}${1000 + place * 150 + i}`,
    group: groups[i % groups.length] ?? 'allStaff',
    completed: random.isLucky(0.92),
  }))
}

async function eventData(
  country: Country,
  event: Held,
  file: FileRef,
): Promise<Record<'plan' | 'held' | 'result', AnswerData>> {
  const { agency, place, starts, moduleRef } = event
  const random = country.random(`event/${agency.code}/${place}`)
  const units = await unitsOf(country, agency.code)
  const { staffCount } = (await profileOf(country, agency.code)) as { staffCount: number }
  const about = words.events[place % words.events.length] ?? { kind: 'workshop', title: '' }
  const [noticeRef] = moduleRef ? [] : await cultureNotice(country)
  const kind = moduleRef ? 'modularCourse' : about.kind === 'cultureMeasure' && !noticeRef ? 'event' : about.kind
  const ends = after(starts, moduleRef ? 3 : random.between(0, 2))
  const people = moduleRef
    ? random.between(8, 16)
    : Math.min(180, Math.round(staffCount * random.between(14, 24) * 0.01))
  const managers = Math.round(people / 8)
  return {
    plan: {
      eventKind: kind,
      titleFa: moduleRef ? words.modular : about.title,
      ...(moduleRef ? { moduleRef } : {}),
      ...(kind === 'cultureMeasure' && noticeRef ? { noticeRef } : {}),
      audience: moduleRef ? ['unitManagers', 'unitStaff', 'dataStewards'] : ['allStaff', 'managers'],
      organizerUnitCode: units.at(-1)?.code ?? 'U002',
      provider: 'مرکز آموزش نمونه',
      startDate: starts,
      endDate: ends,
      hours: moduleRef ? 16 : random.between(2, 8),
      delivery: random.pick(['inPerson', 'online', 'blended']),
      place: random.pick(words.places),
      invitedCount: people + random.between(4, 40),
      facilitation: random.sample(['workTime', 'finance', 'remoteAccess', 'incentive', 'managerCall'], 2),
      costIRR: random.between(4, 60) * 10_000_000,
    },
    held: {
      participants: {
        managers,
        staff: people - managers - 1,
        dataStewards: 1,
        unitMembers: moduleRef ? 2 : 0,
        public: kind === 'event' ? random.between(5, 60) : 0,
      },
      attendees: attendees(agency, moduleRef ? place + 20 : place, people, random),
      evidence: [{ ...file }],
    },
    result: {
      reactionScore: random.between(34, 48) / 10,
      preTest: random.between(38, 58),
      postTest: random.between(60, 90),
      resultNote: random.pick(words.results),
    },
  }
}

/** The measure of culture the Organization has issued. */
async function cultureNotice({ store }: Country): Promise<string[]> {
  const found: string[] = []
  for await (const { id, data } of store.answers({ worksheet: 'organization-notice', states: ['issued'] }))
    if (data['kind'] === 'cultureMeasure') found.push(id)
  return found
}

async function holdEvent(country: Country, event: Held): Promise<string> {
  const { agency, place, starts, until, moduleRef } = event
  const file = await attach(country.store, 'attendance.pdf', 'فهرست حاضران')
  const { plan, held, result } = await eventData(country, event, file)
  const by = 'trainingOfficer'
  const hold: Step = { by, day: 25, save: held, action: 'hold' }
  const evaluate: Step = { by, day: 32, save: result, action: 'evaluate' }
  const path: Record<EventStage, Step[]> = {
    planned: [],
    cancelled: [{ by, day: 18, action: 'cancel', remark: words.cancellation }],
    held: [hold],
    evaluated: [hold, evaluate],
    confirmed: [hold, evaluate, { by: 'unitHead', day: 36, action: 'confirm' }],
  }
  const begins = after(starts, -20)
  const key = `event/${agency.code}/${place}/${moduleRef ?? ''}`
  const begun = earlier(begins, after(country.today, -2))
  return walk(country, { worksheet: 'training-event', agency, by, begins: begun, data: plan, key }, path[until])
}

interface Taught {
  moduleRef: string
  eventRef?: string
  issuedOn: string
}

type CertificateStage = 'draft' | 'verified' | 'confirmed' | 'rejected' | 'expired'

async function certify(country: Country, agency: SeedAgency, place: number, taught: Taught, until: CertificateStage) {
  const person = (await staffOf(country, agency))[place]
  if (!person) return
  const key = `certificate/${agency.code}/${place}/${taught.moduleRef}`
  const random = country.random(key)
  const { fullName, nationalCode, positionTitle } = person
  const group = [0, 1, 4, 5].includes(place) ? 'dataStewards' : place === 2 ? 'unitManagers' : 'unitStaff'
  const { data: about } = await country.play.answer(taught.moduleRef)
  const data: AnswerData = {
    fullName,
    nationalCode,
    positionTitle,
    group,
    moduleRef: taught.moduleRef,
    ...(taught.eventRef ? { eventRef: taught.eventRef } : {}),
    provider: 'مرکز آموزش نمونه',
    certificateNo: `${random.between(1000, 9999)}/${agency.code}`,
    issuedOn: taught.issuedOn,
    hours: Number(about['hours']),
    score: random.between(64, 98),
    result: 'passed',
    file: { ...(await attach(country.store, 'certificate.pdf', 'گواهی دوره')) },
  }
  const by = 'trainingOfficer'
  const verify: Step = { by, day: 2, action: 'verify' }
  const confirm: Step = { by: 'unitHead', day: 5, action: 'confirm' }
  const path: Record<CertificateStage, Step[]> = {
    draft: [],
    verified: [verify],
    confirmed: [verify, confirm],
    rejected: [verify, { by: 'unitHead', day: 4, action: 'reject', remark: words.rejection }],
    expired: [verify, confirm, { by: 'unitHead', day: 205, action: 'expire' }],
  }
  const begins = after(taught.issuedOn, 4)
  await walk(country, { worksheet: 'training-certificate', agency, by, begins, data, key }, path[until])
}

/** The training of an agency in two years: events, a modular course and the certificates of it; article 4(p). */
export async function train(country: Country, agency: SeedAgency, place: number): Promise<void> {
  const habit = habitOf(agency)
  if (habit === 'empty') return
  const { year, today } = country
  const random = country.random(`training/${agency.code}`)
  const past = (month: number) => workday(jalali(year - 1, month, random.between(4, 24)))
  const [basics, forStewards, forManagers, short] = await numbersOf(country, 'training-module', '00000', [
    'issued',
    'retired',
  ])
  if (!basics || !forStewards || !forManagers || !short) return
  const story = { agency }
  if (habit !== 'late') {
    await holdEvent(country, { ...story, place: 0, starts: past(7), until: 'confirmed' })
    await holdEvent(country, { ...story, place: 1, starts: past(8), until: 'confirmed' })
    if (habit === 'exemplary') {
      await holdEvent(country, { ...story, place: 2, starts: past(9), until: 'confirmed' })
      await holdEvent(country, { ...story, place: 3, starts: past(10), until: 'confirmed' })
    }
    await holdEvent(country, { ...story, place: 4, starts: after(today, -20), until: 'evaluated' })
  }
  const now: EventStage[] = ['held', 'planned', 'cancelled']
  const until = now[place % 3] ?? 'held'
  await holdEvent(country, { ...story, place: 5, starts: after(today, until === 'planned' ? 18 : -8), until })

  const starts = past(5)
  const taught = { moduleRef: basics, issuedOn: after(starts, 12) }
  if (habit === 'late') {
    await certify(country, agency, 2, { moduleRef: short, issuedOn: after(today, -30) }, 'draft')
    return
  }
  const eventRef = await holdEvent(country, { ...story, place: 6, starts, until: 'confirmed', moduleRef: basics })
  const learned = { ...taught, eventRef }
  const members = habit === 'exemplary' ? [2, 3, 8, 9, 10] : [2, 3]
  for (const member of agency.parent ? members.slice(0, 3) : members)
    await certify(country, agency, member, learned, 'confirmed')
  await certify(country, agency, 2, { moduleRef: forManagers, issuedOn: after(starts, 40) }, 'confirmed')
  await certify(country, agency, 0, { moduleRef: forStewards, issuedOn: after(starts, 60) }, 'confirmed')
  const last: CertificateStage[] = ['expired', 'verified', 'rejected', 'draft', 'confirmed']
  const stage = last[place % last.length] ?? 'draft'
  const issuedOn = stage === 'expired' ? after(starts, 20) : after(today, -22)
  await certify(country, agency, 1, { moduleRef: short, issuedOn }, stage)
}
