import { describe, expect, test } from 'vitest'
import type { Store } from '../../../../engine/store/store.ts'
import type { Opened } from '../storeContract.ts'

const next = (store: Store, series: string) => store.transaction((tx) => tx.next(series))

const putDocument = (store: Store, number: number) =>
  store.transaction(async (tx) => tx.putDocument({ kind: 'print', id: 'p1', content: { number } }))

const putAll = (store: Store, ids: string[]) =>
  store.transaction(async (tx) => {
    for (const id of ids) tx.putDocument({ kind: 'print', id, content: { id } })
  })

export function documentsContract(opened: Opened): void {
  describe('documents and series', () => {
    test('a document is replaced by the next of its kind and id', async () => {
      await putDocument(opened.store, 1)
      await putDocument(await opened.reopened(), 2)
      expect(await opened.store.document('print', 'p1')).toEqual({ number: 2 })
      expect(await (await opened.reopened()).document('print', 'p1')).toEqual({ number: 2 })
      expect(await opened.store.document('other', 'p1')).toBeUndefined()
    })

    test('documents of a kind are listed by id in pages, with those put since the last list', async () => {
      await putAll(opened.store, ['d', 'b', 'شناسه'])
      const store = await opened.reopened()
      expect((await store.documents('print', 0, 9)).items.map((item) => item.id)).toEqual(['b', 'd', 'شناسه'])
      await putAll(store, ['c', 'a'])
      const page = await store.documents('print', 1, 2)
      expect(page).toEqual({
        items: [
          { kind: 'print', id: 'b', content: { id: 'b' } },
          { kind: 'print', id: 'c', content: { id: 'c' } },
        ],
        total: 5,
      })
      expect(await store.documents('none', 0, 9)).toEqual({ items: [], total: 0 })
    })

    test('a transaction reads the document it has put', async () => {
      await opened.store.transaction(async (tx) => {
        tx.putDocument({ kind: 'account', id: 'a', content: { name: 'mine' } })
        expect(await tx.document('account', 'a')).toEqual({ name: 'mine' })
      })
    })

    test('a series counts from 1 and goes on after the store was opened again', async () => {
      expect(await next(opened.store, 'OP-12345-1404')).toBe(1)
      expect(await next(opened.store, 'OP-12345-1404')).toBe(2)
      expect(await next(opened.store, 'OP-54321-1404')).toBe(1)
      expect(await next(await opened.reopened(), 'OP-12345-1404')).toBe(3)
    })

    test('fifty at once get fifty different numbers', async () => {
      const numbers = await Promise.all(Array.from({ length: 50 }, () => next(opened.store, 's')))
      expect(new Set(numbers).size).toBe(50)
    })

    test('a number given to a transaction that failed is not given again, also after the store was opened again', async () => {
      const given: number[] = []
      const failing = opened.store.transaction(async (tx) => {
        given.push(await tx.next('s'))
        throw new Error('failed')
      })
      await expect(failing).rejects.toThrow('failed')
      given.push(await next(await opened.reopened(), 's'))
      expect(new Set(given).size).toBe(2)
    })
  })
}
