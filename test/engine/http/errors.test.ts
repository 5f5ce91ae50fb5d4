import { afterAll, beforeAll, expect, test } from 'vitest'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'

let product: OpenedProduct
let expert: Person
beforeAll(async () => {
  product = await openExampleProduct()
  expert = await product.signIn('unitExpert.00102')
})
afterAll(() => product.close())

test('an address that is not served answers as problem details in the language of the reader', async () => {
  const persian = await expert.get('/nothing')
  expect(persian.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(persian.json()).toMatchObject({ status: 404, code: 'ROUTE_NOT_FOUND', title: 'این نشانی در سامانه نیست.' })
  const english = await expert.get('/nothing', 'en-GB,en;q=0.9')
  expect(english.json().title).toBe('There is nothing at this address.')
})

test('a wrong query, path or body names the field and says what is wrong with it', async () => {
  const query = await expert.get('/answers?limit=1000')
  expect(query.json()).toMatchObject({ status: 400, code: 'REQUEST_INVALID', params: { field: 'limit' } })
  expect(query.json().title).toBe('درخواست نادرست است؛ «limit»: نباید بیشتر از 200 باشد.')
  const path = await expert.get('/answers/no-number', 'en')
  expect(path.json()).toMatchObject({ status: 400, params: { field: 'id' } })
  expect(path.json().title).toBe('The request is not well formed; "id": The value is not written in the expected form.')
  const body = await expert.put('/answers/MA-00102-1405-0001/draft', { data: {} })
  expect(body.json()).toMatchObject({ status: 400, params: { field: 'edit' }, problems: [{ code: 'REQUIRED' }] })
  const surplus = await expert.put('/answers/MA-00102-1405-0001/draft', { edit: 1, data: {}, more: 1 })
  expect(surplus.json()).toMatchObject({ status: 400, params: { field: 'more' } })
})

const send = (type: string, payload: string) =>
  product.app.inject({
    method: 'POST',
    url: '/api/answers',
    headers: { cookie: expert.cookie, 'content-type': type },
    payload,
  })

test('a body that is no JSON, or of another media type, is refused', async () => {
  expect((await send('application/json', '{"worksheet":')).json()).toMatchObject({ status: 400, code: 'BODY_NOT_JSON' })
  expect((await send('text/xml', '<a/>')).json()).toMatchObject({ status: 415, code: 'MEDIA_TYPE_NOT_SUPPORTED' })
  const large = await send('application/json', JSON.stringify({ worksheet: 'a'.repeat(2_100_000) }))
  expect(large.json()).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' })
})

test('a body that would change the prototype of objects is refused', async () => {
  const response = await product.app.inject({
    method: 'PUT',
    url: '/api/answers/MA-00102-1405-0001/draft',
    headers: { cookie: expert.cookie, 'content-type': 'application/json' },
    payload: '{"edit":1,"data":{"__proto__":{"a":1}}}',
  })
  expect(response.statusCode).toBe(400)
})

test('an error of an action tells it in both languages, with what it speaks of', async () => {
  const fa = await expert.get('/answers/OP-09999-1404-0001')
  expect(fa.json()).toMatchObject({ code: 'ANSWER_NOT_FOUND', params: { id: 'OP-09999-1404-0001' } })
  expect(fa.json().title).toBe('پاسخ OP-09999-1404-0001 یافت نشد.')
  const en = await expert.get('/answers/OP-09999-1404-0001', 'en')
  expect(en.json().title).toBe('Answer OP-09999-1404-0001 was not found.')
})
