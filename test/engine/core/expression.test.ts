import { describe, expect, it } from 'vitest'
import { evaluate, namesOf, parseExpression } from '../../../engine/core/expression.ts'
import { Failure } from '../../../engine/core/failure.ts'
import { functions } from '../../../engine/core/functions.ts'
import type { Json, JsonObject } from '../../../engine/core/model.ts'
import expressions from '../../fixtures/core/expressions.json' with { type: 'json' }

const codesOf = (text: string) => {
  const parsed = parseExpression(text)
  return Array.isArray(parsed) ? parsed.map(({ code }) => code) : []
}
const valueOf = (text: string, variables: JsonObject = {}): Json => evaluate(text, { variables })
const each = (text: string) => `every x in xs satisfies ${text}`

describe('a formula is refused', () => {
  it.each([
    ['a function definition', 'function(x) x + 1'],
    ['a function definition given to a function', 'sort(a, function(x, y) x < y)'],
    ['a loop over a range of numbers', 'for i in 1..5000000 return i'],
    ['a loop over an interval', 'every i in [1..5000000] satisfies i > 0'],
    ['a loop over an interval inside a list expression', 'for i in (if a then [1..9] else b) return i'],
    ['a filter of an interval', '[1..5][item > 2]'],
    ['several lists in one loop', 'some x in a, y in b satisfies x = y'],
    ['named arguments', 'matches(pattern: "x", input: a)'],
    ['a test of type', 'a instance of number'],
    ['a literal of FEEL date', '@"2025-01-01"'],
    ['a constructor of FEEL date', 'date("2025-01-01")'],
    ['the clock of the machine', 'now()'],
    ['the date of the machine', 'today()'],
    ['the implicit value of a unary test', '? > 1'],
    ['a function as a value', '[count][1]'],
    ['a function in brackets, called', '(matches)(a, b)'],
    ['a function of a record', 'a.toString()'],
    ['the constructor of a value', 'a.constructor'],
    ['the constructor of a constructor', 'a.constructor.constructor'],
    ['the prototype of a value', 'a.__proto__'],
    ['the prototype of a list', 'xs[1].prototype'],
    ['a variable by the name of the prototype', '__proto__'],
    ['an entry by the name of the prototype', '{ __proto__: { x: 1 } }'],
    ['an entry by the quoted name of the prototype', '{ "__proto__": { x: 1 } }'],
    ['an entry that spells it by escapes of FEEL', String.raw`{ "\U00005f_proto__": { x: 1 } }`],
    ['an entry that spells it by escapes of JSON', String.raw`{ "\u005f_proto__": { x: 1 } }`],
    ['the results of a loop so far, which would hold themselves', 'for a in xs return partial'],
    ['the meter of loops', '__metered(xs)'],
    ['a property by a computed name', 'get value(a, "constructor")'],
    ['an entry that doubles an earlier one', '{ a: concatenate(x, x), b: concatenate(a, a) }'],
    ['an unknown function', 'launch(a)'],
    ['a loop variable by the name of a function', 'for count in xs return count'],
  ])('with %s', (_, text) => {
    expect(codesOf(text)).not.toEqual([])
    expect(() => valueOf(text, { a: { b: 1 }, b: [1], x: [1], xs: [1] })).toThrow(Failure)
  })

  it('with more than 2,000 characters', () => {
    expect(codesOf(`1${' + 1'.repeat(499)}`)).toEqual([])
    expect(codesOf(`1${' + 1'.repeat(500)}`)).toEqual(['EXPRESSION_TOO_LONG'])
  })

  it('with loops nested more than three deep, filters counted and lists not', () => {
    expect(codesOf(each(each(each('true'))))).toEqual([])
    expect(codesOf(each(each(each(each('true')))))).toEqual(['EXPRESSION_TOO_DEEP'])
    expect(codesOf(each(each(each('count(ys[item.a = x]) = 0'))))).toEqual(['EXPRESSION_TOO_DEEP'])
    expect(codesOf('count(xs[item.a = 1][item.b = 2][item.c = 3][item.d = 4])')).toEqual([])
  })

  it.each(['matches(a, pattern)', 'replace(a, b, "x")', 'split(a, b)', 'matches(a, "x" + "y")'])(
    'with a pattern that is not fixed: %s',
    (text) => expect(codesOf(text)).toContain('EXPRESSION_PATTERN_NOT_LITERAL'),
  )

  it.each(['xs[item.done]', 'xs[not(item.done)]', 'xs[(has(item.a))]'])(
    'with a bare truth value as a filter, for which FEEL finds nothing: %s',
    (text) => expect(codesOf(text)).toEqual(['EXPRESSION_FILTER_TRUTH']),
  )

  it('with a syntax error, whose place is told', () => {
    expect(parseExpression('total(a + ) * 2')).toMatchObject([
      { code: 'EXPRESSION_SYNTAX', params: { at: expect.any(Number) } },
    ])
    expect(codesOf('')).toEqual(['EXPRESSION_SYNTAX'])
    expect(codesOf('"open')).not.toEqual([])
  })

  it('and not by a crash when it is one thousand brackets deep', () => {
    expect(valueOf(`${'('.repeat(900)}1${')'.repeat(900)}`)).toBe(1)
  })
})

