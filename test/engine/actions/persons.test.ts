import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountKind } from '../../../engine/actions/accounts.ts'
import type { Answer } from '../../../engine/core/model.ts'
import type { OpenAnswer } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct } from '../../support/product.ts'

const evaluation = 'CE-00101-1405-0001'
const reward = 'RW-00101-1405-0001'
const certificate = 'TC-00101-1404-0001'
const event = 'TE-00101-1404-0001'
const ofAnother = 'CE-00101-1405-0002'
const ofAffiliated = 'CE-00102-1405-0001'

let product: OpenedProduct
beforeAll(async () => {
  product = await openExampleProduct()
  const shown = await product.stored(evaluation)
  const another = { ...shown.data, personnelNo: '10402', fullName: 'نام و نام خانوادگی نمونه ۸' }
  await product.put(
    { ...shown, state: 'shown', edit: 2 },
    { ...shown, id: ofAnother, title: 'نمونه ۸', state: 'shown', edit: 1, data: another } as Answer,
    { ...shown, id: ofAffiliated, agency: '00102', title: 'نمونه ۹', edit: 1 },
  )
  // The evaluated steward signs in with a personnel number and no role at all.
  const person = {
    fullName: 'نام و نام خانوادگی نمونه ۶',
    positionTitle: 'کارشناس',
    agency: '00101',
    roles: [],
    order: 99,
  }
  await product.store.transaction(async (tx) =>
    tx.putDocument({ kind: accountKind, id: 'person', content: { ...person, personnelNo: '10871' } }),
  )
})
afterAll(() => product.close())

const get = async (account: string, path: string) => (await product.signIn(account)).get(path)
const status = async (account: string, id: string) => (await get(account, `/answers/${id}`)).statusCode
const open = async (account: string, id: string) => (await get(account, `/answers/${id}`)).json() as OpenAnswer
const listed = async (account: string, query: string) =>
  ((await get(account, `/answers?${query}`)).json().items as { id: string }[]).map(({ id }) => id)

test('an evaluation is for the person, the unit and the highest official of that agency, and for nobody else', async () => {
  const readers = ['person', 'unitExpert.00101', 'unitHead.00101', 'highestOfficial.00101', 'auditor.00000']
  for (const account of readers) expect([account, await status(account, evaluation)]).toEqual([account, 200])
  const others = [
    'liaison.00101',
    'dataSteward.00101',
    'councilChair.00101',
    'orgPolicy.00000',
    'unitHead.00102',
    'unitHead.00201',
  ]
  for (const account of others) expect([account, await status(account, evaluation)]).toEqual([account, 404])
  expect(await status('unitHead.00101', ofAffiliated)).toBe(404)
  expect(await status('highestOfficial.00101', ofAffiliated)).toBe(404)
  expect(await status('person', ofAnother)).toBe(404)
})

test('no list shows an evaluation to whom it is not for', async () => {
  expect(await listed('person', 'worksheet=cooperation-evaluation')).toEqual([evaluation])
  expect((await listed('unitHead.00101', 'worksheet=cooperation-evaluation')).toSorted()).toEqual([
    evaluation,
    ofAnother,
  ])
  expect(await listed('unitHead.00101', 'text=CE-00102')).toEqual([])
  expect(await listed('orgPolicy.00000', 'text=CE-00101')).toEqual([])
  expect((await get('liaison.00101', '/answers?worksheet=cooperation-evaluation')).json().code).toBe(
    'WORKSHEET_NOT_FOUND',
  )
  const worksheets = async (account: string) =>
    ((await get(account, '/framework')).json().worksheets as { id: string; count: number }[]).map(
      ({ id, count }) => `${id} ${count}`,
    )
  expect(await worksheets('person')).toEqual(['cooperation-evaluation 1', 'reward-record 1'])
  expect(await worksheets('unitHead.00101')).toContain('cooperation-evaluation 2')
})

test('the person comments on the evaluation from the worklist, and changes nothing else of it', async () => {
  const { items } = (await get('person', '/worklist')).json()
  expect(items.map((item: { row: { id: string } }) => item.row.id)).toEqual([evaluation])
  expect(items[0].row.columns.fullName).toBe('نام و نام خانوادگی نمونه ۶')
  const seen = await open('person', evaluation)
  expect(seen.editableSections).toEqual(['comment'])
  const person = await product.signIn('person')
  const send = (data: object) =>
    person.put(`/answers/${evaluation}/draft`, { edit: seen.answer.edit, data: { ...seen.answer.data, ...data } })
  expect((await send({ strengths: 'همه چیز' })).json().code).toBe('FIELD_NOT_EDITABLE')
  expect((await send({ personComment: 'با نمره همکاری موافقم.' })).statusCode).toBe(200)
  expect((await product.stored(evaluation)).data).toMatchObject({
    personComment: 'با نمره همکاری موافقم.',
    personnelNo: '10871',
  })
})

test('a reward is for the person once it is approved, the unit head, human resources and the highest official', async () => {
  for (const account of ['person', 'unitHead.00101', 'hrOfficer.00101', 'highestOfficial.00101'])
    expect([account, await status(account, reward)]).toEqual([account, 200])
  for (const account of ['unitExpert.00101', 'liaison.00101', 'orgApprover.00000'])
    expect([account, await status(account, reward)]).toEqual([account, 404])
  const stored = await product.stored(reward)
  await product.put({ ...stored, state: 'proposed', edit: stored.edit + 1 })
  expect(await status('person', reward)).toBe(404)
})

test('a kept print of an evaluation is not read where the evaluation is not', async () => {
  const head = await product.signIn('unitHead.00101')
  const { id } = (await head.post(`/answers/${evaluation}/prints`, { language: 'fa' })).json()
  const encoded = encodeURIComponent(id as string)
  expect((await head.get(`/prints/${encoded}`)).statusCode).toBe(200)
  expect((await get('orgPolicy.00000', `/prints/${encoded}`)).statusCode).toBe(404)
  expect((await get('auditor.00000', `/prints/${encoded}`)).statusCode).toBe(200)
})

test('numbers of persons are seen by those who write them down', async () => {
  expect((await open('trainingOfficer.00101', certificate)).answer.data).toHaveProperty('nationalCode')
  expect((await open('auditor.00000', certificate)).answer.data).toHaveProperty('nationalCode')
  for (const account of ['unitHead.00101', 'liaison.00101', 'orgPolicy.00000']) {
    const { answer } = await open(account, certificate)
    expect([account, answer.data]).toEqual([account, expect.objectContaining({ fullName: expect.any(String) })])
    expect([account, answer.data]).toEqual([account, expect.not.objectContaining({ nationalCode: expect.anything() })])
    expect((await open(account, event)).answer.data).not.toHaveProperty('attendees')
  }
})
