import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../../engine/config.ts'
import { openExampleProduct, type OpenedProduct } from '../../support/product.ts'

let product: OpenedProduct
beforeAll(async () => {
  product = await openExampleProduct()
})
afterAll(() => product.close())

const account = 'liaison.00102'
const read = (list?: string) => readConfig('/', { KARBARG_TRUST_PROXY: list }).trustProxy
const begin = '2026-05-21T08:00:00.000Z'
const whoIs = async (cookie: string) =>
  (await product.app.inject({ url: '/api/session', headers: { cookie } })).json().actor
const statusWith = async (cookie: string) =>
  (await product.app.inject({ url: '/api/worklist', headers: { cookie } })).statusCode

test('who signs in is known by a signed, http-only cookie of the same site for a working day', async () => {
  const response = await product.app.inject({ method: 'POST', url: '/api/session', payload: { account } })
  expect(response.json().actor).toMatchObject({ id: account, agency: '00102', roles: ['liaison'] })
  expect(response.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 43_200 })
  const { cookie } = await product.signIn(account)
  expect(await whoIs(cookie)).toMatchObject({ id: account })
  expect(await statusWith(cookie)).toBe(200)
})

test('an account that does not exist cannot sign in', async () => {
  const response = await product.app.inject({ method: 'POST', url: '/api/session', payload: { account: 'nobody' } })
  expect([response.statusCode, response.cookies]).toEqual([401, []])
})

test('a cookie whose account was changed is worth nothing', async () => {
  const { cookie } = await product.signIn(account)
  const forged = cookie.replace('liaison.00102', 'auditor.00000')
  expect(forged).not.toBe(cookie)
  expect(await whoIs(forged)).toBeNull()
  expect(await statusWith(forged)).toBe(401)
})

test('a session ends after twelve hours', async () => {
  const { cookie } = await product.signIn(account)
  product.setNow('2026-05-21T19:59:00.000Z')
  expect(await statusWith(cookie)).toBe(200)
  product.setNow('2026-05-21T20:00:00.000Z')
  expect(await statusWith(cookie)).toBe(401)
  product.setNow(begin)
})

test('signing out ends the session also for whoever kept the cookie, and no other session', async () => {
  const [here, there] = [await product.signIn(account), await product.signIn(account)]
  const response = await product.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie: here.cookie } })
  expect(response.json()).toMatchObject({ actor: null })
  expect(await whoIs(here.cookie)).toBeNull()
  expect(await statusWith(here.cookie)).toBe(401)
  expect(await statusWith(there.cookie)).toBe(200)
})

test.each([
  ['sec-fetch-site', 'cross-site'],
  ['sec-fetch-site', 'same-site'],
  ['origin', 'https://elsewhere.example'],
  ['origin', 'null'],
])('a write with %s %s is refused, a read is not', async (name, value) => {
  const { cookie } = await product.signIn(account)
  const headers = { cookie, [name]: value }
  const payload = { worksheet: 'operational-plan', period: '1405' }
  const write = await product.app.inject({ method: 'POST', url: '/api/answers', headers, payload })
  expect([write.statusCode, write.json().code]).toEqual([403, 'FOREIGN_ORIGIN'])
  expect((await product.app.inject({ url: '/api/worklist', headers })).statusCode).toBe(200)
})

test('without the demo nobody signs in with a ready account', async () => {
  const plain = await openExampleProduct({ isDemo: false })
  const accounts = await plain.app.inject({ url: '/api/accounts' })
  const session = await plain.app.inject({ method: 'POST', url: '/api/session', payload: { account } })
  await plain.close()
  expect([accounts.statusCode, session.statusCode]).toEqual([403, 403])
})

describe('behind a proxy that ends TLS', () => {
  test('the cookie goes over TLS alone once the proxy is trusted', async () => {
    const trusting = await openExampleProduct({ trustProxy: ['loopback'] })
    const headers = {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'forms.example',
      origin: 'https://forms.example',
    }
    const response = await trusting.app.inject({ method: 'POST', url: '/api/session', headers, payload: { account } })
    await trusting.close()
    expect([response.statusCode, response.cookies[0]?.secure]).toEqual([200, true])
  })

  test.each([undefined, ['10.1.2.3']])(
    'what anybody else says of the scheme is not believed: %s',
    async (trustProxy) => {
      const opened = trustProxy ? await openExampleProduct({ trustProxy }) : product
      const headers = { 'x-forwarded-proto': 'https' }
      const response = await opened.app.inject({ method: 'POST', url: '/api/session', headers, payload: { account } })
      if (trustProxy) await opened.close()
      expect([response.statusCode, response.cookies[0]?.secure]).toEqual([200, undefined])
    },
  )

  test('the setting is a list of addresses, and off by default', () => {
    expect([read(), read('')]).toEqual([undefined, undefined])
    expect(read('loopback, 10.1.2.3,fd00::/8')).toEqual(['loopback', '10.1.2.3', 'fd00::/8'])
    for (const wrong of ['1', 'true', '10.0.0.0/33', '10.0.0.1,'])
      expect(() => read(wrong), wrong).toThrow('KARBARG_TRUST_PROXY')
  })
})
