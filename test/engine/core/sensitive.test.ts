import { expect, test } from 'vitest'
import { sensitivePaths, veiled } from '../../../engine/core/sensitive.ts'
import type { WorksheetVersion } from '../../../engine/core/model.ts'

const number = { type: 'string', 'x-sensitive': true }
const version = {
  schema: {
    type: 'object',
    properties: {
      title: { type: 'string' },
      owner: { type: 'object', properties: { name: { type: 'string' }, number } },
      rows: { type: 'array', items: { type: 'object', properties: { number, done: { type: 'boolean' } } } },
      numbers: { type: 'array', items: number },
    },
  },
} as unknown as WorksheetVersion
const veil = (value: string) => `<${value}>`

test('fields that tell who a person is are found in objects, rows and lists', () => {
  expect(sensitivePaths(version)).toEqual([
    ['owner', 'number'],
    ['rows', '[]', 'number'],
    ['numbers', '[]'],
  ])
})

test('their values are veiled, numbers too, and all others stay', () => {
  const data = {
    title: 't',
    owner: { name: 'n', number: '1' },
    rows: [{ number: '2', done: true }, { done: false }, { number: 3 }],
    numbers: ['4', '5'],
  }
  expect(veiled(data, sensitivePaths(version), veil)).toEqual({
    title: 't',
    owner: { name: 'n', number: '<1>' },
    rows: [{ number: '<2>', done: true }, { done: false }, { number: '<3>' }],
    numbers: ['<4>', '<5>'],
  })
  expect(data.rows[0]?.number).toBe('2')
})

test('what is missing stays missing, and a value of another shape is not given away', () => {
  expect(veiled({ title: 't' }, sensitivePaths(version), veil)).toEqual({ title: 't' })
  expect(veiled({ owner: { number: { deep: '1' } } }, sensitivePaths(version), veil)).toEqual({
    owner: { number: null },
  })
})
