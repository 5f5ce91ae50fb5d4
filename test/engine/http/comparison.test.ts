import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Answer } from '../../../engine/core/model.ts'
import type { Comparison } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'

const before = 'OP-00101-1404-0001'
let product: OpenedProduct
let expert: Person
let plan: Answer

beforeAll(async () => {
  product = await openExampleProduct({ now: '2026-10-20T08:00:00.000Z' })
  expert = await product.signIn('unitExpert.00101')
  plan = (await expert.post('/answers', { worksheet: 'operational-plan', period: '1405' })).json().answer
})
afterAll(() => product.close())

const comparison = async (person: Person, query = ''): Promise<Comparison> =>
  (await person.get(`/answers/${plan.id}/comparison${query}`)).json()
async function save(change: object) {
  const { edit, data } = await product.stored(plan.id)
  const response = await expert.put(`/answers/${plan.id}/draft`, { edit, data: { ...data, ...change } })
  expect(response.statusCode).toBe(200)
}

it('a yearly revision begins with the rows of the last approved plan', async () => {
  const { data } = await product.stored(before)
  expect(plan.data).toMatchObject({ planKind: 'annualRevision', previousPlanRef: before })
  for (const field of ['goals', 'indicators', 'activities', 'risks', 'monitoringMethod'])
    expect(plan.data[field], field).toEqual(data[field])
  expect(plan.data).not.toHaveProperty('funding')
  expect(plan.data).not.toHaveProperty('driverProjectRefs')
})

it('its differences are shown row by row, to filler, council and Organization alike', async () => {
  const activities = plan.data['activities'] as { code: string; titleFa: string }[]
  const [first, second, ...others] = activities
  await save({ activities: [{ ...second }, ...others, { ...first, titleFa: 'عنوان بازنگری‌شده' }] })
  for (const account of ['unitExpert.00101', 'councilSecretary.00101', 'orgAssessor.00000']) {
    const found = await comparison(await product.signIn(account))
    expect(found.before, account).toMatchObject({ id: before, period: '1404' })
    expect(found.fields.find(({ field }) => field === 'activities')?.changes, account).toEqual([
      {
        path: 'activities[].titleFa',
        kind: 'changed',
        rows: [first?.code],
        before: first?.titleFa,
        after: 'عنوان بازنگری‌شده',
      },
    ])
    expect(found.carried, account).toHaveProperty('funding')
  }
})

it('is not for another ministry', async () => {
  const other = await product.signIn('unitExpert.00201')
  expect((await other.get(`/answers/${plan.id}/comparison`)).statusCode).toBe(404)
})

it('an answer without one before it has nothing to be compared with, and an unknown kept version is told', async () => {
  const first = (await expert.get(`/answers/${before}/comparison`)).json() as Comparison
  expect(first).toEqual({ fields: [], computed: [], carried: {} })
  expect((await expert.get(`/answers/${plan.id}/comparison?kept=nothing`)).json().code).toBe('KEPT_NOT_FOUND')
})

it('a later revision is compared with the kept one', async () => {
  const stored = await product.stored(plan.id)
  const content = { ...stored, data: { ...stored.data, monitoringMethod: 'شیوه ویرایش نخست' } }
  await product.store.transaction(async (tx) =>
    tx.keep({ id: `${plan.id}.revision.1.1`, answer: plan.id, reason: 'revision', at: '2026-10-20', by: 'x', content }),
  )
  const found = await comparison(expert, `?kept=${plan.id}.revision.1.1`)
  expect(found.fields.map(({ field }) => field)).toEqual(['monitoringMethod'])
})
