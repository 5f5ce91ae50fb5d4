import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer } from '../../../engine/core/model.ts'
import type { BulkRows, Framework, SavedViews, UsePage } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'

let product: OpenedProduct
let expert: Person
let head: Person
let stranger: Person

const cards = (serial: number) => `DA-00101-1405-${String(serial).padStart(4, '0')}`

beforeAll(async () => {
  product = await openExampleProduct()
  expert = await product.signIn('unitExpert.00101')
  head = await product.signIn('unitHead.00101')
  stranger = await product.signIn('unitExpert.00201')
  const card = await product.stored('DA-00101-1404-0001')
  const made = [1, 2, 3].map((serial): Answer => ({
    ...card,
    id: cards(serial),
    title: `داده ${serial}`,
    state: serial === 3 ? 'draft' : 'registered',
    revision: 1,
    edit: 1,
    history: [],
    signatures: [],
    data: {
      ...card.data,
      uniqueId: '',
      titleFa: `داده ${serial}`,
      classification: serial === 2 ? 'confidential' : 'ordinary',
      derivedFrom: [],
    },
    computed: { ...card.computed, qualityIndex: serial * 30 },
  }))
  await product.put(...made)
})
afterAll(() => product.close())

async function found(who: Person, filter: string[], more: Record<string, string> = {}): Promise<string[]> {
  const query = new URLSearchParams({ worksheet: 'dataset-card', text: 'داده', ...more })
  for (const each of filter) query.append('filter', each)
  const response = await who.get(`/answers?${query}`)
  expect(response.statusCode, response.body).toBe(200)
  return (response.json() as { items: { id: string }[] }).items
    .map(({ id }) => id)
    .filter((id) => id.includes('-1405-'))
}

test('a list is filtered by codes, numbers and state, and only by what it declares', async () => {
  expect(await found(expert, ['classification:ordinary'])).toEqual([cards(1), cards(3)])
  expect(await found(expert, ['classification:ordinary', 'classification:confidential'])).toHaveLength(3)
  expect(await found(expert, ['qualityIndex>=60', 'qualityIndex<=80'])).toEqual([cards(2)])
  expect(await found(expert, ['self.state:draft'])).toEqual([cards(3)])
  expect(await found(expert, ['self.state:registered', 'classification:ordinary'])).toEqual([cards(1)])
  expect(await found(expert, ['ownerUnitCode:'])).toEqual([])
  const refused = await expert.get('/answers?worksheet=dataset-card&filter=descriptionFa~x')
  expect(refused.json()).toMatchObject({ status: 400, code: 'FILTER_UNKNOWN', params: { filter: 'descriptionFa' } })
  expect((await expert.get('/answers?worksheet=dataset-card&filter=nonsense')).json()).toMatchObject({ status: 400 })
})

test('a filter by agency does not reach beyond what the reader sees', async () => {
  expect(await found(stranger, ['self.agency:00101'])).toEqual([])
  expect(await found(expert, ['self.agency:00101'])).toHaveLength(3)
  expect(await found(stranger, ['self.state:registered'])).toEqual([])
})

test('lists tell the titles of codes that are taken from the profile of the agency', async () => {
  const { data } = await product.stored('AP-00101-1404-0001')
  const units = data['orgUnits'] as { code: string; titleFa: string }[]
  const { items } = (await expert.get(`/answers?worksheet=dataset-card&limit=200`)).json() as {
    items: { id: string; columns: Record<string, string>; words?: Record<string, string> }[]
  }
  const row = items.find(({ id }) => id === cards(1))
  const unit = units.find(({ code }) => code === row?.columns['ownerUnitCode'])
  expect(unit).toBeDefined()
  expect(row?.words?.['ownerUnitCode']).toBe(unit?.titleFa)
  const opened = (await expert.get(`/answers/${cards(1)}`)).json()
  const titles = Object.assign({}, ...Object.values(opened.choices)) as Record<string, string>
  expect(titles[unit?.code ?? '']).toBe(unit?.titleFa)
  // Of units the answer does not name nothing is told.
  expect(Object.keys(titles)).not.toContain(
    units.find(({ code }) => !JSON.stringify(opened.answer.data).includes(code))?.code,
  )
  const print = await expert.get(`/answers/${cards(1)}/preview?language=fa`)
  expect(print.body).toContain(`${unit?.code} – ${unit?.titleFa}`)
})

