import { afterAll, beforeAll, expect, test } from 'vitest'
import { example, openStage } from './chainStage.ts'

let stage: Awaited<ReturnType<typeof openStage>>

beforeAll(async () => {
  stage = await openStage([
    await example('agency-profile', 'AP-00101-1404-0001'),
    await example('training-module', 'TM-00000-1404-0001'),
  ])
})
afterAll(() => stage.close())

/** A certificate of the example's person, issued on a day and confirmed a week later. */
async function certify(issuedOn: string, confirmedOn: string) {
  const { id } = await stage.create('trainingOfficer.00101', confirmedOn, { worksheet: 'training-certificate' })
  const { data } = await example('training-certificate', 'TC-00101-1404-0001')
  const { eventRef: _, ...content } = data
  await stage.save('trainingOfficer.00101', confirmedOn, id, { ...content, issuedOn })
  await stage.act('trainingOfficer.00101', confirmedOn, id, 'verify')
  await stage.act('unitHead.00101', confirmedOn, id, 'confirm')
  return id
}

test('a confirmed renewal ends the certificate that has run out, and only that', async () => {
  const old = await certify('2022-05-01', '2022-05-08')
  expect((await stage.answer(old)).computed).toMatchObject({ validUntil: '2025-05-01' })
  await expect(stage.act('unitHead.00101', '2025-05-01', old, 'expire')).rejects.toMatchObject({
    code: 'ACTION_BLOCKED',
  })
  const renewed = await certify('2025-06-01', '2025-06-08')
  expect((await stage.answer(old)).state).toBe('expired')
  expect((await stage.answer(old)).history.at(-1)).toMatchObject({ action: 'expire', role: 'system' })
  await certify('2025-07-01', '2025-07-08')
  expect((await stage.answer(renewed)).state).toBe('confirmed')
})

test('a story is cleared by the highest official, published by the liaison, and gathers publications until it is verified', async () => {
  const { id } = await stage.create('unitExpert.00101', '2026-04-23', { worksheet: 'success-story' })
  const { data } = await example('success-story', 'SS-00101-1405-0001')
  const { publications, datasetRefs: _, projectRef: __, ...content } = data
  const [first, second] = publications as object[]
  await stage.save('unitExpert.00101', '2026-04-23', id, content)
  await stage.act('unitHead.00101', '2026-04-25', id, 'approve')
  const clear = () =>
    stage.act('highestOfficial.00101', '2026-04-28', id, 'clear', { letter: { number: '۱', date: '2026-04-28' } })
  await expect(stage.act('highestOfficial.00101', '2026-04-28', id, 'clear')).rejects.toMatchObject({
    code: 'LETTER_NEEDED',
  })
  await clear()
  await expect(stage.act('liaison.00101', '2026-05-02', id, 'publish')).rejects.toMatchObject({
    code: 'ACTION_BLOCKED',
  })
  await stage.save('liaison.00101', '2026-05-02', id, { publications: [first] } as never)
  await stage.act('liaison.00101', '2026-05-02', id, 'publish')
  await stage.save('liaison.00101', '2026-05-10', id, { publications: [first, second] } as never)
  await stage.act('orgAssessor.00000', '2026-05-11', id, 'verify')
  await expect(stage.save('liaison.00101', '2026-05-12', id, { publications: [first] } as never)).rejects.toThrow()
  expect(await stage.answer(id)).toMatchObject({
    state: 'verified',
    computed: { isPublic: true },
    data: { publications },
  })
})

test('an evaluation waits for the person’s comment or a week, and then bears a reward', async () => {
  const made = await stage.create('unitExpert.00101', '2026-04-15', {
    worksheet: 'cooperation-evaluation',
    period: '1404-H2',
  })
  const weights = (made.data['criteria'] as { weight: number }[]).map(({ weight }) => weight)
  expect(weights).toEqual([20, 15, 10, 10, 15, 10, 10, 10])
  const { data } = await example('cooperation-evaluation', 'CE-00101-1405-0001')
  const { personComment: _, ...content } = data
  await stage.save('unitExpert.00101', '2026-04-15', made.id, content)
  await stage.act('unitExpert.00101', '2026-04-18', made.id, 'show')
  const confirm = (day: string) => stage.act('unitHead.00101', day, made.id, 'confirm')
  await expect(confirm('2026-04-24')).rejects.toMatchObject({ code: 'ACTION_BLOCKED' })
  await confirm('2026-04-25')

  const reward = await stage.create('unitHead.00101', '2026-04-26', { worksheet: 'reward-record' })
  const recorded = (await example('reward-record', 'RW-00101-1405-0001')).data
  const { grantedOn, publicUrl: __, ...proposal } = recorded
  await stage.save('unitHead.00101', '2026-04-26', reward.id, {
    ...proposal,
    proposedOn: '2026-04-26',
    basisRecord: made.id,
  })
  const offered = async () => (await stage.answer(reward.id)).computed['basisChoices']
  expect(await offered()).toEqual({ options: [] })
  await stage.act('unitHead.00101', '2026-04-26', made.id, 'report')
  await stage.save('unitHead.00101', '2026-04-26', reward.id, {})
  expect(await offered()).toEqual({ options: [{ number: made.id, title: data['fullName'] }] })
  await stage.act('highestOfficial.00101', '2026-05-02', reward.id, 'approve')
  await stage.save('hrOfficer.00101', '2026-05-04', reward.id, { grantedOn: grantedOn ?? null })
  await stage.act('hrOfficer.00101', '2026-05-04', reward.id, 'grant')
  expect(await stage.answer(reward.id)).toMatchObject({ state: 'granted', computed: { daysToGrant: 8 } })
})
