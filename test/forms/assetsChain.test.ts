import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer, AnswerData } from '../../engine/core/model.ts'
import { example, openStage } from './chainStage.ts'

let stage: Awaited<ReturnType<typeof openStage>>

beforeAll(async () => {
  stage = await openStage([
    await example('agency-profile', 'AP-00101-1404-0001'),
    await example('agency-profile', 'AP-00102-1404-0001'),
    await example('data-steward-nomination', 'DS-00101-1404-0001'),
    await example('dataset-card', 'DA-00101-1404-0001'),
    await example('dataset-card', 'DA-00101-1404-0002'),
    await example('system-card', 'SY-00101-1404-0001'),
    await example('glossary-term', 'GT-00101-1404-0001'),
    await example('glossary-term', 'GT-00101-1404-0002'),
    await example('success-story', 'SS-00101-1405-0001'),
  ])
})
afterAll(() => stage.close())

const day = '2026-05-20'
const wide = { remark: 'دلیل این کار در صورت‌جلسه واحد آمده است.' }

/** Content of an example without some fields and with others. */
async function content(worksheet: string, id: string, change: AnswerData, without: string[]): Promise<AnswerData> {
  const { data } = await example(worksheet, id)
  return Object.fromEntries(Object.entries({ ...data, ...change }).filter(([field]) => !without.includes(field)))
}

test('a system gets its identifier on registration, keeps it when amended, and is not retired while a card names it', async () => {
  const { id } = await stage.create('unitExpert.00101', day, { worksheet: 'system-card' })
  const data = await content('system-card', 'SY-00101-1404-0001', { titleFa: 'سامانه بازرسی' }, ['uniqueId'])
  await stage.save('unitExpert.00101', day, id, data)
  async function register(): Promise<Answer> {
    await stage.act('dataSteward.00101', day, id, 'checkCard')
    await stage.act('unitHead.00101', day, id, 'approve')
    await stage.act('liaison.00101', day, id, 'register')
    return stage.answer(id)
  }
  const { uniqueId } = (await register()).data
  expect(uniqueId).toMatch(/^IRS-00101-000002-\d\d$/)
  await stage.act('unitExpert.00101', day, id, 'amend')
  await stage.save('unitExpert.00101', day, id, { internalUsers: 150 })
  expect(await register()).toMatchObject({ revision: 2, data: { uniqueId, internalUsers: 150 } })

  const used = stage.act('unitHead.00101', day, 'SY-00101-1404-0001', 'retire', wide)
  await expect(used).rejects.toMatchObject({ code: 'ACTION_BLOCKED', params: { problems: [{ code: 'REFERENCED' }] } })
  await stage.act('unitHead.00101', day, id, 'retire', wide)
  expect(await stage.answer(id)).toMatchObject({ state: 'retired', data: { uniqueId } })
})

test('a need is announced by the steward, prioritised by the head, and fulfilled only with a registered dataset', async () => {
  const { id, data: begun } = await stage.create('dataSteward.00101', day, { worksheet: 'data-need' })
  expect(begun).toEqual({ decision: 'pending', requesterUnitCode: 'U004' })
  const change = { neededBy: '2026-09-01' }
  const typed = await content('data-need', 'DN-00101-1404-0001', change, [
    'uniqueId',
    'decision',
    'qualityRequirements',
  ])
  await stage.save('dataSteward.00101', day, id, typed)
  // The filler cannot take the decision of the unit beforehand.
  await expect(stage.save('dataSteward.00101', day, id, { decision: 'accepted' })).rejects.toMatchObject({
    code: 'FIELD_NOT_EDITABLE',
  })
  await stage.act('dataSteward.00101', day, id, 'submit')
  expect((await stage.answer(id)).data['uniqueId']).toBe('IRN-00101-000001-49')

  await stage.save('unitHead.00101', day, id, { importance: 4 })
  await stage.act('unitHead.00101', day, id, 'prioritise')
  expect(await stage.answer(id)).toMatchObject({ data: { decision: 'accepted' }, computed: { priorityClass: 'high' } })
  await stage.act('unitExpert.00101', day, id, 'start')
  await expect(stage.act('dataSteward.00101', day, id, 'fulfil')).rejects.toMatchObject({ code: 'ACTION_BLOCKED' })
  const delivered = { decision: 'fulfilled', fulfilledDatasetRef: 'DA-00101-1404-0002', fulfilledOn: '2026-05-20' }
  await stage.save('dataSteward.00101', day, id, delivered)
  await stage.act('dataSteward.00101', day, id, 'fulfil')
  const met = await stage.answer(id)
  expect(met).toMatchObject({ state: 'fulfilled', computed: { daysToFulfil: 0 } })
  expect(met.signatures.map(({ role }) => role)).toEqual(['dataSteward', 'unitHead', 'dataSteward'])
})

