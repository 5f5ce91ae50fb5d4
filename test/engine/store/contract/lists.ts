import { describe, expect, test } from 'vitest'
import type { Answer, Json } from '../../../../engine/core/model.ts'
import type { ListQuery, Store } from '../../../../engine/store/store.ts'
import { answerOf } from '../answerOf.ts'
import type { Opened } from '../storeContract.ts'
import { put } from './answers.ts'

const amount = (answer: Answer): Record<string, Json> => ({ amount: (answer.data['amount'] ?? null) as Json })

const ownedBy = ({ data }: Answer): Record<string, Json> => ({
  note: 'x',
  'self.unit': (data['unit'] ?? '') as Json,
})

async function ids(store: Store, query: Partial<ListQuery>): Promise<string[]> {
  const page = await store.list({ offset: 0, limit: 200, ...query })
  return page.items.map((row) => row.id)
}

export function listsContract(opened: Opened): void {
  describe('lists', () => {
    test('a row holds the envelope and the columns of its worksheet', async () => {
      opened.store.describe('plan', amount)
      const answer = answerOf({ id: 'OP-1', period: '1404', parent: 'OP-0', data: { amount: 7 } })
      await put(opened.store, answer)
      const { worksheet, version, agency, state, revision, edit, createdOn } = answer
      const expected = { id: 'OP-1', worksheet, version, agency, state, revision, edit, createdOn }
      const row = { ...expected, period: '1404', parent: 'OP-0', updatedAt: answer.updatedAt, title: answer.title }
      const listed = { items: [{ ...row, columns: { amount: 7 } }], total: 1 }
      expect(await opened.store.list({ offset: 0, limit: 10 })).toEqual(listed)
      const store = await opened.reopened()
      store.describe('plan', amount)
      expect(await store.list({ offset: 0, limit: 10 })).toEqual(listed)
    })

    test('rows come in pages by id, 200 at most', async () => {
      const answers = Array.from({ length: 230 }, (_, at) => answerOf({ id: `OP-${String(at).padStart(3, '0')}` }))
      await put(opened.store, ...answers.toReversed())
      const page = await opened.store.list({ offset: 2, limit: 3 })
      expect(page.items.map((row) => row.id)).toEqual(['OP-002', 'OP-003', 'OP-004'])
      expect(page.total).toBe(230)
      expect((await opened.store.list({ offset: 0, limit: 1000 })).items).toHaveLength(200)
      expect((await opened.store.list({ offset: 229, limit: 10 })).items).toHaveLength(1)
    })

    test('texts sort by the Persian alphabet, what is missing comes last, and first when descending', async () => {
      const titles = ['یزد', 'پارس', 'گیلان', 'بم', 'چابهار', 'کرمان', 'تهران', '', 'ژاله', 'آمل']
      await put(opened.store, ...titles.map((title, at) => answerOf({ id: `OP-${at}`, title })))
      const sorted = async (sort: string) =>
        (await opened.store.list({ sort, offset: 0, limit: 20 })).items.map((row) => row.title)
      const alphabetical = ['آمل', 'بم', 'پارس', 'تهران', 'چابهار', 'ژاله', 'کرمان', 'گیلان', 'یزد', '']
      expect(await sorted('title')).toEqual(alphabetical)
      expect(await sorted('-title')).toEqual(alphabetical.toReversed())
    })

    test('answers that belong to units are narrowed to some units, and what fits one of several filters is found once', async () => {
      opened.store.describe('plan', ownedBy)
      await put(
        opened.store,
        answerOf({ id: 'OP-1', data: { unit: 'U1' } }),
        answerOf({ id: 'OP-2', data: { unit: 'U2' }, title: '"self.unit":"U1"' }),
        answerOf({ id: 'OP-3', data: { unit: '*' }, agency: '54321' }),
        answerOf({ id: 'OP-4', data: {}, state: 'approved' }),
      )
      expect(await ids(opened.store, { units: ['U1'] })).toEqual(['OP-1'])
      expect(await ids(opened.store, { units: ['U1', '*'] })).toEqual(['OP-1', 'OP-3'])
      expect(await opened.store.count({ units: ['U2'] })).toBe(1)
      expect(await ids(opened.store, { units: [] })).toEqual([])
      const several = { anyOf: [{ units: ['U1'] }, { states: ['approved'] }, { ids: ['OP-1'] }] }
      expect(await ids(opened.store, several)).toEqual(['OP-1', 'OP-4'])
      expect(await ids(opened.store, { ...several, ids: ['OP-4', 'OP-3'] })).toEqual(['OP-4'])
      expect(await ids(opened.store, { ...several, agencies: ['54321'] })).toEqual([])
      expect(await ids(opened.store, { anyOf: [] })).toEqual([])
    })

    test('numbers in columns sort as numbers, ties by id', async () => {
      opened.store.describe('plan', amount)
      const amounts = { 'OP-1': 10, 'OP-2': 9, 'OP-3': 100, 'OP-4': 9 }
      await put(
        opened.store,
        ...Object.entries(amounts).map(([id, value]) => answerOf({ id, data: { amount: value } })),
      )
      expect(await ids(opened.store, { sort: 'amount' })).toEqual(['OP-2', 'OP-4', 'OP-1', 'OP-3'])
      expect(await ids(opened.store, { sort: '-amount' })).toEqual(['OP-3', 'OP-1', 'OP-4', 'OP-2'])
    })

    test('words are found in title, number and columns, however they are typed', async () => {
      opened.store.describe('plan', (answer) => ({ tags: (answer.data['tags'] ?? []) as Json }))
      await put(
        opened.store,
        answerOf({ id: 'OP-12345-1404-0001', title: 'فهرست داده‌های مکانی' }),
        answerOf({ id: 'OP-12345-1404-0002', title: 'سامانه', data: { tags: ['کیفیت داده'] } }),
      )
      expect(await ids(opened.store, { text: 'داده هاي' })).toEqual(['OP-12345-1404-0001'])
      expect(await ids(opened.store, { text: 'كيفيت' })).toEqual(['OP-12345-1404-0002'])
      expect(await ids(opened.store, { text: 'داده' })).toHaveLength(2)
      expect(await ids(opened.store, { text: 'داده سامانه' })).toEqual(['OP-12345-1404-0002'])
      expect(await ids(opened.store, { text: '۰۰۰۲' })).toEqual(['OP-12345-1404-0002'])
      expect(await ids(opened.store, { text: 'نیست' })).toEqual([])
      expect(await ids(opened.store, { text: '  ' })).toHaveLength(2)
    })

    test('a long list stays right while answers are added and changed', async () => {
      const count = 2500
      const scattered = (at: number) => (at * 7919) % count
      const answers = Array.from({ length: count }, (_, at) =>
        answerOf({ id: `OP-${at}`, data: { amount: scattered(at) } }),
      )
      opened.store.describe('plan', amount)
      await put(opened.store, ...answers)
      const page = async (query: Partial<ListQuery>) =>
        (await opened.store.list({ worksheet: 'plan', sort: 'amount', offset: 1200, limit: 3, ...query })).items.map(
          (row) => row.columns['amount'],
        )
      expect(await page({})).toEqual([1200, 1201, 1202])
      expect(await page({ sort: '-amount' })).toEqual([1299, 1298, 1297])
      const first = answers.find((answer) => answer.data['amount'] === 0)
      await put(
        opened.store,
        answerOf({ id: first?.id ?? '', edit: 2, data: { amount: 5000 } }),
        answerOf({ id: 'new', data: { amount: -1 } }),
      )
      expect(await page({ offset: 0 })).toEqual([-1, 1, 2])
      expect(await page({ sort: '-amount', offset: 0 })).toEqual([5000, 2499, 2498])
      expect(await page({ text: 'op', offset: 0 })).toEqual([1, 2, 3])
    })

    test('a column defined anew is computed for the answers there are', async () => {
      opened.store.describe('plan', amount, 'mark 1')
      await put(opened.store, answerOf({ id: 'OP-1', data: { amount: 7 } }))
      const store = await opened.reopened()
      store.describe('plan', (answer) => ({ double: Number(answer.data['amount']) * 2 }), 'mark 2')
      expect((await store.list({ offset: 0, limit: 1 })).items[0]?.columns).toEqual({ double: 14 })
    })

    test('an object sorted by a name that every object has is no error', async () => {
      await put(opened.store, answerOf({ id: 'OP-2' }), answerOf({ id: 'OP-1' }))
      expect(await ids(opened.store, { sort: 'constructor' })).toEqual(['OP-1', 'OP-2'])
      expect(await ids(opened.store, { sort: 'columns' })).toEqual(['OP-1', 'OP-2'])
    })
  })
}
