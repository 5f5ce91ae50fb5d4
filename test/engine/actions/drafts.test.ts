import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256OfJson } from '../../../engine/core/canonical.ts'
import type { OpenAnswer } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'

let product: OpenedProduct
let expert: Person
let liaison: Person
beforeAll(async () => {
  product = await openExampleProduct()
  expert = await product.signIn('unitExpert.00102')
  liaison = await product.signIn('liaison.00102')
})
afterAll(() => product.close())

const assessment = 'MA-00102-1405-0001'
const draftOf = (id: string) => `/answers/${id}/draft`
const begin = async (person: Person, body: object) => (await person.post('/answers', body)).json() as OpenAnswer
const card = async () => (await begin(expert, { worksheet: 'dataset-card' })).answer

test('a draft is kept as it is typed, incomplete and wrong, with its problems', async () => {
  const { id, data } = await card()
  const typed = { ...data, titleFa: '', keywords: ['الف'], recordCount: 'بسیار' }
  const saved = (await expert.put(draftOf(id), { edit: 1, data: typed })).json() as OpenAnswer
  expect(saved.answer).toMatchObject({ edit: 2, state: 'draft', data: typed })
  expect(saved.assessment.problems.map(({ path, code }) => `${code} ${path}`)).toContain('TYPE /recordCount')
  expect((await product.stored(id)).data).toEqual(typed)
})

test('a field the worksheet does not have is refused and nothing is stored', async () => {
  const { id, data } = await card()
  const response = await expert.put(draftOf(id), { edit: 1, data: { ...data, colour: 'سبز' } })
  expect(response.json()).toMatchObject({ status: 422, code: 'FIELD_UNKNOWN', params: { field: 'colour' } })
  expect((await product.stored(id)).edit).toBe(1)
  const begun = await expert.post('/answers', { worksheet: 'dataset-card', data: { colour: 'سبز' } })
  expect(begun.json().code).toBe('FIELD_UNKNOWN')
})

test('the second editor of one edit is refused; both versions stay, the refused one for its writer alone', async () => {
  const opened = (await expert.get(`/answers/${assessment}`)).json() as OpenAnswer
  const { edit, data } = opened.answer
  const change = (unit: string) => ({
    edit,
    data: { ...data, identification: { ...(data['identification'] as object), completedByUnit: unit } },
  })
  expect((await expert.put(draftOf(assessment), change('واحد نخست'))).statusCode).toBe(200)
  const refused = await liaison.put(draftOf(assessment), change('واحد دوم'))
  expect(refused.json()).toMatchObject({
    status: 409,
    code: 'ANSWER_CHANGED',
    stored: { answer: { edit: edit + 1, data: { identification: { completedByUnit: 'واحد نخست' } } } },
  })

  const kept = `/answers/${assessment}/kept/${refused.json().kept}`
  const mine = (await liaison.get(kept)).json() as OpenAnswer
  expect(mine.answer.data).toMatchObject({ identification: { completedByUnit: 'واحد دوم' } })
  expect([mine.editable, mine.actions]).toEqual([false, []])
  expect((await expert.get(kept)).json().code).toBe('KEPT_NOT_FOUND')
  const history = async (person: Person) => (await person.get(`/answers/${assessment}/history`)).json().kept
  expect(await history(liaison)).toMatchObject([{ reason: 'refused', by: liaison.account }])
  expect(await history(expert)).toEqual([])
})

test('of many saves of one edit at once one is stored and all others are kept', async () => {
  const { id, data } = await card()
  const saves = ['یک', 'دو', 'سه', 'چهار', 'پنج'].map((titleFa) =>
    expert.put(draftOf(id), { edit: 1, data: { ...data, titleFa } }),
  )
  const statuses = (await Promise.all(saves)).map((response) => response.statusCode)
  expect(statuses.toSorted()).toEqual([200, 409, 409, 409, 409])
  const kept = await product.store.keptVersions(id)
  const titles = [...kept.map(({ content }) => content), await product.stored(id)].map(({ data: d }) => d['titleFa'])
  expect(titles.toSorted()).toEqual(['یک', 'دو', 'سه', 'چهار', 'پنج'].toSorted())
})

test('an action on an edit that somebody has saved over is refused', async () => {
  const { id } = await card()
  await expert.put(draftOf(id), { edit: 1, data: { ownerUnitCode: 'U002' } })
  const steward = await product.signIn('dataSteward.00102')
  const refused = await steward.post(`/answers/${id}/actions/checkCard`, { edit: 1 })
  expect(refused.json()).toMatchObject({ status: 409, code: 'ANSWER_CHANGED', stored: { answer: { edit: 2 } } })
})

test('of two who begin the one answer of an agency and period at once, the second is shown the first', async () => {
  const body = { worksheet: 'operational-plan', period: '1405' }
  const [first, second] = await Promise.all([expert.post('/answers', body), expert.post('/answers', body)])
  const codes = [first, second].map((response) => response.json().code ?? 'made')
  expect(codes.toSorted()).toEqual(['ANSWER_EXISTS', 'made'])
  const made = [first, second].find((response) => response.statusCode === 200)?.json().answer.id
  expect([first, second].map((response) => response.json().params?.id).filter(Boolean)).toEqual([made])
  expect((await liaison.post('/answers', { worksheet: 'agency-profile' })).json()).toMatchObject({
    code: 'ANSWER_EXISTS',
    params: { id: 'AP-00102-1404-0001' },
  })
})

test('a worksheet of a period needs one of its kind', async () => {
  for (const period of [undefined, '1405-H1', 'بهار'])
    expect((await expert.post('/answers', { worksheet: 'operational-plan', period })).json().code).toBe('PERIOD_NEEDED')
})