test('a need is rejected with the reason that the requester is told', async () => {
  const { id } = await stage.create('dataSteward.00101', day, { worksheet: 'data-need' })
  const change = { neededBy: '2026-09-01' }
  const typed = await content('data-need', 'DN-00101-1404-0001', change, ['uniqueId', 'decision'])
  await stage.save('dataSteward.00101', day, id, typed)
  await stage.act('dataSteward.00101', day, id, 'submit')
  await expect(stage.act('unitHead.00101', day, id, 'reject')).rejects.toMatchObject({ code: 'ACTION_BLOCKED' })
  await stage.save('unitHead.00101', day, id, { decision: 'rejected', decisionReason: 'با مأموریت پیوندی ندارد.' })
  await stage.act('unitHead.00101', day, id, 'reject')
  expect((await stage.answer(id)).state).toBe('rejected')
})

test('the status of a term follows its workflow, and a standard term gives way only to a standard one', async () => {
  const { id, data: begun } = await stage.create('dataSteward.00101', day, { worksheet: 'glossary-term' })
  expect(begun).toEqual({ registrationStatus: 'recorded', validFrom: day, ownerUnitCode: 'U004' })
  const change = { termFa: 'شناسه پرونده', altLabels: ['شماره ثبت'], registrationStatus: 'recorded', validFrom: day }
  await stage.save(
    'dataSteward.00101',
    day,
    id,
    await content('glossary-term', 'GT-00101-1404-0001', change, ['uniqueId']),
  )
  const status = async () => (await stage.answer(id)).data['registrationStatus']
  await stage.act('unitExpert.00101', day, id, 'review')
  expect(await status()).toBe('qualified')
  await stage.act('unitExpert.00101', day, id, 'sendBack', wide)
  expect(await status()).toBe('recorded')
  await stage.act('unitExpert.00101', day, id, 'review')

  const old = 'GT-00101-1404-0001'
  await stage.save('unitHead.00101', day, old, { replacedByRef: id })
  await expect(stage.act('unitHead.00101', day, old, 'supersede')).rejects.toMatchObject({ code: 'ACTION_BLOCKED' })
  await stage.act('unitHead.00101', day, id, 'approve')
  expect((await stage.answer(id)).data).toMatchObject({ registrationStatus: 'standard' })
  expect((await stage.answer(id)).data['uniqueId']).toMatch(/^IRG-00101-000003-\d\d$/)
  await stage.act('unitHead.00101', day, old, 'supersede')
  expect(await stage.answer(old)).toMatchObject({
    state: 'superseded',
    data: { registrationStatus: 'superseded', replacedByRef: id },
  })
  await stage.act('orgPolicy.00000', day, id, 'promote')
  expect(await status()).toBe('preferredStandard')
})

const letter = { letter: { number: '۱۰۱/۲۶۰', date: day } }

