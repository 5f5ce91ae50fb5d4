import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnswerData } from '../../engine/core/model.ts'
import { example, openStage } from './chainStage.ts'

let stage: Awaited<ReturnType<typeof openStage>>

const entries = [1, 2, 3, 4, 5, 6, 7, 8].map((serial) => `AC-00101-1404-000${serial}`)

beforeAll(async () => {
  stage = await openStage([
    await example('agency-profile', 'AP-00101-1404-0001'),
    await example('agency-profile', 'AP-00102-1404-0001'),
    await example('operational-plan', 'OP-00101-1404-0001'),
    { ...(await example('operational-plan', 'OP-00102-1404-0001')), state: 'superseded' },
    await example('driver-project', 'DP-00101-1404-0001'),
    await example('data-governance-unit', 'DU-00101-1404-0001'),
    await example('data-steward-nomination', 'DS-00101-1404-0001'),
    await example('organization-notice', 'ON-00000-1404-0002'),
    await example('dataset-card', 'DA-00101-1404-0001'),
    ...(await Promise.all(entries.map((id) => example('activity-progress', id)))),
  ])
})
afterAll(() => stage.close())

const expert = 'unitExpert.00101'
const head = 'unitHead.00101'
const blockedBy = (rule: string) => ({
  code: 'ACTION_BLOCKED',
  params: { problems: [{ params: { rule } }] },
})

test('the report of a half-year begins with the figures that are recorded, and there is one a half-year', async () => {
  const place = { worksheet: 'unit-halfyear-report', period: '1404-H2' }
  const { id, data } = await stage.create(expert, '2026-04-06', place)
  const model = await example('unit-halfyear-report', 'UR-00101-1405-0001')
  const { activities, stages, objectives } = model.data as Record<string, AnswerData[]>
  expect(data).toMatchObject({
    period: '1404-H2',
    planRef: 'OP-00101-1404-0001',
    unitRef: 'DU-00101-1404-0001',
    preparedOn: '2026-04-06',
    levelAtStart: 2,
    levelTarget: 3,
    activities: activities as never,
    projects: [{ projectRef: 'DP-00101-1404-0001', progress: 48, milestonesDone: 1 }],
    stages: stages?.map(({ stage: number }) => ({ stage: number })) as never,
    objectives: objectives?.map(({ objective }) => ({ objective })) as never,
    training: { events: 0, participants: 0, unitMembers: 3, unitMembersCertified: 0 },
    dataAssets: { datasets: 1, systems: 0, needs: 0, terms: 0, openDatasets: 0, processes: 0 },
    stewards: 1,
  })
  const taken = { code: 'ANSWER_EXISTS', params: { id } }
  await expect(stage.create(expert, '2026-04-07', place)).rejects.toMatchObject(taken)

  await stage.save(expert, '2026-04-11', id, model.data)
  await stage.act(head, '2026-04-11', id, 'sign')
  await stage.act(head, '2026-04-11', id, 'submit', { letter: { number: '۱۲', date: '2026-04-11' } })
  const remark = { remark: 'شرح هدف دوم با شاخص‌های برنامه تکمیل شود.' }
  await stage.act('councilSecretary.00101', '2026-04-14', id, 'sendBack', remark)
  await stage.act(head, '2026-04-15', id, 'sign')
  await stage.act(head, '2026-04-15', id, 'submit', { letter: { number: '۱۳', date: '2026-04-15' } })
  await stage.act('councilSecretary.00101', '2026-04-22', id, 'discuss')
  expect(await stage.answer(id)).toMatchObject({ state: 'discussed', revision: 2 })
  await expect(stage.create(expert, '2026-04-23', place)).rejects.toMatchObject(taken)
  expect((await stage.create(expert, '2026-04-23', { ...place, period: '1405-H1' })).period).toBe('1405-H1')
})

test('a plan that was replaced makes room for another one of its year', async () => {
  const place = { worksheet: 'operational-plan', period: '1404' }
  expect((await stage.create('unitExpert.00102', '2026-03-01', place)).state).toBe('draft')
  await expect(stage.create(expert, '2026-03-01', place)).rejects.toMatchObject({ code: 'ANSWER_EXISTS' })
})

