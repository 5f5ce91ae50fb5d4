import { expect, test } from 'vitest'
import {
  formatFieldPath,
  isFilled,
  parseFieldPath,
  parsePointer,
  placesOf,
  valueAt,
} from '../../../engine/core/paths.ts'

test.each([
  ['a', ['a']],
  ['a.b', ['a', 'b']],
  ['list[].c', ['list', '[]', 'c']],
  ['a.list[].rows[].c', ['a', 'list', '[]', 'rows', '[]', 'c']],
  ['codes[]', ['codes', '[]']],
])('the field path %s is taken apart and put together again', (text, path) => {
  expect(parseFieldPath(text)).toEqual(path)
  expect(formatFieldPath(path)).toBe(text)
})

test('a JSON pointer is taken apart with its escapes', () => {
  expect(parsePointer('/a~1b/m~0n/0')).toEqual(['a/b', 'm~n', '0'])
  expect(parsePointer('')).toEqual([])
})

test('a value is found by its pointer, an inherited one is not', () => {
  expect(valueAt({ a: [{ 'b/c': 1 }] }, '/a/0/b~1c')).toBe(1)
  expect(valueAt({ a: {} }, '/a/toString')).toBeUndefined()
  expect(valueAt(null, '/a')).toBeUndefined()
})

test('a path through rows has a place in each row, with the rows on the way', () => {
  const data = { a: [{ b: [{ c: 1 }, {}] }, {}, { b: [] }] }
  expect(placesOf(data, ['a', '[]', 'b', '[]', 'c'])).toEqual([
    { pointer: '/a/0/b/0/c', value: 1, rows: [data.a[0], { c: 1 }] },
    { pointer: '/a/0/b/1/c', value: undefined, rows: [data.a[0], {}] },
  ])
})

test('a missing object on the way has a place for its member, a missing list has none', () => {
  expect(placesOf({}, ['a', 'b'])).toEqual([{ pointer: '/a/b', value: undefined, rows: [] }])
  expect(placesOf({}, ['a', '[]', 'b'])).toEqual([])
})

test.each([
  [null, false],
  [undefined, false],
  ['', false],
  [[], false],
  [0, true],
  [false, true],
  [' ', true],
  [[null], true],
])('%j is filled: %s', (value, expected) => {
  expect(isFilled(value)).toBe(expected)
})
