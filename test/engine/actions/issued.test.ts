import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportSource } from '../../../engine/actions/reportSource.ts'
import type { Answer } from '../../../engine/core/model.ts'
import { runQuery } from '../../../engine/report/runQuery.ts'
import { openExampleProduct, type OpenedProduct } from '../../support/product.ts'

const module = 'TM-00000-1404-0001'
const draft = 'TM-00000-1405-0002'

let product: OpenedProduct
beforeAll(async () => {
  product = await openExampleProduct()
  const issued = await product.stored(module)
  const certificate = await product.stored('TC-00101-1404-0001')
  await product.put({ ...issued, id: draft, state: 'draft', title: 'دوره در دست تدوین', history: [], edit: 1 }, {
    ...certificate,
    id: 'TC-00201-1404-0001',
    agency: '00201',
    edit: 1,
  } as Answer)
})
afterAll(() => product.close())

const get = async (account: string, path: string) => (await product.signIn(account)).get(path)
const modules = async (account: string, query = '') =>
  ((await get(account, `/answers?worksheet=training-module${query}`)).json().items as { id: string }[]).map(
    ({ id }) => id,
  )

test('what the Organization has issued is listed in every agency, what it is still writing is not', async () => {
  for (const account of ['trainingOfficer.00101', 'liaison.00102', 'unitHead.00201'])
    expect([account, await modules(account)]).toEqual([account, [module]])
  expect((await modules('orgPolicy.00000')).toSorted()).toEqual([module, draft])
  expect(await modules('liaison.00102', '&state=draft')).toEqual([])
  expect((await get('liaison.00102', `/answers/${draft}`)).statusCode).toBe(404)
  const { worksheets } = (await get('liaison.00102', '/framework')).json() as {
    worksheets: { id: string; count: number }[]
  }
  expect(worksheets.find(({ id }) => id === 'training-module')).toMatchObject({ count: 1, mayCreate: false })
})

test('the Organization’s own answer counts the answers of all agencies', async () => {
  expect((await get('orgPolicy.00000', `/answers/${module}`)).json().assessment.computed.holders).toBe(2)
})

test('a report of an agency takes in what the Organization has issued, and nothing of other agencies', async () => {
  const actor = { account: 'x', fullName: 'x', positionTitle: 'x', agency: '00102', roles: ['liaison'] }
  const source = reportSource(await product.contextFor(actor))
  const ids = async (from: string) => ((await runQuery({ from }, source, {})) as { id: string }[]).map(({ id }) => id)
  expect(await ids('training-module')).toEqual([module])
  expect(await ids('training-certificate')).toEqual([])
})

test('a report counts persons whom it does not name, whoever asks for it', async () => {
  const actor = { account: 'orgPolicy.00000', fullName: 'x', positionTitle: 'x', agency: '00000', roles: ['orgPolicy'] }
  const source = reportSource(await product.contextFor(actor))
  const numbers: unknown[] = []
  for await (const { data } of source.store.answers({ worksheet: 'training-certificate' }))
    numbers.push(data['nationalCode'])
  expect(numbers).toHaveLength(2)
  expect(new Set(numbers).size).toBe(1)
  expect(numbers[0]).toMatch(/^[\w-]{43}$/)
  for await (const { data } of source.store.answers({ worksheet: 'training-event' })) {
    const attendees = data['attendees'] as { personnelNo: string; completed: boolean }[]
    expect(attendees.map(({ completed }) => completed)).toEqual([true, true, true])
    expect(new Set(attendees.map(({ personnelNo }) => personnelNo)).size).toBe(3)
    expect(JSON.stringify(attendees)).not.toContain('10871')
  }
})
