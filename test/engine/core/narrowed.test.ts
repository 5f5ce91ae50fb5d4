import { expect, test } from 'vitest'
import { evaluate, parseExpression } from '../../../engine/core/expression.ts'
import type { Answer, Surroundings } from '../../../engine/core/model.ts'

const answer = (id: string, state: string, data: object) => ({ id, state, agency: '00101', data }) as unknown as Answer
const others = [
  answer('a', 'draft', { code: 'x', period: 1404, names: ['n'] }),
  answer('b', 'registered', { code: 'x' }),
  answer('c', 'registered', { code: 'X' }),
  answer('d', 'registered', { period: '1404' }),
  answer('e', 'registered', { code: null, names: ['n'] }),
]

function found(condition: string, data: object): unknown {
  const surroundings = { worksheets: { cards: others }, answers: {}, agencies: {} } as unknown as Surroundings
  const self = answer('self', 'draft', data)
  const variables = { self }
  return evaluate(`for r in otherRecords("cards")[${condition}] return r.id`, { variables, surroundings })
}

test.each([
  ['item.data.code = self.data.code', { code: 'x' }, ['a', 'b']],
  ['item.data.code = self.data.code and item.state = "registered"', { code: 'x' }, ['b']],
  ['item.state = "registered" and item.data.code = self.data.code and item.agency = self.agency', { code: 'X' }, ['c']],
  ['item.data.code = self.data.code', {}, ['d', 'e']],
  ['item.data.period = self.data.period', { period: 1404 }, ['a']],
  ['item.data.period = self.data.period', { period: '1404' }, ['d']],
  ['item.data.names = self.data.names', { names: ['n'] }, ['a', 'e']],
  [
    'item.data.code = self.data.code or item.data.period = self.data.period',
    { code: 'x', period: '1404' },
    ['a', 'b', 'd'],
  ],
])('answers with %s are the same ones with and without what is left out before', (condition, data, expected) => {
  // Written the other way round, nothing is left out beforehand.
  const turned = condition.replaceAll(/item\.([\w.]+) = self\.([\w.]+)/g, 'self.$2 = item.$1')
  expect(found(turned, data)).toEqual(expected)
  expect(found(condition, data)).toEqual(expected)
})

function program(text: string): string {
  const parsed = parseExpression(text)
  return Array.isArray(parsed) ? '' : parsed.program
}

test('only lists of answers are narrowed, by parts that must all hold', () => {
  expect(program('count(records("cards")[item.id = self.id])')).toContain('__narrowed')
  expect(program('count(rows[item.id = self.id])')).not.toContain('__narrowed')
  expect(program('count(records("cards")[item.id = self.id or item.state = "a"])')).not.toContain('__narrowed')
})

test.each([
  ['true or null', true],
  ['null or true', true],
  ['false or null', null],
  ['null or false', null],
  ['false or false', false],
  ['false or true', true],
  ['"text" or false', null],
  ['false or false or true', true],
])('%s is %s', (text, expected) => {
  expect(evaluate(text, { variables: {} })).toBe(expected)
})

function asked(value: unknown): string[] {
  const wants = { answers: [], worksheets: [] as string[], agencies: [] }
  const surroundings = { worksheets: {}, answers: {}, agencies: {} } as unknown as Surroundings
  const variables = { self: answer('a', 'draft', { code: value }), code: value }
  evaluate('not(has(code)) or count(otherRecords("cards")[item.data.code = self.data.code]) = 0', {
    variables,
    surroundings,
    wants,
  })
  return wants.worksheets
}

test('what need not be known is not asked for', () => {
  expect(asked(null)).toEqual([])
  expect(asked('x')).toEqual(['cards'])
})
