import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnswerData, Json } from '../../engine/core/model.ts'
import { example, openStage } from './chainStage.ts'

let stage: Awaited<ReturnType<typeof openStage>>

beforeAll(async () => {
  stage = await openStage([
    await example('agency-profile', 'AP-00101-1404-0001'),
    await example('agency-profile', 'AP-00102-1404-0001'),
    await example('council-halfyear-report', 'CV-00101-1404-0001'),
    await example('unit-halfyear-report', 'UR-00101-1405-0001'),
    await example('data-steward-nomination', 'DS-00101-1404-0001'),
  ])
})
afterAll(() => stage.close())

test('a card gets its identifier when it is registered and keeps it through an amendment', async () => {
  const { id } = await stage.create('unitExpert.00101', '2025-12-13', { worksheet: 'dataset-card' })
  const { data } = await example('dataset-card', 'DA-00101-1404-0001')
  const { uniqueId: _, systemRef: __, fields, ...rest } = data
  // The system card and the glossary term it refers to are not on this stage.
  const content = { ...rest, fields: (fields as AnswerData[]).map(({ termRef: ___, ...row }) => row) as Json }
  await stage.save('unitExpert.00101', '2025-12-13', id, content)
  async function register(day: string) {
    await stage.act('dataSteward.00101', day, id, 'checkCard')
    await stage.act('unitHead.00101', day, id, 'approve')
    await stage.act('liaison.00101', day, id, 'register')
    return stage.answer(id)
  }
  const first = await register('2025-12-20')
  expect(first).toMatchObject({ state: 'registered', revision: 1, data: { uniqueId: 'IRD-00101-000001-05' } })

  await stage.act('unitExpert.00101', '2026-01-10', id, 'amend')
  await stage.save('unitExpert.00101', '2026-01-10', id, { recordCount: 99 })
  const second = await register('2026-01-12')
  expect(second).toMatchObject({ revision: 2, data: { uniqueId: 'IRD-00101-000001-05', recordCount: 99 } })

  const kept = { remark: 'این داده با شناسنامه تازه جایگزین شده است.' }
  await stage.act('unitHead.00101', '2026-02-01', id, 'retire', kept)
  expect((await stage.answer(id)).state).toBe('retired')
})

test('a profile that is being amended still counts as it was registered', async () => {
  const id = 'AP-00101-1404-0001'
  await stage.act('liaison.00101', '2026-01-05', id, 'amend')
  await stage.save('liaison.00101', '2026-01-05', id, { staffCount: 500 })
  const { data } = await stage.create('unitExpert.00101', '2026-01-06', { worksheet: 'dataset-card' })
  expect(data.language).toBe('fa')
  const letter = { letter: { number: '۶', date: '2026-01-07' } }
  await stage.act('highestOfficial.00101', '2026-01-07', id, 'confirm', letter)
  await stage.act('orgAssessor.00000', '2026-01-08', id, 'register')
  expect(await stage.answer(id)).toMatchObject({ state: 'registered', revision: 2, data: { staffCount: 500 } })
})

test('the council reports on all its agencies, is asked to correct, and reports again', async () => {
  const made = await stage.create('councilSecretary.00101', '2026-04-17', {
    worksheet: 'council-halfyear-report',
    period: '1404-H2',
  })
  const { id } = made
  expect(made.data).toMatchObject({
    period: '1404-H2',
    previousReportRef: 'CV-00101-1404-0001',
    agencies: [
      {
        agencyCode: '00101',
        unitReportRef: 'UR-00101-1405-0001',
        receivedOn: '2026-04-11',
        planned: 60,
        reported: 53.7,
      },
      { agencyCode: '00102' },
    ],
  })
  const { data } = await example('council-halfyear-report', 'CV-00101-1405-0001')
  const { sent, receipt, ...linked } = data
  const [own, other] = linked['agencies'] as AnswerData[]
  const result = {
    result: 'notReceived',
    reported: 0,
    verified: 0,
    unitReportRef: null,
    receivedOn: null,
  }
  const content: AnswerData = {
    ...linked,
    agencies: [own ?? {}, { ...other, ...result }],
    missingReason: 'گزارش واحد دستگاه فرعی تا روز جلسه نرسید.',
  }
  await expect(stage.act('councilSecretary.00101', '2026-04-22', id, 'hold')).rejects.toMatchObject({
    code: 'ACTION_BLOCKED',
  })
  await stage.save('councilSecretary.00101', '2026-04-22', id, content)
  await stage.act('councilSecretary.00101', '2026-04-22', id, 'hold')

  async function send(day: string) {
    await stage.act('councilSecretary.00101', day, id, 'verify')
    await stage.act('councilChair.00101', day, id, 'sign')
    await stage.save('highestOfficial.00101', day, id, { sent: sent ?? null })
    await stage.act('highestOfficial.00101', day, id, 'send', { letter: { number: '۷', date: day } })
  }
  await send('2026-04-25')
  const remark = { remark: 'جدول صحت‌سنجی دستگاه فرعی کامل شود.' }
  await stage.act('orgAssessor.00000', '2026-04-27', id, 'sendBack', remark)
  await send('2026-04-28')
  await stage.save('orgAssessor.00000', '2026-04-29', id, { receipt: receipt ?? null })
  await stage.act('orgAssessor.00000', '2026-04-29', id, 'receive')
  const report = await stage.answer(id)
  expect(report).toMatchObject({ state: 'received', revision: 2, data: { receipt } })
  expect(report.signatures.map(({ role }) => role)).toEqual([
    'councilChair',
    'highestOfficial',
    'councilChair',
    'highestOfficial',
  ])
})