async function entry(change: AnswerData, without: string[] = []): Promise<string> {
  const { id, data } = await stage.create('unitExpert.00101', day, {
    worksheet: 'open-data-entry',
    parent: 'DA-00101-1404-0002',
  })
  expect(data).toMatchObject({ datasetRef: 'DA-00101-1404-0002', formats: ['CSV'], updateFrequency: 'MONTHLY' })
  const release = ['publishedUrl', 'publishedOn', 'usesUri', 'linked', 'usage']
  const typed = await content('open-data-entry', 'OD-00101-1404-0001', change, [...release, ...without])
  await stage.save('unitExpert.00101', day, id, typed)
  await stage.act('unitHead.00101', day, id, 'approve')
  return id
}

test('what is published becomes a way of access of its dataset card, as a revision of the card, once', async () => {
  const id = await entry({ plannedOn: '2026-05-10' })
  await expect(stage.act('highestOfficial.00101', day, id, 'authorise')).rejects.toMatchObject({
    code: 'LETTER_NEEDED',
  })
  await expect(stage.act('highestOfficial.00101', day, id, 'closeDecision', letter)).rejects.toMatchObject({
    code: 'ACTION_BLOCKED',
  })
  await stage.act('highestOfficial.00101', day, id, 'authorise', letter)
  await expect(stage.act('unitExpert.00101', day, id, 'publish')).rejects.toMatchObject({ code: 'ACTION_BLOCKED' })
  const publishedUrl = 'https://data.sample-a.example/licence-2.csv'
  await stage.save('unitExpert.00101', day, id, { publishedUrl, publishedOn: day })
  await stage.act('unitExpert.00101', day, id, 'publish')

  const card = await stage.answer('DA-00101-1404-0002')
  expect(card).toMatchObject({ state: 'registered', revision: 2, computed: { inOpenMap: true } })
  expect(card.data['distributions']).toEqual([
    expect.objectContaining({ accessUrl: 'https://data.sample-a.example/licence-stats.csv' }),
    {
      titleFa: 'آمار ماهانه صدور مجوز به تفکیک استان',
      kind: 'download',
      format: 'CSV',
      accessUrl: publishedUrl,
      availability: 'available',
    },
  ])
  expect(card.history.at(-1)).toMatchObject({ action: 'addDistribution', role: 'system' })

  const usage = [{ period: '1405-H1', downloads: 12 }]
  await stage.save('unitExpert.00101', day, id, { usage })
  expect((await stage.answer(id)).computed).toMatchObject({ totalDownloads: 12, stars: 3 })
  await stage.act('highestOfficial.00101', day, id, 'withdraw', wide)

  // The same address again: the card has it already.
  const again = await entry({ plannedOn: '2026-05-10' })
  await stage.act('highestOfficial.00101', day, again, 'authorise', letter)
  await stage.save('unitExpert.00101', day, again, { publishedUrl, publishedOn: day })
  await stage.act('unitExpert.00101', day, again, 'publish')
  expect(await stage.answer('DA-00101-1404-0002')).toMatchObject({ revision: 2 })
  await stage.act('highestOfficial.00101', day, again, 'withdraw', wide)
})

test('a decision not to open stays in the map with its reason until it is reviewed', async () => {
  const closed = {
    decision: 'notOpen',
    closureReason: 'quality',
    closureExplanation: 'کیفیت داده هنوز سنجیده نشده است و سال آینده دوباره بررسی می‌شود.',
  }
  const id = await entry(closed)
  await expect(stage.act('highestOfficial.00101', day, id, 'authorise', letter)).rejects.toMatchObject({
    code: 'ACTION_BLOCKED',
    params: { problems: [{ params: { rule: 'OD-R07' } }] },
  })
  await stage.act('highestOfficial.00101', day, id, 'closeDecision', letter)
  const decided = await stage.answer(id)
  expect(decided).toMatchObject({ state: 'closedDecided', data: closed, computed: { stars: 0 } })
  expect(Object.keys(decided.data)).not.toContain('licence')
  await stage.act('unitExpert.00101', day, id, 'review')
  expect(await stage.answer(id)).toMatchObject({ state: 'draft', revision: 2 })
})
