import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnswerData } from '../../engine/core/model.ts'
import { example, openStage } from './chainStage.ts'

let stage: Awaited<ReturnType<typeof openStage>>

beforeAll(async () => {
  stage = await openStage([
    await example('agency-profile', 'AP-00101-1404-0001'),
    await example('agency-profile', 'AP-00102-1404-0001'),
    await example('liaison-introduction', 'LI-00101-1404-0001'),
    await example('data-governance-unit', 'DU-00101-1404-0001'),
    await example('data-governance-unit', 'DU-00102-1404-0001'),
    await example('data-steward-nomination', 'DS-00101-1404-0001'),
    await example('data-steward-nomination', 'DS-00101-1404-0002'),
    await example('organization-notice', 'ON-00000-1404-0001'),
    await example('organization-notice', 'ON-00000-1404-0002'),
  ])
})
afterAll(() => stage.close())

const letter = { letter: { number: '۱۱', date: '2026-05-11' } }

/** An answer of the agency with the content of an example, changed; null leaves a value out. */
async function begin(
  who: string,
  worksheet: string,
  like: string,
  change: Record<string, AnswerData[string] | null>,
): Promise<string> {
  const { id } = await stage.create(who, '2026-05-10', { worksheet })
  const { data } = await example(worksheet, like)
  const content = Object.entries({ ...data, ...change }).filter(([, value]) => value !== null)
  await stage.save(who, '2026-05-10', id, Object.fromEntries(content) as AnswerData)
  return id
}

const successor = { fullName: 'نام و نام خانوادگی نمونه ۲۳', nationalCode: '9990010102', startDate: '2026-05-12' }

test('a second liaison is introduced only in place of the first, whose term then ends', async () => {
  const first = 'LI-00101-1404-0001'
  const id = await begin('unitExpert.00101', 'liaison-introduction', first, { ...successor, alternate: null })
  await stage.act('highestOfficial.00101', '2026-05-11', id, 'sign')
  await expect(stage.act('unitHead.00101', '2026-05-11', id, 'send', letter)).rejects.toMatchObject({
    code: 'ACTION_BLOCKED',
    params: { problems: [{ params: { rule: 'LI-R01' } }] },
  })

  const change = { ...successor, replacesRef: first, replacementReason: 'بازنشستگی رابط پیشین' }
  const second = await begin('unitExpert.00101', 'liaison-introduction', first, { ...change, alternate: null })
  await stage.act('highestOfficial.00101', '2026-05-11', second, 'sign')
  await expect(stage.act('unitHead.00101', '2026-05-11', second, 'send')).rejects.toMatchObject({
    code: 'LETTER_NEEDED',
  })
  await stage.act('unitHead.00101', '2026-05-11', second, 'send', letter)
  expect(await stage.answer(first)).toMatchObject({ state: 'confirmed' })
  await stage.act('orgAssessor.00000', '2026-05-12', second, 'confirm')
  expect(await stage.answer(second)).toMatchObject({ state: 'confirmed', computed: { isActive: true } })
  const ended = await stage.answer(first)
  expect(ended).toMatchObject({ state: 'ended', data: { endDate: '2026-05-12' } })
  expect(ended.history.at(-1)).toMatchObject({ action: 'end', role: 'system', actor: 'orgAssessor.00000' })
})

test('naming a liaison of another agency as predecessor does not end that one', async () => {
  const own = (await stage.only('liaison-introduction', 'confirmed')).id
  const change = { ...successor, orgUnitCode: 'U001', replacesRef: own, replacementReason: 'آزمون نادرست' }
  const foreign = await begin('unitExpert.00102', 'liaison-introduction', 'LI-00101-1404-0001', change)
  await stage.act('highestOfficial.00102', '2026-05-13', foreign, 'sign')
  await stage.act('unitHead.00102', '2026-05-13', foreign, 'send', letter)
  await stage.act('orgAssessor.00000', '2026-05-14', foreign, 'confirm')
  expect((await stage.answer(own)).state).toBe('confirmed')
})

