import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../../engine/core/model.ts'
import type { Store } from '../../../../engine/store/store.ts'
import { answerOf } from '../answerOf.ts'
import type { Opened } from '../storeContract.ts'

export function put(store: Store, ...answers: Answer[]): Promise<void> {
  return store.transaction(async (tx) => {
    for (const answer of answers) tx.putAnswer(answer)
  })
}

const changed = (stored: number) => ({ code: 'ANSWER_CHANGED', params: { id: 'OP-1', stored } })

export function answersContract(opened: Opened): void {
  describe('answers', () => {
    test('an answer is read as it was put, also after the store was opened again', async () => {
      const answer = answerOf({ id: 'OP-1', data: { متن: 'داده‌ها ✓', amount: 1e21, nested: [{ a: null }, [true]] } })
      await put(opened.store, answer)
      expect(await opened.store.answer('OP-1')).toEqual(answer)
      expect(await (await opened.reopened()).answer('OP-1')).toEqual(answer)
    })

    test('an answer that was never put is undefined, also under names that every object has', async () => {
      expect(await opened.store.answer('OP-1')).toBeUndefined()
      expect(await opened.store.answer('constructor')).toBeUndefined()
      expect(await opened.store.document('constructor', 'toString')).toBeUndefined()
    })

    test('what the caller does with an answer afterwards changes nothing in the store', async () => {
      const answer = answerOf({ id: 'OP-1', data: { note: 'first' } })
      await put(opened.store, answer)
      answer.data['note'] = 'changed by the writer'
      const read = await opened.store.answer('OP-1')
      if (read) read.data['note'] = 'changed by a reader'
      expect((await opened.store.answer('OP-1'))?.data).toEqual({ note: 'first' })
      const again = await (await opened.reopened()).answer('OP-1')
      if (again) again.data['note'] = 'changed by a reader'
      expect((await opened.store.answer('OP-1'))?.data).toEqual({ note: 'first' })
    })

    test('a write that is not one above the stored edit is refused with the stored edit', async () => {
      await put(opened.store, answerOf({ id: 'OP-1' }))
      await expect(put(opened.store, answerOf({ id: 'OP-1', edit: 1 }))).rejects.toMatchObject(changed(1))
      await expect(put(opened.store, answerOf({ id: 'OP-1', edit: 3 }))).rejects.toMatchObject(changed(1))
      await put(opened.store, answerOf({ id: 'OP-1', edit: 2 }))
      await expect(put(opened.store, answerOf({ id: 'OP-1', edit: 2 }))).rejects.toMatchObject(changed(2))
    })

    test('a new answer begins with edit 1', async () => {
      await expect(put(opened.store, answerOf({ id: 'OP-1', edit: 2 }))).rejects.toMatchObject({
        code: 'ANSWER_CHANGED',
        params: { id: 'OP-1', stored: 0 },
      })
    })

    test('of twenty transactions that race on one answer one wins, and nothing of the others is written', async () => {
      await put(opened.store, answerOf({ id: 'OP-1' }))
      const racers = Array.from({ length: 20 }, (_, racer) =>
        opened.store.transaction(async (tx) => {
          const stored = await tx.answer('OP-1')
          tx.putAnswer(answerOf({ id: 'OP-1', edit: (stored?.edit ?? 0) + 1, data: { racer } }))
          tx.putAnswer(answerOf({ id: `OP-of-${racer}` }))
          tx.record({ at: '2026-05-01T08:00:00.000Z', actor: 'a', action: 'save', subject: 'race', details: { racer } })
          tx.putDocument({ kind: 'race', id: String(racer), content: {} })
          return racer
        }),
      )
      const results = await Promise.allSettled(racers)
      const winners = results.filter((result) => result.status === 'fulfilled')
      expect(winners).toHaveLength(1)
      const winner = winners[0]?.value
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'ANSWER_CHANGED' })
      }
      const store = await opened.reopened()
      expect((await store.answer('OP-1'))?.data).toEqual({ racer: winner })
      expect(await store.count({})).toBe(2)
      expect((await store.events('race', 0, 50)).items.map((event) => event.details)).toEqual([{ racer: winner }])
      expect((await store.documents('race', 0, 50)).items.map((document) => document.id)).toEqual([String(winner)])
    })

    test('a transaction whose work fails writes nothing and passes the failure on', async () => {
      const failing = opened.store.transaction(async (tx) => {
        tx.putAnswer(answerOf({ id: 'OP-1' }))
        throw new Error('changed my mind')
      })
      await expect(failing).rejects.toThrow('changed my mind')
      expect(await opened.store.answer('OP-1')).toBeUndefined()
      expect(await opened.store.count({})).toBe(0)
    })

    test('answers of several agencies and worksheets land together or not at all', async () => {
      const other = answerOf({ id: 'DS-1', agency: '54321', worksheet: 'dataset' })
      const conflict = put(opened.store, other, answerOf({ id: 'OP-1', edit: 7 }))
      await expect(conflict).rejects.toMatchObject({ code: 'ANSWER_CHANGED' })
      expect(await opened.store.answer('DS-1')).toBeUndefined()
      await put(opened.store, other, answerOf({ id: 'OP-1' }))
      expect(await opened.store.count({})).toBe(2)
    })

    test('a transaction reads its own writes', async () => {
      await opened.store.transaction(async (tx) => {
        tx.putAnswer(answerOf({ id: 'OP-1', data: { note: 'mine' } }))
        expect((await tx.answer('OP-1'))?.data).toEqual({ note: 'mine' })
        tx.putAnswer(answerOf({ id: 'OP-1', edit: 2, data: { note: 'mine again' } }))
        expect((await tx.answer('OP-1'))?.data).toEqual({ note: 'mine again' })
      })
      expect(await opened.store.answer('OP-1')).toMatchObject({ edit: 2, data: { note: 'mine again' } })
    })

    test('an answer keeps its agency and worksheet', async () => {
      await put(opened.store, answerOf({ id: 'OP-1' }))
      const moved = put(opened.store, answerOf({ id: 'OP-1', edit: 2, agency: '54321' }))
      await expect(moved).rejects.toMatchObject({ code: 'ANSWER_MOVED', params: { id: 'OP-1' } })
    })

    test('whole answers are given by worksheet, agency, state, period, parent and id', async () => {
      await put(
        opened.store,
        answerOf({ id: 'OP-1', period: '1404', state: 'draft' }),
        answerOf({ id: 'OP-2', period: '1405', state: 'approved' }),
        answerOf({ id: 'OP-3', agency: '54321', parent: 'OP-1' }),
        answerOf({ id: 'DS-1', worksheet: 'dataset' }),
      )
      const ids = async (filter: Parameters<Store['answers']>[0]) => {
        const found: string[] = []
        for await (const answer of opened.store.answers(filter)) found.push(answer.id)
        expect(await opened.store.count(filter)).toBe(found.length)
        return found.toSorted()
      }
      expect(await ids({})).toEqual(['DS-1', 'OP-1', 'OP-2', 'OP-3'])
      expect(await ids({ worksheet: 'dataset' })).toEqual(['DS-1'])
      expect(await ids({ worksheet: ['dataset', 'plan'], agencies: ['12345'] })).toEqual(['DS-1', 'OP-1', 'OP-2'])
      expect(await ids({ states: ['approved'] })).toEqual(['OP-2'])
      expect(await ids({ period: '1404' })).toEqual(['OP-1'])
      expect(await ids({ parent: 'OP-1' })).toEqual(['OP-3'])
      expect(await ids({ ids: ['OP-3', 'OP-3', 'DS-1', 'none'], worksheet: 'plan' })).toEqual(['OP-3'])
      expect(await ids({ agencies: [] })).toEqual([])
      expect(await ids({ states: ['unheard-of'] })).toEqual([])
    })

    test('answers are counted by agency, worksheet, state and period in one pass', async () => {
      await put(
        opened.store,
        answerOf({ id: 'OP-1', period: '1404', state: 'draft' }),
        answerOf({ id: 'OP-2', period: '1404', state: 'draft' }),
        answerOf({ id: 'OP-3', period: '1405', state: 'approved' }),
        answerOf({ id: 'OP-4', agency: '54321', state: 'draft' }),
        answerOf({ id: 'DS-1', worksheet: 'dataset', state: 'draft' }),
      )
      await put(opened.store, answerOf({ id: 'OP-2', edit: 2, period: '1404', state: 'approved' }))
      const lines = async (filter: Parameters<Store['tally']>[0]) =>
        (await opened.store.tally(filter))
          .map(({ agency, worksheet, state, period, count }) => [agency, worksheet, state, period, count].join(' '))
          .toSorted()
      expect(await lines({ worksheet: 'plan' })).toEqual([
        '12345 plan approved 1404 1',
        '12345 plan approved 1405 1',
        '12345 plan draft 1404 1',
        '54321 plan draft  1',
      ])
      expect(await lines({ agencies: ['54321'] })).toEqual(['54321 plan draft  1'])
      expect(await lines({ worksheet: 'none' })).toEqual([])
      expect(await (await opened.reopened()).tally({ worksheet: 'dataset' })).toEqual([
        { agency: '12345', worksheet: 'dataset', state: 'draft', period: '', count: 1 },
      ])
    })
  })
}
