import { expect, test } from 'vitest'
import { formatFilters, parseFilters, passesTest } from '../../../engine/core/columnTest.ts'

test('filters of an address become one test a column and back', () => {
  const texts = ['theme:health', 'theme:water', 'day>=2026-01-01', 'day<=2026-02-01', 'title~داده', 'note:']
  const tests = parseFilters(texts)
  expect(tests).toEqual([
    { column: 'theme', anyOf: ['health', 'water'] },
    { column: 'day', from: '2026-01-01', to: '2026-02-01' },
    { column: 'title', contains: 'داده' },
    { column: 'note', anyOf: [''] },
  ])
  expect(formatFilters(tests)).toEqual(texts)
})

test('a value may hold the signs of filters', () => {
  expect(parseFilters(['link:https://a.example/?x>=1~2'])).toEqual([
    { column: 'link', anyOf: ['https://a.example/?x>=1~2'] },
  ])
  expect(parseFilters(['nothing'])).toEqual([])
})

test('numbers are compared as numbers, days and periods as texts', () => {
  expect(passesTest(9, { column: 'n', from: '10' })).toBe(false)
  expect(passesTest(10, { column: 'n', from: '10', to: '10' })).toBe(true)
  expect(passesTest('2026-01-31', { column: 'd', from: '2026-01-05', to: '2026-02-01' })).toBe(true)
  expect(passesTest('1404-H1', { column: 'p', anyOf: ['1404-H1'] })).toBe(true)
  expect(passesTest(1404, { column: 'y', anyOf: ['1404'] })).toBe(true)
})

test('a missing value passes only where it is asked for', () => {
  for (const missing of [undefined, null, '', []]) {
    expect(passesTest(missing, { column: 'a', anyOf: [''] })).toBe(true)
    expect(passesTest(missing, { column: 'a', anyOf: ['x'] })).toBe(false)
    expect(passesTest(missing, { column: 'a', to: '5' })).toBe(false)
    expect(passesTest(missing, { column: 'a', contains: 'x' })).toBe(false)
  }
  expect(passesTest(false, { column: 'a', anyOf: ['false'] })).toBe(true)
  expect(passesTest(0, { column: 'a', to: '0' })).toBe(true)
})
