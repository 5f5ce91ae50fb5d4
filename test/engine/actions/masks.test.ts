import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenAnswer } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct } from '../../support/product.ts'

const nomination = 'DS-00101-1404-0001'
let product: OpenedProduct
beforeAll(async () => {
  product = await openExampleProduct()
})
afterAll(() => product.close())

const dataFor = async (account: string) =>
  ((await (await product.signIn(account)).get(`/answers/${nomination}`)).json() as OpenAnswer).answer.data

test('numbers of persons are shown to who fills the answer and to the auditor, masked for all other readers', async () => {
  const { nationalCode, personnelNo, fullName } = (await product.stored(nomination)).data
  expect([typeof nationalCode, typeof personnelNo]).toEqual(['string', 'string'])
  for (const account of ['unitExpert.00101', 'auditor.00000'])
    expect(await dataFor(account)).toMatchObject({ nationalCode, personnelNo, fullName })
  for (const account of ['liaison.00101', 'highestOfficial.00101', 'orgPolicy.00000'])
    expect(await dataFor(account)).toMatchObject({ nationalCode: '••••••', personnelNo: '••••••', fullName })
})

test('neither lists nor previews nor the signatures give the numbers', async () => {
  const { nationalCode } = (await product.stored(nomination)).data
  const liaison = await product.signIn('liaison.00101')
  for (const path of [
    '/answers?worksheet=data-steward-nomination',
    `/answers?text=${String(nationalCode)}`,
    `/answers/${nomination}/preview`,
    `/answers/${nomination}/signatures`,
    `/answers/${nomination}/history`,
  ])
    expect((await liaison.get(path)).body).not.toContain(`"${String(nationalCode)}"`)
})
