import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DelegationPage, OpenAnswer } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct } from '../../support/product.ts'

const certificate = 'TC-00101-1404-0001'
const letter = { number: '۱۰۱/۴۴', date: '2026-05-20' }
const reason = 'از مأموریت زودتر بازگشتم و خود کار را پی می‌گیرم.'

let product: OpenedProduct
beforeAll(async () => {
  product = await openExampleProduct()
})
afterAll(() => product.close())

const as = (account: string) => product.signIn(account)
const give = async (account: string, body: object) =>
  (await as(account)).post('/delegations', {
    role: 'unitHead',
    fromDay: '2026-05-21',
    toDay: '2026-06-05',
    letter,
    ...body,
  })
const mayConfirm = async (account: string, id: string) =>
  ((await (await as(account)).get(`/answers/${id}`)).json() as OpenAnswer).actions.some(
    ({ action }) => action === 'confirm',
  )

test('a role is handed on only by its holder, to a colleague, if the framework lets it be', async () => {
  expect((await give('liaison.00101', { to: 'unitExpert.00101' })).json().code).toBe('NOT_ALLOWED')
  const official = await give('highestOfficial.00101', { role: 'highestOfficial', to: 'unitHead.00101' })
  expect(official.json().code).toBe('NOT_ALLOWED')
  for (const to of ['unitExpert.00102', 'unitHead.00101', 'nobody'])
    expect((await give('unitHead.00101', { to })).json().code).toBe('DELEGATE_UNKNOWN')
  const days = await give('unitHead.00101', { to: 'unitExpert.00101', toDay: '2026-05-20', fromDay: '2026-05-01' })
  expect(days.json().code).toBe('DELEGATION_DAYS')
})

test('who acts for somebody does so in their name, in the days of the delegation, until it is withdrawn', async () => {
  const stored = await product.stored(certificate)
  const ids = ['TC-00101-1405-0071', 'TC-00101-1405-0072'] as const
  await product.put(
    ...ids.map((id, i) => ({
      ...stored,
      id,
      edit: 1,
      state: 'verified',
      signatures: [],
      history: [],
      data: { ...stored.data, certificateNo: `G-${i}` },
    })),
  )
  expect(await mayConfirm('unitExpert.00101', ids[0])).toBe(false)
  const given = await give('unitHead.00101', { to: 'unitExpert.00101', fromDay: '2026-05-22' })
  expect(given.json()).toMatchObject({ standing: 'coming', role: 'unitHead', from: { account: 'unitHead.00101' } })
  expect(await mayConfirm('unitExpert.00101', ids[0])).toBe(false)

  product.setNow('2026-05-23T08:00:00.000Z')
  expect(await mayConfirm('unitExpert.00101', ids[0])).toBe(true)
  const expert = await as('unitExpert.00101')
  const done = await expert.post(`/answers/${ids[0]}/actions/confirm`, { edit: 1, passWarnings: true })
  expect([done.statusCode, done.json().problems]).toEqual([200, undefined])
  const { history, signatures } = await product.stored(ids[0])
  const behalf = { account: 'unitHead.00101', delegation: given.json().id }
  expect(history.at(-1)).toMatchObject({ actor: 'unitExpert.00101', role: 'unitHead', onBehalfOf: behalf })
  expect(signatures.at(-1)).toMatchObject({ account: 'unitExpert.00101', role: 'unitHead', onBehalfOf: behalf })

  const page = (await expert.get('/delegations')).json() as DelegationPage
  expect(page.items[0]).toMatchObject({ standing: 'inForce', mayWithdraw: false })
  expect(page.delegable.map(({ role }) => role)).toEqual(['unitExpert'])
  const withdraw = async (account: string) =>
    (await as(account)).post(`/delegations/${given.json().id}/withdrawal`, { reason })
  expect((await withdraw('unitExpert.00101')).json().code).toBe('NOT_ALLOWED')
  expect((await withdraw('unitHead.00201')).json().code).toBe('DELEGATION_NOT_FOUND')
  expect((await withdraw('unitHead.00101')).json()).toMatchObject({ standing: 'withdrawn', withdrawn: { reason } })
  expect(await mayConfirm('unitExpert.00101', ids[1])).toBe(false)
  expect((await withdraw('unitHead.00101')).json().code).toBe('DELEGATION_OVER')
  const trail = await product.store.events(given.json().id, 0, 10)
  expect(trail.items.map(({ action }) => action)).toEqual(['delegation.give', 'delegation.withdraw'])
})

test('a delegation ends by itself after its last day', async () => {
  product.setNow('2026-05-21T08:00:00.000Z')
  const id = 'TC-00101-1405-0072'
  expect((await give('unitHead.00101', { to: 'trainingOfficer.00101', toDay: '2026-05-25' })).statusCode).toBe(200)
  expect(await mayConfirm('trainingOfficer.00101', id)).toBe(true)
  product.setNow('2026-05-26T08:00:00.000Z')
  expect(await mayConfirm('trainingOfficer.00101', id)).toBe(false)
})