test('the framework names filters, views and bulk actions of a list in both languages', async () => {
  const { worksheets } = (await expert.get('/framework')).json() as Framework
  const list = worksheets.find(({ id }) => id === 'dataset-card')
  expect(list?.filters.find(({ id }) => id === 'classification')).toMatchObject({
    title: { fa: expect.any(String), en: expect.any(String) },
    options: { ordinary: { fa: expect.any(String), en: expect.any(String) } },
  })
  expect(list?.views.find(({ id }) => id === 'stale')).toMatchObject({
    title: { fa: 'نیازمند به‌روزرسانی', en: 'Due for an update' },
    search: { filter: ['self.state:registered', 'isStale:true'] },
  })
  expect(list?.bulk.actions.map(({ action }) => action)).toEqual(['amend'])
  expect(list?.states['retired']?.ended).toBe(true)
  expect(list?.states['registered']?.ended).toBe(false)
})

const remove = (who: Person, path: string) =>
  product.app.inject({ method: 'DELETE', url: `/api${path}`, headers: { cookie: who.cookie } })

test('a view is saved, renamed and deleted by its owner alone', async () => {
  const url = '/worksheets/dataset-card/views'
  const search = { text: 'داده', filter: ['classification:ordinary'], sort: '-titleFa' }
  const saved = (await expert.post(url, { title: ' عادی‌ها ', search })).json() as SavedViews
  expect(saved.views).toEqual([{ id: 'V1', title: 'عادی‌ها', search }])
  expect((await head.get(url)).json()).toEqual({ views: [] })
  const renamed = (await expert.put(`${url}/V1`, { title: 'نام دیگر', search })).json() as SavedViews
  expect(renamed.views[0]?.title).toBe('نام دیگر')
  expect((await head.put(`${url}/V1`, { title: 'x', search })).json()).toMatchObject({ code: 'VIEW_NOT_FOUND' })
  expect((await remove(head, `${url}/V1`)).json()).toMatchObject({ code: 'VIEW_NOT_FOUND' })
  expect((await remove(expert, `${url}/V1`)).json()).toEqual({ views: [] })
  const again = (await expert.post(url, { title: 'سوم', search: {} })).json() as SavedViews
  expect(again.views[0]?.id).toBe('V2')
  expect((await expert.get('/worksheets/nothing/views')).json()).toMatchObject({ code: 'WORKSHEET_NOT_FOUND' })
  expect((await expert.post(url, { title: '  ', search: {} })).statusCode).toBe(400)
})

const bulk = async (who: Person, path: string, body: object) => {
  const response = await who.post(`/bulk/${path}`, body)
  expect(response.statusCode, response.body).toBe(200)
  return (response.json() as BulkRows).rows
}

test('a bulk action tells first what it would do, and then does it to each by itself', async () => {
  const ids = [cards(1), cards(2), cards(3), 'DA-00101-1405-9999']
  const tried = await bulk(expert, 'amend/trial', { ids })
  expect(tried.map(({ id, outcome, code }) => [id, outcome, code])).toEqual([
    [cards(1), 'possible', undefined],
    [cards(2), 'possible', undefined],
    [cards(3), 'blocked', 'ACTION_NOT_FROM_STATE'],
    ['DA-00101-1405-9999', 'blocked', 'ANSWER_NOT_FOUND'],
  ])
  expect(tried[2]?.reason).toMatchObject({ fa: expect.any(String), en: expect.any(String) })
  expect((await product.stored(cards(1))).state).toBe('registered')
  const answers = [
    { id: cards(1), edit: 1 },
    { id: cards(2), edit: 7 },
    { id: cards(3), edit: 1 },
  ]
  const done = await bulk(expert, 'amend', { answers })
  expect(done.map(({ id, outcome, code }) => [id, outcome, code])).toEqual([
    [cards(1), 'done', undefined],
    [cards(2), 'blocked', 'ANSWER_CHANGED'],
    [cards(3), 'blocked', 'NOT_ALLOWED'],
  ])
  expect((await product.stored(cards(1))).state).toBe('draft')
  expect((await product.stored(cards(2))).state).toBe('registered')
})

test('nothing of another ministry is told by a bulk trial', async () => {
  const rows = await bulk(stranger, 'amend/trial', { ids: [cards(2)] })
  expect(rows).toEqual([
    {
      id: cards(2),
      title: cards(2),
      outcome: 'blocked',
      code: 'ANSWER_NOT_FOUND',
      reason: expect.any(Object),
      problems: [],
    },
  ])
})

const uses = async (who: Person, id: string, query = '') =>
  (await who.get(`/answers/${id}/uses${query}`)).json() as UsePage

