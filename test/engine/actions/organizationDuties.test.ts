import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DutyPage } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct } from '../../support/product.ts'

let product: OpenedProduct

beforeAll(async () => {
  product = await openExampleProduct({ now: '2026-05-21T08:00:00.000Z' })
})
afterAll(() => product?.close())

it('what the Organization issues opens duties of agencies, although its own people have looked at theirs', async () => {
  const officer = await product.signIn('trainingOfficer.00102')
  const subjects = async () => {
    const { items } = (await officer.get('/duties?duty=DL-MODULE&mine=true&limit=50')).json() as DutyPage
    return items.map(({ subject }) => subject)
  }
  const before = await subjects()
  const approver = await product.signIn('orgApprover.00000')
  expect((await approver.get('/duties?agency=00000&limit=50')).statusCode).toBe(200)

  const module = await product.stored('TM-00000-1404-0001')
  const id = 'TM-00000-1405-0009'
  await product.put({
    ...module,
    id,
    edit: 1,
    data: { ...module.data, code: 'DM-31', completionDeadline: '2026-12-21' },
  })
  expect(await subjects()).toEqual([...before, id])
})
