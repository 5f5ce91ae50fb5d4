import { describe, expect, test } from 'vitest'
import type { AnswerData } from '../../../../engine/core/model.ts'
import { answerOf } from '../answerOf.ts'
import type { Opened } from '../storeContract.ts'
import { put } from './answers.ts'

const refused: Record<string, { data: AnswerData; path: string }> = {
  'U+0000 in a text': { data: { list: [{ note: 'a\0b' }] }, path: '/data/list/0/note' },
  'a lone high surrogate': { data: { note: 'a\uD800' }, path: '/data/note' },
  'a lone low surrogate': { data: { note: '\uDC00b' }, path: '/data/note' },
  'U+0000 in a key': { data: { 'a\0': 1 }, path: '/data/a\u{FFFD}' },
  'a lone surrogate in a key': { data: { '\uD800': 1 }, path: '/data/\u{FFFD}' },
  'a key named __proto__': {
    data: JSON.parse('{"__proto__":{"isAdmin":true}}') as AnswerData,
    path: '/data/__proto__',
  },
  'a number that JSON lacks': { data: { amount: Number.NaN }, path: '/data/amount' },
  'an endless number in a list': { data: { list: [1, Number.POSITIVE_INFINITY] }, path: '/data/list/1' },
  'a gap in a list': { data: { list: [1, undefined] }, path: '/data/list/1' },
  'a map': { data: { map: new Map() }, path: '/data/map' },
  'a date object': { data: { day: new Date(0) }, path: '/data/day' },
}

export function valuesContract(opened: Opened): void {
  describe('values', () => {
    for (const [what, { data, path }] of Object.entries(refused)) {
      test(`${what} is refused with its place, and nothing is written`, async () => {
        const putting = put(opened.store, answerOf({ id: 'OP-1' }), answerOf({ id: 'OP-2', data }))
        await expect(putting).rejects.toMatchObject({ code: 'VALUE_NOT_STORABLE', params: { path } })
        expect(await opened.store.count({})).toBe(0)
      })
    }

    test('what cannot be stored is refused in documents, events and kept versions too', async () => {
      const note = '\0'
      const at = '2026-05-01T08:00:00.000Z'
      const refusal = { code: 'VALUE_NOT_STORABLE' }
      const { store } = opened
      await expect(
        store.transaction(async (tx) => tx.putDocument({ kind: 'k', id: 'i', content: { note } })),
      ).rejects.toMatchObject(refusal)
      await expect(
        store.transaction(async (tx) => tx.record({ at, actor: 'a', action: 'x', subject: 's', details: { note } })),
      ).rejects.toMatchObject(refusal)
      const content = answerOf({ id: 'OP-1', data: { note } })
      await expect(
        store.transaction(async (tx) => tx.keep({ id: 'k', answer: 'OP-1', reason: 'refused', at, by: 'a', content })),
      ).rejects.toMatchObject(refusal)
      await expect(put(store, answerOf({ id: '__proto__' }))).rejects.toMatchObject(refusal)
    })

    test('minus zero becomes zero', async () => {
      await put(opened.store, answerOf({ id: 'OP-1', data: { amount: -0 } }))
      expect(Object.is((await opened.store.answer('OP-1'))?.data['amount'], 0)).toBe(true)
    })

    test('numbers, half-spaces, emoji and the words of an escape come back unchanged', async () => {
      const data = { numbers: [5e-324, 1e21, 2 ** 53, 0.1], text: 'می‌شود 👩‍💻 \\u0000 \\uD800 \u2028\t\n"' }
      await put(opened.store, answerOf({ id: 'شناسه/../"1"', data }))
      await opened.reopened()
      expect((await opened.store.answer('شناسه/../"1"'))?.data).toEqual(data)
    })

    test('agencies and worksheets of any name are kept apart', async () => {
      const agencies = ['a', 'A', '../a', 'a/b', 'a%2fb', '.', '..', 'دستگاه', 'x'.repeat(300), `${'x'.repeat(300)}y`]
      await put(opened.store, ...agencies.map((agency, at) => answerOf({ id: `OP-${at}`, agency, data: { agency } })))
      await opened.reopened()
      for (const [at, agency] of agencies.entries()) {
        expect((await opened.store.answer(`OP-${at}`))?.data).toEqual({ agency })
        expect(await opened.store.count({ agencies: [agency] })).toBe(1)
      }
    })
  })
}
