import { describe, expect, it } from 'vitest'
import { lintExpression } from '../../../engine/core/lintExpression.ts'
import { lintPattern } from '../../../engine/core/lintPattern.ts'

const known = {
  names: ['activities', 'settings', 'self', 'budget'],
  context: { settings: { graceDays: 30 }, self: { state: '', data: { rows: [{ a: 1 }] } } },
}
const codesOf = (text: string) => lintExpression(text, known).map(({ code }) => code)

describe('the linter of formulas', () => {
  it('finds nothing wrong in a right formula', () => {
    expect(codesOf('total(for a in activities return a.budget) <= budget + settings.graceDays')).toEqual([])
  })

  it.each([
    ['a name that does not exist', 'budgt > 1', 'EXPRESSION_UNKNOWN_NAME'],
    ['a bare name of a row in a filter', 'activities[cost > 1]', 'EXPRESSION_UNKNOWN_NAME'],
    ['a setting that does not exist', 'settings.graceDay > 1', 'EXPRESSION_UNKNOWN_PROPERTY'],
    ['a property of rows that does not exist', 'self.data.rows.b', 'EXPRESSION_UNKNOWN_PROPERTY'],
    ['too few arguments', 'addDays(self.state)', 'EXPRESSION_ARGUMENTS'],
    ['too many arguments', 'count(activities, activities)', 'EXPRESSION_ARGUMENTS'],
    ['a catastrophic pattern', 'matches(self.state, "^(a+)+$")', 'PATTERN_CATASTROPHIC'],
    ['a broken pattern', 'matches(self.state, "(")', 'PATTERN_INVALID'],
    ['what parsing refuses', 'self.constructor', 'EXPRESSION_NOT_ALLOWED'],
  ])('finds %s', (_, text, code) => expect(codesOf(text)).toContain(code))

  it('goes no deeper than the example of a value', () => {
    expect(codesOf('self.state.anything')).toEqual([])
    expect(codesOf('activities[1].anything')).toEqual([])
  })
})

describe('the linter of patterns', () => {
  it.each(['^(a+)+$', '(a|a)*$', '^(a|aa)+$', '\\s*\\s*\\s*$', '^(\\w+\\s?)*$', '^\\S+@\\S+\\.\\S+$', '^(a|b|ab)*c$'])(
    'refuses %s, whose time grows faster than the text',
    (pattern) => expect(lintPattern(pattern).map(({ code }) => code)).toEqual(['PATTERN_CATASTROPHIC']),
  )

  it.each([
    '^[A-Z]{2}-\\d{5}-\\d{4}-\\d{4}$',
    '^[\\w.+-]+/[\\w.+-]+$',
    '^[0-9a-f]{64}$',
    '^1[34]\\d{2}-H[12]$',
    '[0-9]{8,}',
    '^[\\p{L}\\s]+$',
    '^[^@\\s]+@[^@\\s]+$',
  ])('passes %s', (pattern) => expect(lintPattern(pattern)).toEqual([]))

  it('refuses what is no pattern under the flag u', () => {
    for (const pattern of ['(', '[', '\\_']) expect(lintPattern(pattern)).toMatchObject([{ code: 'PATTERN_INVALID' }])
  })
})