test('a term ends on its day, which the unit writes into the confirmed introduction', async () => {
  const { id } = await example('liaison-introduction', 'LI-00101-1404-0001')
  const all = await stage.answer('LI-00101-1405-0002')
  expect(all.data['replacesRef']).toBe(id)
  await expect(stage.act('unitHead.00101', '2026-05-20', all.id, 'end')).rejects.toMatchObject({
    params: { problems: [{ params: { guard: 'LI-G01' } }] },
  })
  await stage.save('unitHead.00101', '2026-05-20', all.id, { endDate: '2026-05-20' })
  await stage.act('unitHead.00101', '2026-05-20', all.id, 'end')
  expect(await stage.answer(all.id)).toMatchObject({ state: 'ended', computed: { isActive: false } })
})

test('a newly acknowledged unit replaces the one before it and no other', async () => {
  const change = { unitTitle: 'گروه حکمرانی داده' }
  const id = await begin('unitExpert.00101', 'data-governance-unit', 'DU-00101-1404-0001', change)
  await stage.act('highestOfficial.00101', '2026-05-11', id, 'sign')
  await stage.act('unitHead.00101', '2026-05-11', id, 'submit', letter)
  await stage.act('orgAssessor.00000', '2026-05-12', id, 'acknowledge')
  const states = ['DU-00101-1404-0001', id, 'DU-00102-1404-0001'].map(async (each) => (await stage.answer(each)).state)
  expect(await Promise.all(states)).toEqual(['replaced', 'acknowledged', 'acknowledged'])
})

test('a provincial steward passes the Organization, and a department takes no more than it has deputies', async () => {
  async function nominate(nationalCode: string, change: Record<string, AnswerData[string] | null> = {}) {
    const id = await begin('unitExpert.00101', 'data-steward-nomination', 'DS-00101-1404-0002', {
      nationalCode,
      provincialDepartmentCode: 'P02',
      proposedOn: '2026-05-10',
      startDate: '2026-05-20',
      organizationConfirmation: null,
      appointment: null,
      ...change,
    })
    await stage.act('unitHead.00101', '2026-05-11', id, 'propose')
    await expect(stage.act('highestOfficial.00101', '2026-05-11', id, 'confirm')).rejects.toMatchObject({
      code: 'ACTION_BLOCKED',
    })
    await stage.act('liaison.00101', '2026-05-11', id, 'askOrganization', letter)
    await stage.save('orgAssessor.00000', '2026-05-12', id, { organizationConfirmation: letter.letter })
    await stage.act('orgAssessor.00000', '2026-05-12', id, 'orgConfirm')
    await stage.save('highestOfficial.00101', '2026-05-13', id, { appointment: letter.letter })
    return id
  }
  const confirm = (id: string) => stage.act('highestOfficial.00101', '2026-05-13', id, 'confirm')
  const first = await nominate('9990010102')
  await confirm(first)
  await confirm(await nominate('9990009090'))
  const third = await nominate('9990008086')
  await expect(confirm(third)).rejects.toMatchObject({
    params: { problems: [{ params: { rule: 'DS-R02' } }] },
  })
  const fourth = await nominate('9990001014', { replacesRef: first })
  await confirm(fourth)
  expect(await stage.answer(first)).toMatchObject({
    state: 'ended',
    data: { endDate: '2026-05-13', endReason: 'با تأیید جانشین پایان یافت.' },
  })
  expect((await stage.answer(fourth)).computed).toMatchObject({ remainingProvincialQuota: 2 })
})

test('a notice that names an earlier one takes its place when it is issued', async () => {
  const old = 'ON-00000-1404-0002'
  const change = { replacesRef: old, effectiveFrom: '2026-05-20', letter: letter.letter }
  const id = await begin('orgPolicy.00000', 'organization-notice', old, change)
  await stage.act('orgAssessor.00000', '2026-05-11', id, 'check')
  expect((await stage.answer(old)).state).toBe('issued')
  await stage.act('orgApprover.00000', '2026-05-12', id, 'issue')
  expect((await stage.answer(old)).state).toBe('superseded')
  await expect(stage.act('orgPolicy.00000', '2026-05-13', id, 'supersede')).rejects.toMatchObject({
    code: 'ACTION_BLOCKED',
  })
})
