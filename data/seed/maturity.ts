import type { AnswerData, FileRef, JsonObject } from '../../engine/core/model.ts'
import { after, workday } from './days.ts'
import { attach } from './files.ts'
import { holder, letter, mainOf, official, personData, unitsOf, type Country, type SeedAgency } from './country.ts'
import type { Random } from './random.ts'
import * as words from './words/maturity.ts'

const worksheet = 'maturity-assessment'

/** How far an assessment has come; `decided` is determined again after an objection. */
export type MaturityStage =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'underAssessment'
  | 'determined'
  | 'objected'
  | 'decided'
  | 'final'

/** Days from the beginning to the last act of each stage. */
export const maturityLength: Record<MaturityStage, number> = {
  draft: 6,
  submitted: 10,
  returned: 14,
  underAssessment: 24,
  determined: 30,
  objected: 37,
  decided: 46,
  final: 52,
}

interface Story {
  agency: SeedAgency
  /** Year that is assessed. */
  year: number
  round: 'initial' | 'annualReview'
  /** ISO day of the beginning. */
  begins: string
  until: MaturityStage
  /** Level about which the answers lie. */
  level: number
}

interface Criterion {
  id: string
  evidence: string
}

function criteriaOf({ play }: Country): Criterion[] {
  const { criteria } = play.catalogue.rubrics['maturity'] ?? { criteria: [] }
  return criteria.filter(({ retired }) => !retired).map(({ id, evidence = '' }) => ({ id, evidence }))
}

const openData = ['openDataMap', 'openDataReuse']

function evidenceType(title: string): string {
  if (title.includes('ابلاغ') || title.includes('حکم')) return 'officialOrder'
  if (title.includes('صورت‌جلسه')) return 'minutes'
  if (title.includes('گزارش')) return 'report'
  return title.includes('گواهی') || title.includes('آموزش') ? 'trainingList' : 'approvedDocument'
}

function evidenceRow(agency: string, title: string, files: FileRef[], day: string, random: Random): JsonObject {
  const row = {
    evidenceType: evidenceType(title),
    title,
    documentNumber: letter(agency, day, random).number,
    documentDate: after(day, -random.between(20, 240)),
  }
  const inside = random.pick(files)
  return random.isLucky(0.7)
    ? { ...row, file: { ...inside, title }, confidentiality: 'internal' }
    : {
        ...row,
        url: `https://www.sample-${agency}.example/documents/${random.between(100, 999)}`,
        confidentiality: 'public',
      }
}

function answerRows(
  country: Country,
  { agency, level, begins }: Story,
  files: FileRef[],
  random: Random,
): JsonObject[] {
  const withoutOpenData = agency.parent !== undefined && random.isLucky(0.25)
  return criteriaOf(country).map(({ id, evidence }): JsonObject => {
    if (withoutOpenData && openData.includes(id))
      return { criterionId: id, notApplicable: true, naReason: words.naReason }
    const selfLevel = Math.min(5, Math.max(1, level + random.pick([-1, 0, 0, 0, 0, 1])))
    const titles = evidence.split('؛').map((each) => each.trim())
    const wanted = selfLevel >= 3 ? random.between(1, 2) : Number(random.isLucky(0.3))
    const rows = random.sample(titles, wanted).map((title) => evidenceRow(agency.code, title, files, begins, random))
    return {
      criterionId: id,
      selfLevel,
      ...(rows.length > 0 ? { evidence: rows } : {}),
      ...(random.isLucky(0.5) ? { explanation: random.pick(words.explanations) } : {}),
      targetLevel: Math.min(5, selfLevel + random.pick([0, 1, 1])),
    }
  })
}

function findingRows(rows: JsonObject[], random: Random): JsonObject[] {
  return rows.map((row): JsonObject => {
    const { criterionId, selfLevel, notApplicable } = row
    if (notApplicable === true)
      return { criterionId: criterionId ?? '', evidenceFinding: 'accepted', naDecision: 'accepted' }
    const isLowered = Number(selfLevel) > 1 && random.isLucky(0.18)
    const hasEvidence = row['evidence'] !== undefined
    return {
      criterionId: criterionId ?? '',
      evidenceFinding: isLowered ? 'partiallyAccepted' : hasEvidence ? 'accepted' : 'notProvided',
      assessedLevel: Number(selfLevel) - Number(isLowered),
      ...(isLowered ? { assessorNote: random.pick(words.lowered) } : {}),
    }
  })
}

