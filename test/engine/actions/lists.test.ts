import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnswerData } from '../../../engine/core/model.ts'
import type { AnswerRow } from '../../../engine/store/store.ts'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'

let product: OpenedProduct
let expert: Person
const titles = ['کتاب‌های یکم', 'آمار یکم', 'پیوند یکم', 'گزارش یکم', 'چاپ یکم']

beforeAll(async () => {
  product = await openExampleProduct()
  expert = await product.signIn('unitExpert.00201')
  const card = await product.stored('DA-00101-1404-0001')
  const cards = titles.map((titleFa, i) => ({
    ...card,
    id: `DA-00201-1404-000${i + 1}`,
    agency: '00201',
    title: titleFa,
    updatedAt: `2026-05-0${i + 1}T08:00:00.000Z`,
    data: { ...card.data, titleFa, uniqueId: `IRD-00201-00000${i + 1}-00` },
  }))
  await product.put(...cards)
})
afterAll(() => product.close())

async function list(query: Record<string, string | number>): Promise<{ titles: string[]; total: number }> {
  const text = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  const { items, total } = (await expert.get(`/answers?${text}`)).json() as { items: AnswerRow[]; total: number }
  return { titles: items.map((row) => row.title), total }
}

test('a list is in the order of the Persian alphabet, or the other way round', async () => {
  const sorted = ['آمار یکم', 'پیوند یکم', 'چاپ یکم', 'کتاب‌های یکم', 'گزارش یکم']
  const worksheet = 'dataset-card'
  expect(await list({ worksheet })).toEqual({ titles: sorted, total: 5 })
  expect(await list({ worksheet, sort: '-titleFa' })).toEqual({ titles: sorted.toReversed(), total: 5 })
  expect((await list({ worksheet, sort: '-updatedAt' })).titles).toEqual(titles.toReversed())
})

const page = (offset: number) => list({ worksheet: 'dataset-card', sort: 'titleFa', offset, limit: 2 })

test('pages follow each other without gap or repetition, with the number of all', async () => {
  const pages = [await page(0), await page(2), await page(4), await page(6)]
  expect(pages.map(({ titles: { length }, total }) => [length, total])).toEqual([2, 2, 1, 0].map((n) => [n, 5]))
  expect(new Set(pages.flatMap((each) => each.titles)).size).toBe(5)
})

test('what is looked for is found whichever keyboard wrote it', async () => {
  expect((await list({ text: 'كتاب هاي' })).titles).toEqual(['کتاب‌های یکم'])
  expect((await list({ text: 'DA-00201-۱۴۰۴-0003' })).titles).toEqual(['پیوند یکم'])
  expect(await list({ text: 'نیست' })).toEqual({ titles: [], total: 0 })
})

test('a list is narrowed by state and period', async () => {
  expect((await list({ worksheet: 'dataset-card', state: 'registered' })).total).toBe(5)
  expect((await list({ worksheet: 'dataset-card', state: 'draft' })).total).toBe(0)
  expect((await list({ worksheet: 'operational-plan', period: '1404' })).total).toBe(0)
})

test('of what the Organization has issued an agency is told what is for it', async () => {
  const notice = await product.stored('ON-00000-1404-0002')
  const issue = (serial: string, data: AnswerData, state = 'issued') => {
    const id = `ON-00000-1405-${serial}`
    return { ...notice, id, title: id, state, history: [], data: { ...notice.data, ...data } }
  }
  const before = (await list({ worksheet: 'organization-notice' })).total
  await product.put(
    issue('0001', { target: 'list', targetAgencyCodes: ['00101'] }),
    issue('0002', { target: 'list', targetAgencyCodes: ['00101', '00201'] }),
    issue('0003', { target: 'all' }),
    issue('0004', { target: 'all' }, 'checked'),
  )
  const found = await list({ worksheet: 'organization-notice', limit: 200 })
  expect(found.total).toBe(before + 2)
  expect(found.titles.filter((title) => title.includes('1405')).toSorted()).toEqual([
    'ON-00000-1405-0002',
    'ON-00000-1405-0003',
  ])
  expect((await expert.get('/answers/ON-00000-1405-0001')).json().code).toBe('ANSWER_NOT_FOUND')
})

test('a worksheet that is not there, or an unknown parameter, is told', async () => {
  expect((await expert.get('/answers?worksheet=nothing')).json().code).toBe('WORKSHEET_NOT_FOUND')
  expect((await expert.get('/answers?colour=green')).json()).toMatchObject({ status: 400, params: { field: 'colour' } })
})

test('the worklist reaches beyond its two hundredth entry, newest first, each once', async () => {
  const card = await product.stored('DA-00201-1404-0001')
  const drafts = Array.from({ length: 230 }, (_, i) => ({
    ...card,
    id: `DA-00201-1405-${String(i + 1).padStart(4, '0')}`,
    state: 'draft',
    updatedAt: new Date(Date.UTC(2026, 4, 10) + i * 60_000).toISOString(),
  }))
  await product.put(...drafts)
  const found: string[] = []
  for (let offset = 0; offset < 240; offset += 40) {
    const { items, total } = (await expert.get(`/worklist?limit=40&offset=${offset}`)).json()
    expect(total).toBe(235)
    found.push(...items.map((item: { row: AnswerRow }) => item.row.id))
  }
  expect(found.slice(0, 230)).toEqual(drafts.map(({ id }) => id).toReversed())
  expect(new Set(found).size).toBe(235)
})
