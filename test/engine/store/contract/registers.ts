import { describe, expect, test } from 'vitest'
import type { Answer, Json } from '../../../../engine/core/model.ts'
import type { ColumnTest } from '../../../../engine/core/columnTest.ts'
import type { AnswerFilter, Store } from '../../../../engine/store/store.ts'
import { answerOf } from '../answerOf.ts'
import type { Opened } from '../storeContract.ts'
import { put } from './answers.ts'

const columns = ({ data }: Answer): Record<string, Json> => ({
  theme: (data['theme'] ?? null) as Json,
  amount: (data['amount'] ?? null) as Json,
  day: (data['day'] ?? null) as Json,
  open: (data['open'] ?? null) as Json,
})
const named = ({ data }: Answer): string[] => (data['named'] ?? []) as string[]

async function ids(store: Store, filter: AnswerFilter & { text?: string }): Promise<string[]> {
  const { items, total } = await store.list({ offset: 0, limit: 200, ...filter })
  expect(total).toBe(items.length)
  return items.map(({ id }) => id)
}

const refers = (id: string, to: string[], edit = 1) => answerOf({ id, edit, data: { named: to } })

const three = [
  answerOf({ id: 'OP-1', data: { theme: ['water', 'soil'], amount: 5, day: '2026-01-05', open: true } }),
  answerOf({ id: 'OP-2', data: { theme: ['air'], amount: 12, day: '2026-02-01', open: false } }),
  answerOf({ id: 'OP-3', state: 'approved', data: { theme: [], amount: 100 } }),
]

