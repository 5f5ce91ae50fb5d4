import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openExampleProduct, type OpenedProduct } from '../../support/product.ts'

interface Operation {
  responses: Record<string, { content?: Record<string, unknown> }>
}

let product: OpenedProduct
let paths: Record<string, Record<string, Operation>>
beforeAll(async () => {
  product = await openExampleProduct()
  paths = (await product.app.inject({ url: '/api/openapi.json' })).json().paths
})
afterAll(() => product.close())

/** Every route of the API that Fastify serves, in the words of OpenAPI. */
function servedRoutes(): string[] {
  const lines = product.app.printRoutes({ commonPrefix: false }).split('\n')
  const trail: string[] = []
  const routes: string[] = []
  for (const line of lines) {
    const [, indent = '', part = '', methods] = /^([\s│]*)[├└]── (\S*)(?: \(([^)]+)\))?/.exec(line) ?? []
    trail.length = indent.length / 4
    trail.push(part)
    const url = trail.join('').replaceAll(/:(\w+)/g, '{$1}')
    for (const method of methods?.split(', ') ?? []) routes.push(`${method} ${url}`)
  }
  return routes.filter((route) => / \/api\//.test(route) && !/^(?:HEAD|OPTIONS)| \/api\/(?:docs|openapi)/.test(route))
}

const documented = () =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  )

test('the document of the API is valid OpenAPI 3.1', async () => {
  const document = (await product.app.inject({ url: '/api/openapi.json' })).json()
  expect(document.openapi).toMatch(/^3\.1\./)
  expect(await new Validator().validate(document)).toMatchObject({ valid: true })
})

test('every route that is served is described, and no other', () => {
  const served = servedRoutes()
  expect(served.length).toBeGreaterThan(25)
  expect(
    documented()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(served.toSorted())
})

test('every route tells what it gives and its errors as problem details', () => {
  for (const { name, operation } of documented()) {
    const statuses = Object.keys(operation.responses)
    expect(
      statuses.some((status) => status.startsWith('2')),
      name,
    ).toBe(true)
    expect(statuses, name).toEqual(expect.arrayContaining(['403', '429', '500']))
    for (const status of statuses.filter((each) => /^[45]/.test(each)))
      expect(Object.keys(operation.responses[status]?.content ?? {}), `${name} ${status}`).toEqual([
        'application/problem+json',
      ])
  }
})

const open = ['GET /api/accounts', 'GET /api/session', 'POST /api/session', 'DELETE /api/session']
// What is sent is right for no route: nothing of it is looked at before the session.
test('without a session every route but those of signing in answers 401, whatever is sent', async () => {
  for (const route of servedRoutes()) {
    const [method = '', url = ''] = route.split(' ')
    const response = await product.app.inject({
      method: method as 'GET',
      url: `${url.replaceAll(/\{\w+\}/g, 'x')}?offset=none`,
      ...(method === 'POST' || method === 'PUT'
        ? { payload: '{', headers: { 'content-type': 'application/json' } }
        : {}),
    })
    if (open.includes(route)) expect(response.statusCode, route).not.toBe(401)
    else expect([response.statusCode, response.json().code], route).toEqual([401, 'NOT_SIGNED_IN'])
  }
})
