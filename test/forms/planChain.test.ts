import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer, AnswerData, WorksheetConfig } from '../../engine/core/model.ts'
import { example, openStage } from './chainStage.ts'

const letter = (number: string, date: string) => ({ letter: { number, date } })
const remark = { remark: 'این برنامه برای اصلاح بازگردانده می‌شود.' }

const determined = {
  id: 'MA-00102-1404-0001',
  worksheet: 'maturity-assessment',
  version: 1,
  agency: '00102',
  period: '1404',
  state: 'final',
  revision: 1,
  edit: 1,
  createdOn: '2025-07-01',
  signatures: [],
  computed: {},
  history: [],
  remarks: [],
  data: { determination: { assessedBy: 'organization', determinedLevel: 1, determinedAt: '2025-07-30' } },
} satisfies Answer

const sections = ['identification', 'context', 'goals', 'indicators', 'activities', 'driverProjects', 'budget', 'risks']
const allSections = [...sections, 'governance']
const faulty = allSections.filter((section) => !['goals', 'activities'].includes(section))

/** The assessor's finding on a section: the goals pass with a hint, the activities as they are. */
function finding(section: string): AnswerData {
  const hint = `ملاحظه بر ${section}`
  if (section === 'goals') return { section, assessment: 'acceptedWithRemark', remark: hint }
  if (section === 'activities') return { section, assessment: 'accepted' }
  const assessment = section === 'budget' ? 'rejected' : 'needsCorrection'
  return { section, assessment, remark: hint, requiredAction: 'اصلاح شود.' }
}

let stage: Awaited<ReturnType<typeof openStage>>
let plan = ''
let project = ''

const without = (data: AnswerData, ...fields: string[]): AnswerData =>
  Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)))
const stateOf = async (id: string) => (await stage.answer(id)).state

/** The plan of the year before, which the new one takes the place of. */
async function planBefore(): Promise<Answer> {
  const earlier = await example('operational-plan', 'OP-00102-1404-0001')
  const data = { ...earlier.data, planYear: 1403 }
  return { ...earlier, id: 'OP-00102-1403-0001', period: '1403', createdOn: '2024-08-18', data }
}

beforeAll(async () => {
  stage = await openStage([
    await example('agency-profile', 'AP-00101-1404-0001'),
    await example('agency-profile', 'AP-00102-1404-0001'),
    await example('dataset-card', 'DA-00102-1404-0001'),
    determined,
    await planBefore(),
  ])
})
afterAll(() => stage.close())

test('a new plan knows its agency, year, maturity level and kind', async () => {
  const { id, data } = await stage.create('unitExpert.00102', '2025-08-10', {
    worksheet: 'operational-plan',
    period: '1404',
  })
  plan = id
  expect(data).toMatchObject({ planYear: 1404, maturityRef: determined.id, currentLevel: 1 })
  expect(data).toMatchObject({ planKind: 'annualRevision', previousPlanRef: 'OP-00102-1403-0001' })
})

test('plan and project are compiled, checked by the unit and taken to the council of the main agency', async () => {
  const made = await stage.create('unitExpert.00102', '2025-08-10', { worksheet: 'driver-project', parent: plan })
  project = made.id
  expect(made.data.planRef).toBe(plan)
  const { data: charter } = await example('driver-project', 'DP-00102-1404-0001')
  await stage.save('unitExpert.00102', '2025-08-10', project, without(charter, 'planRef'))
  const { data: content } = await example('operational-plan', 'OP-00102-1404-0001')
  await stage.save('unitExpert.00102', '2025-08-10', plan, { ...content, driverProjectRefs: [project] })

  await stage.act('unitHead.00102', '2025-08-11', plan, 'check')
  const early = stage.act('unitHead.00102', '2025-08-11', plan, 'toCouncil', letter('۱', '2025-08-11'))
  await expect(early).rejects.toMatchObject({ code: 'ACTION_BLOCKED' })
  await stage.act('unitHead.00102', '2025-08-11', project, 'check')
  await stage.act('unitHead.00102', '2025-08-12', plan, 'toCouncil', letter('۱', '2025-08-12'))

  expect([await stateOf(plan), await stateOf(project)]).toEqual(['inCouncil', 'inCouncil'])
  const review = await stage.only('council-review', 'draft')
  expect(review).toMatchObject({
    agency: '00101',
    parent: plan,
    data: { planRef: plan, planRevision: 1, subjectAgencyCode: '00102', projectRefs: [project] },
  })
  expect(review.data.checks).toHaveLength(8)
})

