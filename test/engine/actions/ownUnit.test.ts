import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountKind } from '../../../engine/actions/accounts.ts'
import type { OpenAnswer } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct } from '../../support/product.ts'

const ofLicences = 'DA-00101-1404-0001' // U004
const ofPlanning = 'DA-00101-1404-0009'
const ofAffiliated = 'DA-00102-1404-0001'

const accountOf = (id: string, units: string[], roles = ['dataSteward']) => ({
  kind: accountKind,
  id,
  content: { fullName: id, positionTitle: 'ناظر داده', agency: '00101', roles, units, order: 99 },
})

let product: OpenedProduct
beforeAll(async () => {
  product = await openExampleProduct()
  const card = await product.stored(ofLicences)
  await product.put({
    ...card,
    id: ofPlanning,
    edit: 1,
    title: 'برنامه‌های واحد دیگر',
    state: 'draft',
    data: { ...card.data, uniqueId: '', titleFa: 'برنامه‌های واحد دیگر', ownerUnitCode: 'U003' },
  })
  await product.store.transaction(async (tx) => {
    for (const each of [
      accountOf('licences', ['U004']),
      accountOf('planning', ['U003']),
      accountOf('nowhere', []),
      accountOf('also', ['U003'], ['dataSteward', 'unitExpert']),
    ])
      tx.putDocument(each)
  })
})
afterAll(() => product.close())

const as = (account: string) => product.signIn(account)
const status = async (account: string, id: string) => (await (await as(account)).get(`/answers/${id}`)).statusCode
const listed = async (account: string, query: string) =>
  ((await (await as(account)).get(`/answers?${query}`)).json().items as { id: string }[]).map(({ id }) => id).toSorted()

const work = async (account: string) =>
  ((await (await as(account)).get('/worklist?limit=200')).json().items as { row: { id: string } }[]).map(
    ({ row }) => row.id,
  )

test('a steward opens the cards of the own unit and no others', async () => {
  expect([await status('licences', ofLicences), await status('licences', ofPlanning)]).toEqual([200, 404])
  expect([await status('planning', ofLicences), await status('planning', ofPlanning)]).toEqual([404, 200])
  expect(await status('licences', ofAffiliated)).toBe(404)
  expect(await status('nowhere', ofLicences)).toBe(404)
  expect([await status('also', ofLicences), await status('also', ofPlanning)]).toEqual([200, 200])
})

test('lists, search over all worksheets and counts of a steward hold the cards of the own unit alone', async () => {
  expect(await listed('planning', 'worksheet=dataset-card')).toEqual([ofPlanning])
  expect(await listed('licences', 'worksheet=dataset-card')).toEqual([ofLicences, 'DA-00101-1404-0002'])
  expect((await (await as('nowhere')).get('/answers?worksheet=dataset-card')).json().code).toBe('WORKSHEET_NOT_FOUND')
  expect(await listed('licences', 'text=DA-00101-1404-0009')).toEqual([])
  expect(await listed('planning', 'text=DA-00101-1404-0009')).toEqual([ofPlanning])
  expect(await listed('licences', 'worksheet=dataset-card&agency=00102')).toEqual([])
  const counts = (await (await as('planning')).get('/framework')).json().worksheets as { id: string; count: number }[]
  expect(counts.find(({ id }) => id === 'dataset-card')?.count).toBe(1)
})

test('the worklist of a steward holds drafts of the own unit alone', async () => {
  expect(await work('planning')).toContain(ofPlanning)
  expect(await work('licences')).not.toContain(ofPlanning)
})

test('a steward looks at nothing of the affiliated agencies, and at no identifier of another unit', async () => {
  const agencies = (await (await as('planning')).get('/framework')).json().agencies as { code: string }[]
  expect(agencies.map(({ code }) => code)).toEqual(['00101'])
  const find = async (account: string) => (await (await as(account)).get('/identifiers/IRD-00101-000001-05')).statusCode
  expect([await find('licences'), await find('planning')]).toEqual([200, 404])
})

test('a term is the own unit’s until it is a standard, then every unit reads it and none other changes it', async () => {
  const standard = 'GT-00101-1404-0001'
  expect(await status('planning', standard)).toBe(200)
  expect(await listed('planning', 'worksheet=glossary-term')).toContain(standard)
  const term = await product.stored(standard)
  const draft = 'GT-00101-1404-0009'
  await product.put({ ...term, id: draft, edit: 1, state: 'draft', history: [] })
  expect([await status('planning', draft), await status('licences', draft)]).toEqual([404, 200])
  expect(await listed('planning', 'worksheet=glossary-term')).not.toContain(draft)
})

test('the unit is set when a steward begins a card, and it can be given to no other unit', async () => {
  const planning = await as('planning')
  const begun = await planning.post('/answers', { worksheet: 'dataset-card' })
  expect(begun.statusCode).toBe(200)
  const { answer } = begun.json() as OpenAnswer
  expect(answer.data['ownerUnitCode']).toBe('U003')
  const elsewhere = await planning.post('/answers', { worksheet: 'dataset-card', data: { ownerUnitCode: 'U004' } })
  expect(elsewhere.json().code).toBe('NOT_ALLOWED')
  const given = await planning.put(`/answers/${answer.id}/draft`, {
    edit: answer.edit,
    data: { ...answer.data, ownerUnitCode: 'U004' },
  })
  expect([given.statusCode, given.json().code]).toEqual([422, 'UNIT_NOT_OWN'])
  expect((await (await as('nowhere')).post('/answers', { worksheet: 'dataset-card' })).json().code).toBe('NOT_ALLOWED')
})

test('a published success story is read and listed in every agency, a draft in its own', async () => {
  const story = 'SS-00101-1405-0001'
  const stored = await product.stored(story)
  expect(stored.state).toBe('published')
  const foreign = await (await as('unitHead.00201')).get(`/answers/${story}`)
  expect(foreign.statusCode).toBe(200)
  const open = foreign.json() as OpenAnswer
  expect([open.actions, open.editable, open.answer.history, open.answer.remarks]).toEqual([[], false, [], []])
  expect(await listed('unitHead.00201', 'worksheet=success-story')).toEqual([story])
  await product.put({ ...stored, id: 'SS-00101-1405-0009', edit: 1, state: 'draft', history: [] })
  expect(await status('unitHead.00201', 'SS-00101-1405-0009')).toBe(404)
  expect(await listed('unitHead.00201', 'worksheet=success-story')).toEqual([story])
  expect(await listed('unitHead.00101', 'worksheet=success-story')).toContain('SS-00101-1405-0009')
})
