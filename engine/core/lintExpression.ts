import { type ParsedExpression, parseExpression } from './expression.ts'
import { feelFunctions } from './formulaGrammar.ts'
import { functions } from './functions.ts'
import { lintPattern } from './lintPattern.ts'
import type { Expression, Problem } from './model.ts'
import { problem } from './problem.ts'

export interface KnownNames {
  /** Variables that exist where the formula stands. */
  names: Iterable<string>
  /**
   * Properties of variables, as an example of each value: `{ settings: { graceDays: 30 }, self: { data: { period: '' } } }`. A
   * property is held against it as deep as the example goes.
   */
  context?: Readonly<Record<string, unknown>>
}

/** Everything wrong with a formula that can be known without an answer; `at` in the params is the character, from one. */
export function lintExpression(text: Expression, known: KnownNames): Problem[] {
  const parsed = parseExpression(text)
  if (Array.isArray(parsed)) return parsed
  const names = new Set(known.names)
  return [
    ...parsed.names.filter((name) => !names.has(name)).map((name) => problem('EXPRESSION_UNKNOWN_NAME', { name })),
    ...lintPaths(parsed, known.context ?? {}),
    ...lintCalls(parsed),
    ...parsed.patterns.flatMap(lintPattern),
  ]
}

function lintPaths(parsed: ParsedExpression, context: Readonly<Record<string, unknown>>): Problem[] {
  return parsed.paths
    .filter((path) => !exists(path.split('.'), context))
    .map((path) => problem('EXPRESSION_UNKNOWN_PROPERTY', { path }))
}

function exists(path: readonly string[], example: unknown): boolean {
  const [name, ...rest] = path
  if (name === undefined) return true
  const value: unknown = Array.isArray(example) ? example[0] : example
  if (value === null || typeof value !== 'object') return true
  if (!Object.hasOwn(value, name)) return value === example && Object.keys(value).length === 0
  return exists(rest, (value as Record<string, unknown>)[name])
}

function lintCalls(parsed: ParsedExpression): Problem[] {
  return parsed.calls.flatMap((call) => {
    const [least, most] = argumentsOf(call.name)
    if (call.arguments >= least && call.arguments <= most) return []
    const { name, at } = call
    return [problem('EXPRESSION_ARGUMENTS', { name, at, expected: least, found: call.arguments })]
  })
}

function argumentsOf(name: string): readonly [number, number] {
  if (Object.hasOwn(feelFunctions, name)) return feelFunctions[name as keyof typeof feelFunctions]
  const count = functions[name as keyof typeof functions].parameters.length
  return [count, count]
}
