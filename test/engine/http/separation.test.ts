import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer } from '../../../engine/core/model.ts'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'

/** Stands in every text of the first family's answers: wherever it comes out, something of theirs has come out. */
const mark = 'نشان‌خانواده‌نخست'
const secret = /-0010[12]-|نشان‌خانواده‌نخست/
const organizations = ['organization-notice', 'training-module', 'assessment-body']

interface Operation {
  parameters?: { name: string; in: string }[]
  requestBody?: unknown
}

let product: OpenedProduct
let paths: Record<string, Record<string, Operation>>
let stranger: Person
let insider: Person
let theirs: Answer[]
let kept = ''
let print = ''
let file = ''
let identifier = ''

/** The same answer with the mark in its title and in every text that is long enough to be prose. */
function marked(answer: Answer): Answer {
  const data = Object.fromEntries(
    Object.entries(answer.data).map(([name, value]) => [
      name,
      typeof value === 'string' && /[آ-ی]{3}.* /.test(value) ? `${value} ${mark}` : value,
    ]),
  )
  // A published story is for everybody; here it is still a draft.
  const state = answer.worksheet === 'success-story' ? 'draft' : answer.state
  return { ...answer, state, edit: answer.edit + 1, title: `${answer.title ?? ''} ${mark}`, data }
}

beforeAll(async () => {
  product = await openExampleProduct()
  const all: Answer[] = []
  for await (const answer of product.store.answers({ agencies: ['00101', '00102'] })) all.push(answer)
  theirs = all.filter(({ worksheet }) => !organizations.includes(worksheet))
  await product.put(...theirs.map(marked))
  paths = (await product.app.inject({ url: '/api/openapi.json' })).json().paths
  insider = await product.signIn('unitHead.00101')
  stranger = await product.signIn('unitHead.00201')

  const card = theirs.find(({ id }) => id === 'DA-00101-1404-0001') as Answer
  identifier = String(card.data['uniqueId'])
  kept = 'DA-00101-1404-0001.kept'
  await product.store.transaction(async (tx) => {
    const at = '2026-05-01T08:00:00.000Z'
    tx.keep({ id: kept, answer: card.id, reason: 'revision', at, by: 'x', content: marked(card) })
  })
  print = (await insider.post(`/answers/${card.id}/prints`, { language: 'fa' })).json().id
  file = /"sha256":"([0-9a-f]{64})","?/.exec(JSON.stringify(theirs.map(({ data }) => data)))?.[1] ?? 'f'.repeat(64)
})
afterAll(() => product.close())

let asked = 0

/** Asks from ever other addresses, so that the limit of requests does not answer in place of the rights. */
async function ask(person: Person, method: string, path: string, payload?: object) {
  asked += 1
  const response = await product.app.inject({
    method: method.toUpperCase() as 'GET',
    url: `/api${path}`,
    headers: { cookie: person.cookie },
    remoteAddress: `10.0.${asked >> 8}.${asked & 255}`,
    ...(payload ? { payload } : {}),
  })
  expect(response.statusCode).not.toBe(429)
  return response
}

/** Every address of the API with the names of the first family put in; an answer of each worksheet where one is asked for. */
function* addresses(): Generator<{ method: string; path: string; operation: Operation }> {
  const oneEach = [...new Map(theirs.map((answer) => [answer.worksheet, answer])).values()]
  const fixed: Record<string, string> = {
    kept,
    print,
    identifier,
    sha256: file,
    version: '1',
    agency: '00101',
    action: 'return',
    delegation: 'D00000001',
    extension: 'E00000001',
    report: 'agency-scorecard',
  }
  for (const [path, operations] of Object.entries(paths))
    for (const [method, operation] of Object.entries(operations))
      for (const answer of path.includes('{id}') || path.includes('{worksheet}') ? oneEach : oneEach.slice(0, 1)) {
        const names: Record<string, string> = { ...fixed, id: answer.id, worksheet: answer.worksheet }
        const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? 'x'))
        yield { method, path: filled.replace(/^\/api/, ''), operation }
      }
}

const questions = [
  '',
  '?agency=00101',
  '?agency=00102',
  `?text=${encodeURIComponent(mark)}`,
  '?text=DA-00101&limit=200',
  '?limit=200',
  '?mine=false&standing=met&limit=200',
]

test('no question to the API gives an account of another family anything of the first one', async () => {
  const leaks: string[] = []
  for (const { method, path, operation } of addresses()) {
    if (method !== 'get' || path === '/accounts') continue
    const hasQuery = operation.parameters?.some((each) => each.in === 'query') ?? false
    for (const question of hasQuery ? questions : ['']) {
      const { body, statusCode } = await ask(stranger, 'get', `${path}${question}`)
      // What was asked for comes back in a refusal; a worksheet's own version is everybody's.
      const told = statusCode >= 400 ? body.replaceAll(/"params":\{[^}]*\}|"(?:title|detail)":"[^"]*"/g, '') : body
      if (secret.test(told) && !/^\/worksheets\/[^/]+\/versions/.test(path))
        leaks.push(`${statusCode} ${path}${question}`)
    }
  }
  expect(asked).toBeGreaterThan(200)
  expect(leaks).toEqual([])
}, 240_000)

test('no order to the API lets an account of another family touch an answer of the first one', async () => {
  const before = new Map((await allOf()).map((answer) => [answer.id, answer.edit]))
  const passed: string[] = []
  for (const { method, path } of addresses()) {
    if (method === 'get' || !path.startsWith('/answers/')) continue
    const body = {
      edit: 2,
      data: {},
      language: 'fa',
      text: 'x',
      remark: 'x'.repeat(30),
      reason: 'x'.repeat(30),
      remarkId: 1,
    }
    const { statusCode, body: answer } = await ask(stranger, method, path, body)
    const told = answer.replaceAll(/"params":\{[^}]*\}|"(?:title|detail)":"[^"]*"/g, '')
    if (statusCode < 400 || secret.test(told)) passed.push(`${statusCode} ${method} ${path}`)
  }
  expect(passed).toEqual([])
  const begun = await ask(stranger, 'post', '/answers', { worksheet: 'dataset-card', agency: '00101' })
  expect(begun.json().code).toBe('NOT_ALLOWED')
  expect((await allOf()).filter(({ id, edit }) => before.get(id) !== edit)).toEqual([])
}, 120_000)

async function allOf(): Promise<Answer[]> {
  const found: Answer[] = []
  for await (const answer of product.store.answers({ agencies: ['00101', '00102'] })) found.push(answer)
  return found
}

test('the same questions show the first family its own answers: what is looked for above can be found', async () => {
  const found = new Set<string>()
  for (const path of ['/answers?worksheet=dataset-card', '/answers/DA-00101-1404-0001', '/worklist', '/duties'])
    if (secret.test((await ask(insider, 'get', path)).body)) found.add(path)
  expect([...found]).toContain('/answers?worksheet=dataset-card')
  expect([...found]).toContain('/answers/DA-00101-1404-0001')
})