describe('a formula sees', () => {
  it('nothing of a prototype', () => {
    const variables = { a: { b: 1 }, xs: [{ b: 1 }], text: 'abc' }
    for (const name of ['toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'length'])
      for (const text of [`a.${name}`, `text.${name}`, name]) expect(valueOf(text, variables)).toBeNull()
    expect(valueOf('xs[1].hasOwnProperty', variables)).toBeNull()
  })

  it('only the variables it names', () => {
    const touched: string[] = []
    const variables = new Proxy<JsonObject>(
      { a: 1, b: 2, secret: 3 },
      {
        get: (target, name) => (touched.push(String(name)), target[String(name)]),
      },
    )
    expect(evaluate('a + b', { variables })).toBe(3)
    expect(touched.filter((name) => name === 'secret')).toEqual([])
  })

  it('no inherited variable', () => {
    expect(evaluate('a', { variables: Object.create({ a: 1 }) as JsonObject })).toBeNull()
  })

  it('its own function where data has a variable of that name', () => {
    expect(valueOf('count(xs)', { count: 7, xs: [1, 2] })).toBe(2)
  })
})

describe('the work of a formula', () => {
  const xs = Array.from({ length: 101 }, (_, i) => i)

  it('ends with a Failure past a million steps', () => {
    const text = 'every a in xs satisfies every b in xs satisfies every c in xs satisfies a + b + c >= 0'
    expect(valueOf(text, { xs: xs.slice(0, 20) })).toBe(true)
    expect(() => valueOf(text, { xs })).toThrow('EXPRESSION_TOO_MUCH_WORK')
  })

  it('is counted in filters too', () => {
    const text = 'for a in xs return for b in xs return count(xs[item > a + b])'
    expect(() => valueOf(text, { xs })).toThrow('EXPRESSION_TOO_MUCH_WORK')
  })
})

describe('the names of a formula', () => {
  it('are its free variables: no loop variable, no row, no function, no property', () => {
    const text =
      'every a in activities satisfies count(goals[item.code = a.goal and item.year = self.data.year]) <= limit'
    expect(namesOf(text)).toEqual(['activities', 'goals', 'limit', 'self'])
  })

  it('are none for a refused formula', () => expect(namesOf('a.constructor')).toEqual([]))

  it('come with the properties read from them', () => {
    expect(parseExpression('self.data.year + (for a in rows return a.x)[1]')).toMatchObject({
      paths: ['self.data', 'self.data.year'],
    })
  })
})

describe('a result', () => {
  it('is a copy: it shares no row with the answer', () => {
    const rows = [{ a: 1 }]
    const [row] = valueOf('rows[item.a = 1]', { rows }) as JsonObject[]
    expect(row).toEqual({ a: 1 })
    expect(row).not.toBe(rows[0])
  })

  it('that JSON cannot hold is null', () => {
    expect(valueOf('2 ** 5000')).toBeNull()
    expect(Object.is(valueOf('-1 * 0'), 0)).toBe(true)
  })
})

describe('a parsed formula', () => {
  it('is kept by its text', () => expect(parseExpression('kept + 1')).toBe(parseExpression('kept + 1')))

  it('is let go when there are too many, and parsed again', () => {
    const first = parseExpression('first + 1')
    for (let i = 0; i < 5000; i++) parseExpression(`x${i}`)
    expect(parseExpression('first + 1')).not.toBe(first)
    expect(parseExpression('first + 1')).toEqual(first)
  })
})

it('every added function has a fixture that runs in Node and Chromium', () => {
  const tried = new Set(
    expressions.cases.flatMap(({ expression }) => {
      const parsed = parseExpression(expression)
      return Array.isArray(parsed) ? [] : parsed.calls.map(({ name }) => name)
    }),
  )
  expect(Object.keys(functions).filter((name) => !tried.has(name))).toEqual([])
})