test('the signed minutes confirm the plan, which is signed with its project and submitted', async () => {
  const { id } = await stage.only('council-review', 'draft')
  const { data: minutes } = await example('council-review', 'CR-00101-1404-0002')
  const content = without(minutes, 'planRef', 'planRevision', 'subjectAgencyCode', 'projectRefs', 'signature')
  await stage.save('councilSecretary.00101', '2025-08-20', id, content)
  await stage.act('councilSecretary.00101', '2025-08-20', id, 'hold')
  await stage.act('councilChair.00101', '2025-08-21', id, 'confirmMinutes')
  await stage.save('highestOfficial.00101', '2025-08-23', id, { signature: minutes.signature ?? null })
  await stage.act('highestOfficial.00101', '2025-08-23', id, 'sign')
  expect(await stateOf(plan)).toBe('councilConfirmed')

  await stage.act('highestOfficial.00101', '2025-08-23', plan, 'sign')
  const signed = await stage.answer(project)
  expect(signed.state).toBe('inCouncil')
  expect(signed.signatures).toMatchObject([{ role: 'highestOfficial', signedOn: '2025-08-23' }])

  await stage.act('liaison.00101', '2025-08-24', plan, 'submit', letter('۲', '2025-08-24'))
  expect([await stateOf(plan), await stateOf(project)]).toEqual(['submitted', 'submitted'])
})

test('the opinion of the Organization returns plan and project with a deadline of two weeks', async () => {
  await stage.act('orgAssessor.00000', '2025-08-25', plan, 'receive')
  const opinion = await stage.only('organization-opinion', 'draft')
  expect(opinion).toMatchObject({ agency: '00102', data: { planRef: plan, planRevision: 1, receivedOn: '2025-08-25' } })
  expect(opinion.data.projectFindings).toEqual([{ projectRef: project }])
  expect(opinion.data.sectionFindings).toEqual(allSections.map((section) => ({ section })))

  await stage.save('orgAssessor.00000', '2025-09-08', opinion.id, {
    reviewers: ['کارشناس بررسی'],
    sectionFindings: allSections.map(finding),
    projectFindings: [{ projectRef: project, assessment: 'needsCorrection', remark: 'معیار پذیرش عددی شود.' }],
    decision: 'return',
    summary: 'برنامه در کلیات پذیرفته است و هشت مورد نیازمند اصلاح دارد.',
    opinion: { number: '۳', date: '2025-09-10' },
    correctionDueDate: '2025-09-24',
  })
  await stage.act('orgPolicy.00000', '2025-09-09', opinion.id, 'check')
  await stage.act('orgApprover.00000', '2025-09-10', opinion.id, 'issue', remark)

  expect(await stage.answer(plan)).toMatchObject({ state: 'returned', revision: 2 })
  expect(await stage.answer(project)).toMatchObject({ state: 'returned', revision: 2 })
  expect(await stateOf(opinion.id)).toBe('issued')
})

test('its findings stand on the first field of each faulty section and on the project, in the name of who issued it', async () => {
  const worksheet = JSON.parse(await readFile('forms/operational-plan/worksheet.json', 'utf8')) as WorksheetConfig
  const firstField = (id: string) => worksheet.sections.find((section) => section.id === id)?.fields[0]
  const { remarks } = await stage.answer(plan)
  expect(remarks.map(({ path, text }) => [path, text])).toEqual(
    faulty.map((section) => [`/${firstField(section)}`, `ملاحظه بر ${section} — اصلاح شود.`]),
  )
  const byName = 'نمونه orgApprover.00000'
  expect(new Set(remarks.map((each) => each.byName))).toEqual(new Set([byName]))
  const onProject = { path: '/titleFa', text: 'معیار پذیرش عددی شود.', byName, resolved: false }
  expect((await stage.answer(project)).remarks).toMatchObject([onProject])
})

