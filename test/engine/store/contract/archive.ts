import { describe, expect, test } from 'vitest'
import { answerOf } from '../answerOf.ts'
import type { Opened } from '../storeContract.ts'
import { put } from './answers.ts'

const at = '2026-05-01T08:00:00.000Z'
const event = (subject: string, number: number) => ({ at, actor: 'a', action: 'save', subject, details: { number } })

const kept = (id: string, answer: string, edit: number) => ({
  id,
  answer,
  reason: 'revision' as const,
  at,
  by: 'a',
  content: answerOf({ id: answer, edit }),
})

export function archiveContract(opened: Opened): void {
  describe('kept versions and the trail', () => {
    test('kept versions of an answer are read oldest first, also after the store was opened again', async () => {
      await put(opened.store, answerOf({ id: 'OP-1' }), answerOf({ id: 'OP-2' }))
      await opened.store.transaction(async (tx) => tx.keep(kept('k1', 'OP-1', 1)))
      await opened.store.transaction(async (tx) => tx.keep(kept('k2', 'OP-2', 1)))
      const store = await opened.reopened()
      await store.transaction(async (tx) => tx.keep(kept('k3', 'OP-1', 2)))
      const expected = [kept('k1', 'OP-1', 1), kept('k3', 'OP-1', 2)]
      expect(await store.keptVersions('OP-1')).toEqual(expected)
      expect(await (await opened.reopened()).keptVersions('OP-1')).toEqual(expected)
      expect(await opened.store.keptVersions('none')).toEqual([])
    })

    test('events of a subject come in pages, oldest first', async () => {
      for (let number = 0; number < 5; number++) {
        await opened.store.transaction(async (tx) => {
          tx.record(event('OP-1', number))
          tx.record(event('other', number))
        })
        if (number === 2) await opened.reopened()
      }
      const page = await opened.store.events('OP-1', 1, 3)
      expect(page).toEqual({ items: [1, 2, 3].map((number) => event('OP-1', number)), total: 5 })
      expect((await opened.store.events('OP-1', 5, 3)).items).toEqual([])
      expect(await opened.store.events('none', 0, 3)).toEqual({ items: [], total: 0 })
    })

    test('an event whose details look like the mark of another subject is found under its own only', async () => {
      const tricky = { ...event('OP-1', 0), details: { text: ',"id":"OP-2","value":' } }
      await opened.store.transaction(async (tx) => tx.record(tricky))
      await opened.reopened()
      expect((await opened.store.events('OP-2', 0, 9)).total).toBe(0)
      expect((await opened.store.events('OP-1', 0, 9)).items).toEqual([tricky])
    })

    test('two events of one transaction under one subject are both kept, in order', async () => {
      await opened.store.transaction(async (tx) => {
        tx.record(event('OP-1', 1))
        tx.record(event('OP-1', 2))
      })
      const store = await opened.reopened()
      expect((await store.events('OP-1', 0, 9)).items.map((item) => item.details['number'])).toEqual([1, 2])
    })
  })
}
