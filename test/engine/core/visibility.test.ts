import { expect, test } from 'vitest'
import { ajvValidator } from '../../../engine/core/ajvValidator.ts'
import { assess } from '../../../engine/core/assess.ts'
import { compileWorksheet } from '../../../engine/core/compile.ts'
import { dropHidden, isHidden, withoutBlanks } from '../../../engine/core/visibility.ts'
import data from '../../fixtures/core/assess.json' with { type: 'json' }
import { changed, type AssessFixture } from './assessCases.ts'

const { version, answer, surroundings } = data as unknown as AssessFixture
const compiled = compileWorksheet(version, ajvValidator)

test('what is hidden is dropped with its pointers, in rows too, and the answer given keeps it', () => {
  const given = changed(answer, {
    '/reason': 'دلیل پیشین',
    '/guest': { fullName: 'مهمان' },
    '/rooms/0/damage': 'کهنه',
    '/manager/phone': '',
  })
  const { data: left, dropped } = dropHidden(compiled, given, assess(compiled, given, surroundings))
  expect(dropped).toEqual(['/reason', '/guest', '/rooms/0/damage'])
  expect(left).toEqual(answer.data)
  expect(given.data).toHaveProperty('reason')
})

test('what is left is assessed as before', () => {
  const before = assess(compiled, answer, surroundings)
  const { data: left } = dropHidden(compiled, answer, before)
  expect(assess(compiled, { ...answer, data: left }, surroundings)).toEqual(before)
})

test('everything below a hidden pointer is hidden, a neighbour is not', () => {
  const hidden = new Set(['/a', '/rows/1'])
  expect(
    ['/a', '/a/b/c', '/rows/1/x', '/ab', '/rows/10', '/rows', ''].map((pointer) => isHidden(hidden, pointer)),
  ).toEqual([true, true, true, false, false, false, false])
})

test('blanks are absent; rows, empty lists, zero and false stay', () => {
  expect(
    withoutBlanks({ a: '', b: null, c: { d: '', e: {} }, f: { g: '', h: 0 }, i: [], j: [{}, { k: '' }, ''], l: false }),
  ).toEqual({ f: { h: 0 }, i: [], j: [{}, {}, ''], l: false })
})