test('of two drafts of one indicator and half-year the first is recorded, and the second is told why not', async () => {
  const place = { worksheet: 'indicator-reading', period: '1404-H2', parent: 'OP-00101-1404-0001' }
  const { data } = await example('indicator-reading', 'IR-00101-1404-0001')
  const begun = [await stage.create(expert, '2026-03-15', place), await stage.create(expert, '2026-03-15', place)]
  for (const { id } of begun) await stage.save(expert, '2026-03-16', id, data)
  const [first = '', second = ''] = begun.map(({ id }) => id)
  await stage.act(expert, '2026-03-16', first, 'record')
  await expect(stage.act(expert, '2026-03-16', second, 'record')).rejects.toMatchObject(blockedBy('IR-R03'))
  await stage.save(expert, '2026-03-17', second, {
    indicatorCode: 'I02',
    value: 29,
    numerator: null,
    denominator: null,
  })
  await stage.act(expert, '2026-03-17', second, 'record')

  const later = await stage.create(expert, '2026-09-20', { ...place, period: '1405-H1' })
  await stage.save(expert, '2026-09-20', later.id, {
    ...data,
    period: '1405-H1',
    value: 61,
    numerator: 30.5,
    measuredOn: '2026-09-20',
  })
  expect((await stage.answer(later.id)).computed).toMatchObject({
    indicatorTitle: expect.any(String),
    indicatorUnit: 'percent',
    previousValue: 44,
    trend: 'up',
  })
})

test('a process is improved while an action on it is open, and an action without effect starts over', async () => {
  const { id: process } = await stage.create(expert, '2026-01-03', { worksheet: 'data-process' })
  const { uniqueId: _, ...described } = (await example('data-process', 'PR-00101-1404-0001')).data
  expect((await stage.answer(process)).data['steps']).toEqual([1, 2, 3, 4, 5, 6, 7].map((step) => ({ step })))
  await stage.save(expert, '2026-01-03', process, described)
  await stage.act('dataSteward.00101', '2026-01-08', process, 'checkProcess')
  await stage.act(head, '2026-01-09', process, 'approve')
  await stage.act(head, '2026-01-10', process, 'start')
  expect(await stage.answer(process)).toMatchObject({ data: { uniqueId: 'IRP-00101-000001-19' }, revision: 1 })
  await expect(stage.act(head, '2026-03-22', process, 'improve')).rejects.toMatchObject({
    code: 'ACTION_BLOCKED',
    params: { problems: [{ code: 'GUARD_FAILED', params: { guard: 'PR-G02' } }] },
  })

  const { data } = await example('improvement-action', 'IA-00101-1405-0001')
  const { doneOn, evidence, valueAfter, checkedOn, effectiveness: __, standardised: ___, ...found } = data
  const { id: action } = await stage.create(expert, '2026-03-23', { worksheet: 'improvement-action' })
  expect((await stage.answer(action)).data).toMatchObject({ effectiveness: 'notYet', foundOn: '2026-03-23' })
  await stage.save(expert, '2026-03-23', action, { ...found, affectedRecord: process })
  await stage.act(head, '2026-03-24', process, 'improve')
  await stage.act(head, '2026-05-19', process, 'resume')
  expect(await stage.answer(process)).toMatchObject({ state: 'inOperation', revision: 2 })

  await stage.act(expert, '2026-03-25', action, 'plan')
  await stage.act(expert, '2026-03-25', action, 'start')
  await stage.save(expert, '2026-04-18', action, { doneOn: doneOn ?? null, evidence: evidence ?? null })
  await stage.act(expert, '2026-04-18', action, 'finish')
  await expect(stage.act(head, '2026-05-19', action, 'close')).rejects.toMatchObject({ code: 'ACTION_BLOCKED' })
  const checked = { valueAfter: valueAfter ?? null, checkedOn: checkedOn ?? null, effectiveness: 'notEffective' }
  await stage.save(expert, '2026-05-19', action, checked)
  await stage.act(head, '2026-05-20', action, 'reopen')
  const reopened = await stage.answer(action)
  expect(reopened).toMatchObject({ state: 'reopened', revision: 2, data: { effectiveness: 'notYet', rootCause: null } })
  await expect(stage.act(expert, '2026-05-21', action, 'plan')).rejects.toMatchObject({ code: 'ACTION_BLOCKED' })
  await stage.save(expert, '2026-05-21', action, {
    rootCauseMethod: 'fishbone',
    rootCause: 'آموزش متقاضیان پیش از ثبت درخواست کافی نیست.',
  })
  await stage.act(expert, '2026-05-21', action, 'plan')
})
