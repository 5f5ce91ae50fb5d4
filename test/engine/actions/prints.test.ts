import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '../../../engine/core/model.ts'
import type { Print } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'
import { printed } from '../../support/printed.ts'

let product: OpenedProduct
let expert: Person
beforeAll(async () => {
  product = await openExampleProduct()
  expert = await product.signIn('unitExpert.00102')
})
afterAll(() => product.close())

const plan = 'OP-00102-1404-0001'
const order = (person: Person, language: string) => person.post(`/answers/${plan}/prints`, { language })

test('a print is ordered at once, made behind it, and kept as a PDF', async () => {
  const response = await order(expert, 'fa')
  const waiting = response.json() as Print
  expect([response.statusCode, waiting.status, waiting.progress]).toEqual([202, 'waiting', 0])
  expect((await expert.get(`/prints/${waiting.id}/pdf`)).json()).toMatchObject({ code: 'PRINT_NOT_READY' })
  const ready = await printed(expert, waiting)
  expect(ready).toMatchObject({ status: 'ready', progress: 100, agency: '00102', language: 'fa', report: 'record' })
  const pdf = await expert.get(`/prints/${ready.id}/pdf`)
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.rawPayload).toHaveLength(ready.bytes ?? 0)
})

test('a kept print is read by its maker and by the Organization only', async () => {
  const { id } = await printed(expert, (await order(expert, 'en')).json())
  const read = async (account: string) => {
    const person = await product.signIn(account)
    return [(await person.get(`/prints/${id}`)).statusCode, (await person.get(`/prints/${id}/pdf`)).statusCode]
  }
  expect(await read('auditor.00000')).toEqual([200, 200])
  expect(await read('unitHead.00102')).toEqual([404, 404])
  expect(await read('highestOfficial.00101')).toEqual([404, 404])
  const own = (await expert.get('/prints')).json()
  expect(own.items.map((print: Print) => print.createdBy)).toEqual([expert.account, expert.account])
  expect((await (await product.signIn('unitHead.00102')).get('/prints')).json()).toEqual({ items: [], total: 0 })
})

test('a report with wrong parameters, or not for this reader, is refused before anything is printed', async () => {
  const wrong = await expert.post('/reports/plan-print/prints', { parameters: { colour: 1 }, language: 'fa' })
  expect(wrong.json()).toMatchObject({ status: 422, code: 'PARAMETERS_INVALID' })
  const steward = await product.signIn('trainingOfficer.00102')
  const refused = await steward.post('/reports/halfyear-council-report/prints', { parameters: {}, language: 'fa' })
  expect(refused.json()).toMatchObject({ status: 404, code: 'REPORT_NOT_FOUND' })
})

test('a print that a stop of the server has interrupted does not wait for ever', async () => {
  const { id, ...print } = (await order(expert, 'fa')).json() as Print
  const broken = id.replace(/.{4}$/, 'zzzz')
  const content = { ...print, id: broken, status: 'printing', progress: 40 } as unknown as JsonObject
  await product.store.transaction(async (tx) => {
    tx.putDocument({ kind: `print/${expert.account}`, id: broken, content })
  })
  expect((await expert.get(`/prints/${broken}`)).json()).toMatchObject({
    status: 'failed',
    failure: 'PRINT_INTERRUPTED',
  })
})