async function identification(country: Country, { agency, year, round, begins }: Story): Promise<AnswerData> {
  const units = await unitsOf(country, agency.code)
  return {
    assessmentYear: year,
    assessmentRound: round,
    agencyId: agency.code,
    agencyType: agency.parent ? 'affiliated' : 'main',
    ...(agency.parent ? { mainAgencyId: mainOf(country, agency).code } : {}),
    completedByUnit: 'مرکز نوآوری، هوشمندسازی و امنیت',
    liaison: personData(holder(agency, 'liaison')),
    participatingUnits: units.slice(1, 5).map(({ title }) => title),
    moderationMeetingDate: workday(after(begins, 5)),
  }
}

function declaration({ agency, begins }: Story, random: Random): AnswerData {
  const head = holder(agency, 'highestOfficial')
  const sent = letter(agency.code, workday(after(begins, 8)), random)
  return {
    overallComment: random.pick(words.overall),
    strengths: random.sample(words.strengths, random.between(1, 3)),
    obstacles: random.sample(
      ['budget', 'staffing', 'skills', 'legacySystems', 'dataQualityIssue', 'exchangePartner'],
      2,
    ),
    accuracyConfirmed: true,
    approverName: head.fullName,
    approverPosition: head.positionTitle,
    approvedAt: sent.date,
    letterNumber: sent.number,
    letterDate: sent.date,
  }
}

/** A maturity assessment from its beginning to a stage; gives its number. */
export async function assessMaturity(country: Country, story: Story): Promise<string> {
  const { play } = country
  const { agency, begins, until } = story
  const random = country.random(`maturity/${agency.code}/${story.year}`)
  const clock = country.clock(agency.code, `maturity/${agency.code}/${story.year}`)
  const on = (days: number) => clock.at(after(begins, days))
  const [liaison, expert, head] = ['liaison', 'unitExpert', 'highestOfficial'].map((role) => holder(agency, role)) as [
    ReturnType<typeof holder>,
    ReturnType<typeof holder>,
    ReturnType<typeof holder>,
  ]
  const [assessor, approver] = [official(country, 'orgAssessor'), official(country, 'orgApprover')]
  const names = ['evidence-order.pdf', 'evidence-minutes.pdf', 'evidence-report.pdf', 'evidence-screen.png']
  const files = await Promise.all(names.map((name) => attach(country.store, name, name)))

  const period = String(story.year)
  const rows = answerRows(country, story, files, random)
  const begun = { identification: await identification(country, story) }
  const half = rows.map((row, i) => (i < rows.length * 0.6 ? row : { criterionId: row['criterionId'] ?? '' }))
  const data: AnswerData =
    until === 'draft'
      ? { ...begun, answers: half }
      : { ...begun, answers: rows, declaration: declaration(story, random) }
  const id = await play.begin(expert, on(0), { worksheet, agency: agency.code, period, data })
  if (until === 'draft') return id
  await play.act(head, on(9), id, 'submit')
  if (until === 'submitted') return id
  if (until === 'returned') {
    const remarks = [{ path: '/answers/1/evidence', text: 'پرونده پیوست این معیار باز نمی‌شود.' }]
    await play.act(assessor, on(13), id, 'return', { remark: words.returnRemark, remarks })
    await play.save(liaison, on(14), id, { declaration: declaration(story, random) })
    return id
  }
  await play.act(assessor, on(14), id, 'startAssessment')
  const findings = findingRows(rows, random)
  const determination: AnswerData = {
    assessedBy: 'organization',
    assessorNames: [assessor.fullName, 'کارشناس ارشد سنجش'],
    methods: random.sample(['documentReview', 'interview', 'siteVisit', 'systemData'], 2),
    findings,
  }
  if (until === 'underAssessment') {
    const seen = findings.map((row, i) => (i < 14 ? row : { criterionId: row['criterionId'] ?? '' }))
    await play.save(assessor, on(23), id, { determination: { ...determination, findings: seen } })
    return id
  }
  const report = { strengthsFound: random.pick(words.found), recommendations: random.pick(words.recommendations) }
  await play.save(assessor, on(27), id, { determination: { ...determination, ...report } })
  await play.act(approver, on(30), id, 'determine')
  if (until === 'determined') return id
  if (until === 'objected' || until === 'decided') {
    await play.save(liaison, on(36), id, { objection: { text: words.objectionText } })
    await play.act(head, on(37), id, 'object')
    if (until === 'objected') return id
    const { data: now } = await play.answer(id)
    const decided = { ...(now['determination'] as AnswerData), objectionDecision: 'rejected' }
    await play.save(assessor, on(44), id, { determination: decided })
    await play.act(approver, on(46), id, 'decide')
    return id
  }
  await play.save(assessor, on(50), id, { communicationNumber: letter('200', after(begins, 50), random).number })
  await play.act(approver, on(52), id, 'finalise')
  return id
}