test('where an answer is used is told with the fields that name it, page by page', async () => {
  const id = 'DA-00102-1404-0001'
  const own = await product.signIn('unitHead.00102')
  const page = await uses(own, id, '?limit=200')
  const named = page.items.map(({ row }) => row.id)
  expect(named).toContain('DP-00102-1404-0001')
  expect(page.total).toBe(named.length)
  const use = page.items.find(({ row }) => row.id === 'DP-00102-1404-0001')
  expect(use?.fields[0]).toMatchObject({ fa: expect.any(String), en: expect.any(String) })
  const second = await uses(own, id, `?offset=${page.total - 1}&limit=1`)
  expect(second.items.map(({ row }) => row.id)).toEqual([named.at(-1)])
  expect((await own.get('/answers/DA-00201-1404-0001/uses')).statusCode).toBe(404)
})

test('places the reader does not see are counted, not named', async () => {
  const other = await product.stored('DP-00102-1404-0001')
  const id = 'DP-00201-1404-0077'
  await product.put({ ...other, id, title: 'پنهان', agency: '00201', edit: 1, parent: 'OP-00201-1404-0001' })
  const own = await product.signIn('unitHead.00102')
  const page = await uses(own, 'DA-00102-1404-0001')
  expect(page.hidden).toBe(1)
  expect(JSON.stringify(page)).not.toContain('پنهان')
})

test('a record that is referred to is not retired, and the refusal names the places', async () => {
  const own = await product.signIn('unitHead.00102')
  const { edit } = await product.stored('DA-00102-1404-0001')
  const body = { edit, remark: 'این داده دیگر نگهداری نمی‌شود و کنار می‌رود.' }
  const refused = (await own.post('/answers/DA-00102-1404-0001/actions/retire', body)).json()
  expect(refused.code).toBe('ACTION_BLOCKED')
  const problem = refused.problems.find(({ code }: { code: string }) => code === 'REFERENCED')
  expect(problem.params.hidden).toBe(1)
  expect(problem.params.places.join()).toContain('DP-00102-1404-0001')
  const [row] = await bulk(own, 'retire/trial', { ids: ['DA-00102-1404-0001'] })
  expect(row).toMatchObject({ outcome: 'blocked', problems: [{ code: 'REFERENCED' }] })
})

test('a draft that was never handed on is deleted, stays in the trail, and its number is not given again', async () => {
  const { answer } = (await expert.post('/answers', { worksheet: 'dataset-card' })).json()
  const opened = (await expert.get(`/answers/${answer.id}`)).json()
  expect(opened.deletable).toBe(true)
  expect((await head.get(`/answers/${answer.id}`)).json().deletable).toBe(false)
  expect((await remove(head, `/answers/${answer.id}?edit=${answer.edit}`)).json().code).toBe('NOT_ALLOWED')
  expect((await remove(stranger, `/answers/${answer.id}?edit=1`)).json().code).toBe('ANSWER_NOT_FOUND')
  expect((await remove(expert, `/answers/${answer.id}?edit=9`)).json().code).toBe('ANSWER_CHANGED')
  const done = await remove(expert, `/answers/${answer.id}?edit=${answer.edit}`)
  expect(done.json()).toEqual({ id: answer.id })
  expect((await expert.get(`/answers/${answer.id}`)).json().code).toBe('ANSWER_NOT_FOUND')
  const kept = await product.store.keptVersions(answer.id)
  expect(kept.map(({ reason, content }) => [reason, content.id])).toEqual([['deleted', answer.id]])
  const { items } = await product.store.events(answer.id, 0, 10)
  expect(items.map(({ action, actor }) => [action, actor])).toEqual([
    ['create', 'unitExpert.00101'],
    ['delete', 'unitExpert.00101'],
  ])
  const next = (await expert.post('/answers', { worksheet: 'dataset-card' })).json()
  expect(next.answer.id).not.toBe(answer.id)
})

test('what was handed on once, or is referred to, is not deleted', async () => {
  const { edit } = await product.stored(cards(2))
  expect((await remove(expert, `/answers/${cards(2)}?edit=${edit}`)).json().code).toMatch(/NOT_ALLOWED|NOT_DELETABLE/)
  const back = await product.stored(cards(1))
  expect((await remove(expert, `/answers/${cards(1)}?edit=${back.edit}`)).json().code).toBe('NOT_DELETABLE')
  const draft = await product.stored(cards(3))
  const other = await product.stored(cards(2))
  await product.put({ ...other, edit: other.edit + 1, data: { ...other.data, derivedFrom: [cards(3)] } })
  const refused = (await remove(expert, `/answers/${cards(3)}?edit=${draft.edit}`)).json()
  expect(refused).toMatchObject({ status: 409, code: 'REFERENCED', params: { count: 1, hidden: 0 } })
  expect(refused.params.places).toEqual([`داده 2 (${cards(2)})`])
  expect(refused.title).toContain(cards(2))
})
