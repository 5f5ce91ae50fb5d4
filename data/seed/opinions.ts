import type { AnswerData, JsonObject } from '../../engine/core/model.ts'
import { holder, letter, mainOf, official, type Country, type SeedAgency } from './country.ts'
import { after, workday } from './days.ts'
import { attach } from './files.ts'
import * as words from './words/reviews.ts'

/** How far the Organization's opinion on a plan has come. */
export type OpinionStage = 'draft' | 'checked' | 'approve' | 'return'

interface Matter {
  agency: SeedAgency
  plan: string
  projects: string[]
  /** Day on which the plan was received. */
  since: string
}

const sections = [
  'identification',
  'context',
  'goals',
  'indicators',
  'activities',
  'driverProjects',
  'budget',
  'risks',
  'governance',
]

async function lastOpinion({ store }: Country, plan: string): Promise<string> {
  let id = ''
  for await (const opinion of store.answers({ worksheet: 'organization-opinion', parent: plan })) id = opinion.id
  return id
}

function findings(isReturned: boolean): JsonObject[] {
  return sections.map((section) => {
    const wrong = section === 'indicators' || section === 'budget' ? words.findings[section] : undefined
    return isReturned && wrong
      ? { section, assessment: 'needsCorrection', ...wrong }
      : { section, assessment: 'accepted' }
  })
}

/** Days from receipt to the Organization's letter. */
export const opinionDays = 12

/** The Organization gives its opinion on a plan under review; once issued it moves the plan by itself. Gives the opinion's number. */
export async function giveOpinion(country: Country, matter: Matter, until: OpinionStage): Promise<string> {
  const { play } = country
  const { plan, projects, since } = matter
  const random = country.random(`opinion/${plan}/${since}`)
  const clock = country.clock(matter.agency.code, `opinion/${plan}/${since}`)
  const on = (days: number) => clock.at(after(since, days))
  const id = await lastOpinion(country, plan)
  const isReturned = until === 'return'
  const issuedOn = workday(after(since, opinionDays))
  const opinion = letter('200', issuedOn, random)
  const data: AnswerData = {
    reviewers: ['کارشناس بررسی برنامه‌ها', 'کارشناس شاخص‌های داده'],
    sectionFindings: findings(isReturned),
    projectFindings: projects.map((projectRef, i) =>
      isReturned && i === 0
        ? { projectRef, assessment: 'needsCorrection', remark: words.projectRemark }
        : { projectRef, assessment: 'accepted' },
    ),
    decision: isReturned ? 'return' : 'approve',
    summary: isReturned ? words.toCorrect : words.accepted,
    opinion: { ...opinion },
    ...(isReturned ? { correctionDueDate: after(issuedOn, 14) } : {}),
  }
  const assessor = official(country, 'orgAssessor')
  if (until === 'draft') {
    const { reviewers, sectionFindings } = data
    await play.save(assessor, on(4), id, { reviewers, sectionFindings } as AnswerData)
    return id
  }
  await play.save(assessor, on(6), id, data)
  await play.act(official(country, 'orgPolicy'), on(9), id, 'check')
  if (until === 'checked') return id
  await play.act(official(country, 'orgApprover'), on(opinionDays), id, 'issue')
  return id
}

/** How far the answer to a returned plan has come. */
export type CorrectionStage = 'draft' | 'signed' | 'submitted' | 'submittedLate'

/** Days from the Organization's letter to the agency's answer. */
export const correctionDays: Record<CorrectionStage, number> = { draft: 4, signed: 9, submitted: 11, submittedLate: 19 }

/** The agency corrects a returned plan and answers the opinion: article 4(b)(2). `since` is the day of the letter. */
export async function correctPlan(
  country: Country,
  matter: Matter,
  opinionRef: string,
  until: CorrectionStage,
): Promise<void> {
  const { play, store } = country
  const { agency, plan, projects, since } = matter
  const main = mainOf(country, agency)
  const random = country.random(`correction/${plan}`)
  const clock = country.clock(agency.code, `correction/${plan}`)
  const on = (days: number) => clock.at(after(since, days))
  const length = correctionDays[until]
  const expert = holder(agency, 'unitExpert')
  const evidence = [{ ...(await attach(store, 'funding-table.pdf', 'جدول منابع اصلاح‌شده')) }]
  const answered = [
    { section: 'indicators', response: 'accepted', actionTaken: words.responses.indicators },
    { section: 'budget', response: 'accepted', actionTaken: words.responses.budget, evidence },
    {
      section: 'driverProjects',
      projectRef: projects[0] ?? '',
      response: 'partlyAccepted',
      actionTaken: words.responses.driverProjects,
    },
  ]
  const data = { opinionRef, responses: until === 'draft' ? answered.slice(0, 1) : answered }
  const worksheet = 'plan-correction'
  const id = await play.begin(expert, on(3), { worksheet, agency: agency.code, parent: opinionRef, data })
  if (until === 'draft') return
  const { data: returned } = await play.answer(plan)
  const indicators = (returned['indicators'] as JsonObject[]).map((row) => ({
    ...row,
    formula: `${String(row['formula'])}؛ هر فصل`,
  }))
  await play.save(expert, on(4), plan, { indicators })
  const isLate = until === 'submittedLate'
  const submittedOn = workday(after(since, isLate ? length : correctionDays.submitted))
  await play.save(expert, on(length - 3), id, { submittedOn, ...(isLate ? { delayReason: words.delay } : {}) })
  await play.act(holder(main, 'highestOfficial'), on(length - (until === 'signed' ? 0 : 2)), id, 'sign')
  if (until === 'signed') return
  const action = isLate ? 'submitLate' : 'submit'
  await play.act(holder(main, 'liaison'), on(length), id, action, { letter: letter(main.code, submittedOn, random) })
}
