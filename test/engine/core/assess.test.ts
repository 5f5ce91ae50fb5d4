import { describe, expect, test } from 'vitest'
import { ajvValidator } from '../../../engine/core/ajvValidator.ts'
import { compileWorksheet } from '../../../engine/core/compile.ts'
import { Failure } from '../../../engine/core/failure.ts'
import { interpretingValidator } from '../../../engine/core/interpretingValidator.ts'
import data from '../../fixtures/core/assess.json' with { type: 'json' }
import { runCase, seen, type AssessFixture } from './assessCases.ts'

const fixture = data as unknown as AssessFixture
const formula = (text: string) => ({ title: 'x', type: 'number' as const, formula: text })

describe.each([
  ['compiling', ajvValidator],
  ['interpreting', interpretingValidator],
])('with the %s validator', (_, validator) => {
  test.each(fixture.cases)('$name', (each) => {
    expect(seen(runCase(fixture, validator, each), each)).toEqual(each.expect)
  })
})

test('a broken check brings its own words in both languages, its level, its action and its other fields', () => {
  const [broken] = runCase(fixture, ajvValidator, { name: '', change: { '/until': '2025-05-01' }, expect: {} }).problems
  expect(broken).toEqual({
    path: '/until',
    code: 'RULE_BROKEN',
    params: { rule: 'IN-1', at: 'save', on: ['/visitedOn'] },
    level: 'error',
    message: { fa: 'پایان بازدید پیش از آغاز آن است.', en: 'The visit ends before it begins.' },
  })
})

test('the answer given is not changed', () => {
  const before = JSON.stringify(fixture.answer)
  for (const each of fixture.cases) runCase(fixture, ajvValidator, each)
  expect(JSON.stringify(fixture.answer)).toBe(before)
})

test('computed values that need each other are refused with their names', () => {
  const rules = { $schema: '', computed: { a: formula('b + 1'), b: formula('self.computed.c'), c: formula('a') } }
  expect(() => compileWorksheet({ ...fixture.version, rules }, ajvValidator)).toThrow(
    new Failure('COMPUTED_CYCLE', { names: ['a', 'b', 'c'] }),
  )
})

test('fields whose visibility depends on each other are no circle', () => {
  const rules = { $schema: '', shown: { reason: 'has(tags)', tags: 'has(reason)' } }
  expect(compileWorksheet({ ...fixture.version, rules }, ajvValidator).steps).toHaveLength(3)
})