test('the period of an answer follows its field, and not into a place that is taken', async () => {
  const { answer } = await begin(expert, { worksheet: 'operational-plan', period: '1406' })
  const moved = await expert.put(draftOf(answer.id), { edit: 1, data: { ...answer.data, planYear: 1407 } })
  expect(moved.json().answer).toMatchObject({ period: '1407', data: { planYear: 1407 } })
  const half = await expert.put(draftOf(answer.id), { edit: 2, data: { ...answer.data, planYear: 14 } })
  expect(half.json().answer).toMatchObject({ period: '1407', data: { planYear: 14 } })
  const onto = await expert.put(draftOf(answer.id), { edit: 3, data: { ...answer.data, planYear: 1404 } })
  expect(onto.json()).toMatchObject({ status: 409, code: 'ANSWER_EXISTS', params: { id: 'OP-00102-1404-0001' } })
})

test('an agency the register does not know gets no answer', async () => {
  const response = await expert.post('/answers', { worksheet: 'dataset-card', agency: '00999' })
  expect(response.json()).toMatchObject({ status: 404, code: 'AGENCY_NOT_FOUND' })
})

test('the code of an agency is checked against the whole register', async () => {
  const other = await product.stored('AP-00201-1404-0001')
  const data = { ...other.data, agencyCode: '00101' }
  await product.put({ ...other, state: 'ownerConfirmed', edit: 2, data })
  const assessor = await product.signIn('orgAssessor.00000')
  const refused = await assessor.post(`/answers/${other.id}/actions/register`, { edit: 2, passWarnings: true })
  expect(refused.json().code).toBe('ACTION_BLOCKED')
  expect(refused.json().problems.map((problem: { params: { rule: string } }) => problem.params.rule)).toContain(
    'AP-R10',
  )
})

test('a signature proves the data as they were signed', async () => {
  const { data } = await product.stored('DA-00102-1404-0001')
  const copy = Object.fromEntries(Object.entries(data).filter(([field]) => field !== 'uniqueId'))
  const { id } = await card()
  await expert.put(draftOf(id), { edit: 1, data: copy })
  const steward = await product.signIn('dataSteward.00102')
  const signed = await steward.post(`/answers/${id}/actions/checkCard`, { edit: 2, passWarnings: true })
  expect(signed.json().title).toBeUndefined()
  const { signatures, data: stored } = await product.stored(id)
  expect(signatures).toMatchObject([{ role: 'dataSteward', account: steward.account, signedOn: '2026-05-21' }])
  expect(signatures[0]?.sha256).toBe(await sha256OfJson(stored))
  const [kept] = (await product.store.keptVersions(id)).filter(({ reason }) => reason === 'signed')
  expect(await sha256OfJson(kept?.content.data ?? {})).toBe(signatures[0]?.sha256)
  expect(await sha256OfJson({ ...stored, titleFa: 'دیگر' })).not.toBe(signatures[0]?.sha256)

  const head = await product.signIn('unitHead.00102')
  const remark = 'کلیدواژه‌ها کامل نیست و باید بازبینی شود.'
  const remarks = [
    { path: 'keywords', text: 'دست‌کم سه کلیدواژه' },
    { path: 'keywords', text: 'بدون تکرار' },
  ]
  const short = await head.post(`/answers/${id}/actions/sendBack`, { edit: 3, remark: 'کوتاه' })
  expect(short.json().code).toBe('REMARK_NEEDED')
  await head.post(`/answers/${id}/actions/sendBack`, { edit: 3, remark, remarks })
  const [open] = (await product.stored(id)).remarks
  expect(open).toMatchObject({
    id: 1,
    path: 'keywords',
    byName: 'مدیر واحد حکمرانی داده‌مبنا 00102',
    resolved: false,
  })
  const work = (await expert.get('/worklist?limit=200')).json().items
  expect(work.find((item: { row: { id: string } }) => item.row.id === id)).toMatchObject({ remarks: 2, mayEdit: true })
  const reply = { edit: 4, path: 'keywords', at: open?.at, remark: 2, reply: 'دو کلیدواژه افزوده شد.' }
  expect((await head.post(`/answers/${id}/replies`, reply)).json().code).toBe('NOT_ALLOWED')
  expect((await expert.post(`/answers/${id}/replies`, { ...reply, remark: 3 })).json().code).toBe('REMARK_NOT_FOUND')
  const replied = (await expert.post(`/answers/${id}/replies`, reply)).json() as OpenAnswer
  // Both stand at one place since one instant: one of them is answered.
  expect(replied.answer.remarks).toMatchObject([
    { id: 1, resolved: false },
    { id: 2, resolved: true, reply: reply.reply },
  ])

  const { path, at } = reply
  await product.store.transaction(async (tx) => {
    const old = [1, 2].map((n) => ({ path, text: `ملاحظه ${n}`, by: head.account, at: at ?? '', resolved: false }))
    tx.putAnswer({ ...(await product.stored(id)), edit: 6, remarks: old })
  })
  const body = { edit: 6, path, at, reply: 'پاسخ به نخستین' }
  expect((await expert.post(`/answers/${id}/replies`, { ...body, path: 'titleFa' })).json().code).toBe(
    'REMARK_NOT_FOUND',
  )
  await expert.post(`/answers/${id}/replies`, body)
  await expert.post(`/answers/${id}/replies`, { ...body, edit: 7, reply: 'پاسخ به دومین' })
  // Remarks stored before they had numbers: those of one place and instant are answered in their order.
  expect((await product.stored(id)).remarks).toMatchObject([
    { text: 'ملاحظه 1', reply: 'پاسخ به نخستین' },
    { text: 'ملاحظه 2', reply: 'پاسخ به دومین' },
  ])
})