test('the signed correction signs the plan anew, and sending it sends plan and project again', async () => {
  const opinion = await stage.only('organization-opinion', 'issued')
  const correction = await stage.create('unitExpert.00102', '2025-09-14', {
    worksheet: 'plan-correction',
    parent: opinion.id,
  })
  expect(correction.data).toMatchObject({ opinionRef: opinion.id, planRef: plan, fromRevision: 1, toRevision: 2 })
  const actionTaken = 'مقدار پایه و روش محاسبه شاخص تکمیل شد.'
  await stage.save('unitExpert.00102', '2025-09-14', correction.id, {
    responses: [
      ...faulty.map((section) => ({ section, response: 'accepted', actionTaken })),
      { section: 'driverProjects', projectRef: project, response: 'accepted', actionTaken },
    ],
    submittedOn: '2025-09-20',
  })
  await stage.act('highestOfficial.00101', '2025-09-19', correction.id, 'sign')
  const signed = await stage.answer(plan)
  expect(signed.state).toBe('signed')
  expect(signed.signatures.at(-1)).toMatchObject({ role: 'highestOfficial', signedOn: '2025-09-19' })

  const around = stage.act('liaison.00101', '2025-09-20', plan, 'submit', letter('۴', '2025-09-20'))
  await expect(around).rejects.toMatchObject({ code: 'ACTION_BLOCKED' })
  await stage.act('liaison.00101', '2025-09-20', correction.id, 'submit', letter('۴', '2025-09-20'))
  expect(await stage.answer(plan)).toMatchObject({
    state: 'submitted',
    submission: { sentOn: '2025-09-20', letter: { number: '۴' } },
  })
  expect([await stateOf(project), await stateOf(opinion.id)]).toEqual(['submitted', 'closed'])
})

test('the second opinion approves the plan, and the work on it can be recorded', async () => {
  await stage.act('orgAssessor.00000', '2025-09-21', plan, 'receive')
  const opinion = await stage.only('organization-opinion', 'draft')
  expect(opinion.data.planRevision).toBe(2)
  await stage.save('orgAssessor.00000', '2025-09-28', opinion.id, {
    reviewers: ['کارشناس بررسی'],
    sectionFindings: allSections.map((section) => ({ section, assessment: 'accepted' })),
    projectFindings: [{ projectRef: project, assessment: 'accepted' }],
    decision: 'approve',
    summary: 'اصلاحات خواسته‌شده انجام شده و برنامه تأیید می‌شود.',
    opinion: { number: '۵', date: '2025-09-30' },
  })
  await stage.act('orgPolicy.00000', '2025-09-29', opinion.id, 'check')
  await stage.act('orgApprover.00000', '2025-09-30', opinion.id, 'issue')
  expect([await stateOf(plan), await stateOf(project), await stateOf(opinion.id)]).toEqual([
    'approved',
    'approved',
    'closed',
  ])
  expect(await stateOf('OP-00102-1403-0001')).toBe('superseded')

  await stage.act('unitHead.00102', '2025-11-01', project, 'start')
  const entry = await stage.create('liaison.00102', '2025-12-01', { worksheet: 'activity-progress', parent: plan })
  await stage.save('liaison.00102', '2025-12-01', entry.id, {
    subjectKind: 'driverProject',
    projectRef: project,
    progress: 10,
    status: 'onTrack',
    actionsDone: 'گردآوری داده خرابی شبکه در دو منطقه آغاز شد.',
    spentIRR: 0,
    nextSteps: 'ادامه گردآوری داده.',
  })
  await stage.act('liaison.00102', '2025-12-01', entry.id, 'record')
  await stage.act('unitHead.00102', '2025-12-02', entry.id, 'verify')
  expect((await stage.answer(entry.id)).computed).toMatchObject({ plannedProgress: 11, deviation: -1 })
})