export function registersContract(opened: Opened): void {
  describe('registers', () => {
    test('a list is narrowed by values, ranges, words and what is missing', async () => {
      const { store } = opened
      store.describe('plan', columns)
      await put(store, ...three)
      const where = (...tests: ColumnTest[]) => ids(store, { worksheet: 'plan', where: tests })
      expect(await where({ column: 'theme', anyOf: ['soil', 'air'] })).toEqual(['OP-1', 'OP-2'])
      expect(await where({ column: 'theme', anyOf: [''] })).toEqual(['OP-3'])
      expect(await where({ column: 'amount', from: '6', to: '12' })).toEqual(['OP-2'])
      expect(await where({ column: 'amount', anyOf: ['100'] })).toEqual(['OP-3'])
      expect(await where({ column: 'day', from: '2026-01-05', to: '2026-01-31' })).toEqual(['OP-1'])
      expect(await where({ column: 'open', anyOf: ['false'] })).toEqual(['OP-2'])
      expect(await where({ column: 'theme', contains: 'WAT' })).toEqual(['OP-1'])
      expect(await where({ column: 'state', anyOf: ['approved'] })).toEqual(['OP-3'])
      expect(await where({ column: 'nothing', anyOf: ['x'] })).toEqual([])
      expect(await where({ column: 'amount', from: '6' }, { column: 'open', anyOf: ['true'] })).toEqual([])
    })

    test('counts and whole answers are narrowed in the same way, and follow what is saved', async () => {
      opened.store.describe('plan', columns)
      await put(opened.store, ...three)
      const filter = { where: [{ column: 'amount', from: '10' }] }
      expect(await opened.store.count(filter)).toBe(2)
      await put(opened.store, answerOf({ id: 'OP-1', edit: 2, data: { amount: 50 } }))
      expect(await opened.store.count(filter)).toBe(3)
      const found: string[] = []
      for await (const answer of opened.store.answers(filter)) found.push(answer.id)
      expect(found.toSorted()).toEqual(['OP-1', 'OP-2', 'OP-3'])
      const store = await opened.reopened()
      store.describe('plan', columns)
      expect(await ids(store, filter)).toEqual(['OP-1', 'OP-2', 'OP-3'])
    })

    test('a half-space may be there, be left out or be a space', async () => {
      const titles = ['کتاب‌های کهن', 'کتابهای نو', 'کتاب های دیگر', 'کتابخانهٔ مرکزی']
      await put(opened.store, ...titles.map((title, at) => answerOf({ id: `OP-${at}`, title })))
      for (const text of ['کتاب‌های', 'کتابهای', 'كتاب هاي', 'های کتاب'])
        expect(await ids(opened.store, { text })).toEqual(['OP-0', 'OP-1', 'OP-2'])
      expect(await ids(opened.store, { text: 'کتابهای ديگر' })).toEqual(['OP-2'])
      expect(await ids(opened.store, { text: 'کتاب‌خانه‌ مرکزی' })).toEqual(['OP-3'])
    })

    test('words are not found across two values', async () => {
      opened.store.describe('plan', () => ({ other: 'هوا' }))
      await put(opened.store, answerOf({ id: 'OP-1', title: 'آب' }))
      expect(await ids(opened.store, { text: 'آبهوا' })).toEqual([])
      expect(await ids(opened.store, { text: 'آب هوا' })).toEqual(['OP-1'])
    })

    test('what refers to an answer is found, by its data or as its child', async () => {
      opened.store.describe('plan', columns, undefined, named)
      await put(opened.store, answerOf({ id: 'OP-1' }), refers('OP-2', ['OP-1', 'OP-9']), refers('OP-3', ['OP-1']))
      expect(await ids(opened.store, { refersTo: 'OP-1' })).toEqual(['OP-2', 'OP-3'])
      await put(opened.store, refers('OP-3', [], 2), answerOf({ id: 'OP-4', parent: 'OP-1' }))
      expect(await ids(opened.store, { refersTo: 'OP-1' })).toEqual(['OP-2', 'OP-4'])
      const store = await opened.reopened()
      store.describe('plan', columns, undefined, named)
      expect(await ids(store, { refersTo: 'OP-1' })).toEqual(['OP-2', 'OP-4'])
      expect(await ids(store, { refersTo: 'OP-9', agencies: ['12345'] })).toEqual(['OP-2'])
      expect(await ids(store, { refersTo: 'OP-9', agencies: ['99999'] })).toEqual([])
      expect(await store.count({ refersTo: 'OP-1', ids: ['OP-4'] })).toBe(1)
    })

    test('an answer taken away is in no list, keeps its trail, and its number is not given again', async () => {
      opened.store.describe('plan', columns, undefined, named)
      const draft = answerOf({ id: 'OP-1', data: { named: ['OP-2'] } })
      await put(opened.store, draft, answerOf({ id: 'OP-2' }))
      await opened.store.transaction(async (tx) => {
        tx.keep({ id: 'k', answer: 'OP-1', reason: 'deleted', at: '2026-05-01T08:00:00Z', by: 'u', content: draft })
        tx.removeAnswer({ ...draft, edit: 2 })
        expect(await tx.answer('OP-1')).toBeUndefined()
      })
      const isGone = async (store: Store) => {
        expect(await store.answer('OP-1')).toBeUndefined()
        expect(await ids(store, {})).toEqual(['OP-2'])
        expect(await ids(store, { ids: ['OP-1'] })).toEqual([])
        expect(await ids(store, { refersTo: 'OP-2' })).toEqual([])
        expect(await store.count({ worksheet: 'plan' })).toBe(1)
        expect((await store.keptVersions('OP-1')).map(({ content }) => content)).toEqual([draft])
        const again = store.transaction(async (tx) => tx.putAnswer(draft))
        await expect(again).rejects.toMatchObject({ code: 'ANSWER_CHANGED', params: { stored: 2 } })
      }
      await isGone(opened.store)
      const store = await opened.reopened()
      store.describe('plan', columns, 'anew', named)
      await isGone(store)
    })

    test('of two who take an answer away or change it the second fails', async () => {
      const answer = answerOf({ id: 'OP-1' })
      await put(opened.store, answer)
      const last = { ...answer, edit: 2 }
      const results = await Promise.allSettled([
        opened.store.transaction(async (tx) => tx.putAnswer(last)),
        opened.store.transaction(async (tx) => tx.removeAnswer(last)),
      ])
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    })
  })
}
