import type { AnswerData, JsonObject } from '../../engine/core/model.ts'
import { after, workday } from './days.ts'
import { attach } from './files.ts'
import { holder, letter, mainOf, personData, type Country, type SeedAgency } from './country.ts'
import * as words from './words/reviews.ts'

const worksheet = 'council-review'

/** How far the council's minutes have come. */
export type ReviewStage = 'draft' | 'held' | 'minutesConfirmed' | 'confirmed' | 'returned'

interface Session {
  agency: SeedAgency
  plan: string
  /** Day on which the plan came to the council. */
  since: string
  until: ReviewStage
}

const row = (person: JsonObject, membership: string, present = true): JsonObject => ({
  ...person,
  membership,
  present,
})

/** Chair, secretary, members and a guest of a main agency's council. */
export function attendees(main: SeedAgency): JsonObject[] {
  const chair = holder(main, 'councilChair')
  const deputy = (i: number, fullName: string): JsonObject => ({
    fullName,
    positionTitle: `مدیر ${main.domain.units[i] ?? ''}`,
  })
  return [
    row(personData(chair), 'chair'),
    row(personData(holder(main, 'councilSecretary')), 'secretary'),
    row(deputy(0, 'بهنام صداقتی'), 'member'),
    row(deputy(1, 'فریبا نظری‌پور'), 'member'),
    row(deputy(2, 'مهرداد کیانی‌فر'), 'member', false),
    row(personData(holder(main, 'unitHead')), 'invited'),
  ]
}

const checks = [
  'maturityBased',
  'stagesCovered',
  'objectivesLinked',
  'indicatorsMeasurable',
  'resourcesFeasible',
  'affiliatesAligned',
  'projectsDriver',
  'risksManaged',
]

function minutes(country: Country, { agency, plan, since, until }: Session, heldOn: string): AnswerData {
  const random = country.random(`review/${plan}/${since}`)
  const isReturned = until === 'returned'
  const minor = random.sample(words.minorRemarks, 1).map((remark) => ({ ...remark, severity: 'minor', resolved: true }))
  const weak = random.pick(checks)
  return {
    sessionNo: random.between(20, 60),
    sessionDate: heldOn,
    location: 'سالن نشست‌های ساختمان مرکزی',
    invitation: letter(mainOf(country, agency).code, workday(after(heldOn, -4)), random),
    attendees: attendees(mainOf(country, agency)),
    quorumRequired: 4,
    checks: checks.map((check) =>
      check === weak ? { check, result: 'partlyMet', note: random.pick(words.checkNotes) } : { check, result: 'met' },
    ),
    remarks: isReturned ? [...minor, { ...words.majorRemark, severity: 'major', resolved: false }] : minor,
    decision: isReturned ? 'returned' : 'confirmed',
    decisionText: isReturned ? words.sentBack : words.confirmed,
    ...(isReturned ? { correctionDueDate: after(heldOn, 20) } : {}),
  }
}

/** The council of the main agency looks at a plan; when it is signed, its decision reaches the plan by itself. */
export async function reviewInCouncil(country: Country, session: Session): Promise<void> {
  const { play, store } = country
  const { agency, plan, since, until } = session
  const main = mainOf(country, agency)
  const random = country.random(`minutes/${plan}/${since}`)
  const clock = country.clock(agency.code, `minutes/${plan}/${since}`)
  const on = (days: number) => clock.at(after(since, days))
  const secretary = holder(main, 'councilSecretary')
  let id = ''
  for await (const review of store.answers({ worksheet, parent: plan, states: ['draft'] })) id = review.id
  if (until === 'draft') return
  const heldOn = workday(after(since, 5))
  await play.save(secretary, on(5), id, minutes(country, session, heldOn))
  await play.act(secretary, on(5), id, 'hold')
  if (until === 'held') return
  const title = 'صورت‌جلسه امضاشده شورا'
  await play.save(secretary, on(6), id, { minutesFile: { ...(await attach(store, 'council-minutes.pdf', title)) } })
  await play.act(holder(main, 'councilChair'), on(7), id, 'confirmMinutes')
  if (until === 'minutesConfirmed') return
  const head = holder(main, 'highestOfficial')
  const signedOn = workday(after(since, 9))
  const signature: JsonObject = { ...personData(head), signedOn, letter: { ...letter(main.code, signedOn, random) } }
  await play.save(secretary, on(8), id, { signature })
  await play.act(head, on(9), id, 'sign')
}
