import { evaluate as feel, FeelFunction, parseExpression as feelTree } from 'feelin'
import { toLatinDigits } from './digits.ts'
import { type Call, readTree } from './expressionTree.ts'
import { Failure } from './failure.ts'
import { longestExpression, meterName, mostSteps, narrowName } from './formulaGrammar.ts'
import { functions, type Reach } from './functions.ts'
import type { Expression, Json, Problem, Surroundings, Wants } from './model.ts'
import { isObject } from './paths.ts'
import { problem } from './problem.ts'
import { roundDown, roundHalfUp, roundUp, sumExactly } from './rounding.ts'
import { toPersianLetters } from './text.ts'

/** A formula that passed the allow-list. */
export interface ParsedExpression {
  text: Expression
  /** Free variables, sorted; nothing else is visible to the formula. */
  names: readonly string[]
  /** Properties read from free variables, `self.data.period`. */
  paths: readonly string[]
  calls: readonly Call[]
  /** Regular expressions it uses. */
  patterns: readonly string[]
  /** The text that feelin is given. */
  program: string
}

/** What a formula may see. */
export interface Scope {
  /** Fields of `data`, computed values, `scores`, `self`, `agency`, `settings`, `currentDay`, `it` … */
  variables: Readonly<Record<string, unknown>>
  /** What `ref`, `record`, `records`, `otherRecords`, `agencyOf` and `validUid` look in; they give nothing without it. */
  surroundings?: Surroundings
  /** Filled with what they ask for and the surroundings lack. */
  wants?: Wants
}

const kept = new Map<string, ParsedExpression | Problem[]>()
const mostKept = 5000

/** Parses a formula and holds it against the allow-list of `formulaGrammar.ts`; a refused one gives its problems. */
export function parseExpression(text: Expression): ParsedExpression | Problem[] {
  const found = kept.get(text)
  if (found) return found
  const parsed = parse(text)
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
  kept.set(text, parsed)
  return parsed
}

function parse(text: Expression): ParsedExpression | Problem[] {
  if (text.length > longestExpression)
    return [problem('EXPRESSION_TOO_LONG', { length: text.length, limit: longestExpression })]
  const standard = standardText(text)
  const { problems, names, paths, calls, patterns, program } = readTree(
    standard,
    feelTree(standard, {}, undefined).topNode,
  )
  if (problems.length > 0) return problems
  return { text, names: Array.from(names).toSorted(), paths: Array.from(paths).toSorted(), calls, patterns, program }
}

/**
 * Persian and Arabic digits as Latin ones, Arabic ya and kaf as Persian ones. A text literal keeps its digits: it is compared with
 * stored text, in which letters are made standard (`normalizeInput`) and digits are not. No character is added or taken away.
 */
function standardText(text: string): string {
  return toPersianLetters(text)
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part, i) => (i % 2 === 0 ? toLatinDigits(part) : part))
    .join('')
}

/** The variables a formula uses, the edges of the dependency graph; none for a refused formula. */
export function namesOf(expression: Expression): readonly string[] {
  const parsed = parseExpression(expression)
  return Array.isArray(parsed) ? [] : parsed.names
}

/**
 * The value of a formula. A missing variable is null, and so is a result JSON cannot hold.
 * Fails with EXPRESSION_REFUSED { expression, problems } and EXPRESSION_TOO_MUCH_WORK { expression, limit }.
 */
export function evaluate(expression: Expression, scope: Scope): Json {
  const parsed = parseExpression(expression)
  if (Array.isArray(parsed)) {
    const problems = parsed.map(({ code, params }) => ({ code, params }))
    throw new Failure('EXPRESSION_REFUSED', { expression, problems })
  }
  const { parameters, body } = prepare(parsed)
  const reach = reachOf(scope)
  const given = parameters.map((name) => {
    if (name === meterName) return meter(expression)
    if (name === narrowName) return narrowed
    return (Object.hasOwn(scope.variables, name) ? scope.variables[name] : null) ?? functionNamed(name, reach) ?? null
  })
  return toJson(body.invoke(given))
}

/** A formula as a function of feelin over all it uses. */
interface Prepared {
  parameters: string[]
  body: FeelFunction
}

const ready = new WeakMap<ParsedExpression, Prepared>()

/**
 * Made once for each formula, since feelin's `evaluate` parses and builds it every time: the 30 formulas of a plan with 100 rows took
 * 26 ms so, and take 10 ms.
 */
function prepare(parsed: ParsedExpression): Prepared {
  const found = ready.get(parsed)
  if (found) return found
  const called = parsed.calls.map(({ name }) => name).filter((name) => functionNamed(name, undefined) !== undefined)
  const parameters = [...new Set([...parsed.names, ...called, meterName, narrowName])]
  const { value } = feel(`function(${parameters.join(', ')}) ${parsed.program}`, {})
  if (!(value instanceof FeelFunction))
    throw new Failure('EXPRESSION_REFUSED', { expression: parsed.text, problems: [] })
  const made = { parameters, body: value }
  ready.set(parsed, made)
  return made
}

function reachOf({ variables, surroundings, wants }: Scope): Reach | undefined {
  if (!surroundings) return undefined
  const { self, owner } = variables
  const id = isObject(self) && typeof self.id === 'string' ? self.id : null
  // Duties are looked at for an agency, not for an answer.
  const at = isObject(self) ? self.agency : owner
  const agency = typeof at === 'string' ? at : null
  return { surroundings, wants: wants ?? { answers: [], worksheets: [], agencies: [] }, id, agency }
}

function functionNamed(name: string, reach: Reach | undefined): FeelFunction | undefined {
  if (!Object.hasOwn(functions, name)) return Object.hasOwn(corrected, name) ? corrected[name] : undefined
  const { parameters, apply } = functions[name as keyof typeof functions]
  return new FeelFunction((...args) => apply(args, reach) ?? null, [...parameters])
}

/** Functions of FEEL whose results in feelin have binary errors: its sum of 0.1 and 0.2 is 0.30000000000000004. */
const corrected: Readonly<Record<string, FeelFunction>> = {
  sum: overNumbers(sumExactly),
  mean: overNumbers((numbers) => sumExactly(numbers) / numbers.length),
  'round half up': rounding(roundHalfUp),
  'round up': rounding(roundUp),
  'round down': rounding(roundDown),
}

function overNumbers(combine: (numbers: number[]) => number): FeelFunction {
  return new FeelFunction(
    (...args: unknown[]) => {
      const list: unknown[] = args.length === 1 && Array.isArray(args[0]) ? args[0] : args
      return list.length > 0 && list.every((member) => typeof member === 'number') ? combine(list) : null
    },
    ['...list'],
  )
}

function rounding(round: (value: number, decimals: number) => number): FeelFunction {
  return new FeelFunction(
    (value: unknown, decimals: unknown) =>
      typeof value === 'number' && Number.isInteger(decimals) ? round(value, Number(decimals)) : null,
    ['n', 'scale'],
  )
}

/** Passes the list of a loop on and counts its members over the whole evaluation. */
function meter(expression: Expression): FeelFunction {
  let steps = 0
  return new FeelFunction(
    (list: unknown) => {
      steps += Array.isArray(list) ? list.length : 1
      if (steps > mostSteps) throw new Failure('EXPRESSION_TOO_MUCH_WORK', { expression, limit: mostSteps })
      return list ?? null
    },
    ['list'],
  )
}

/**
 * The answers whose value at a path may equal the one given: what is certainly another value is left out. A filter of feelin costs 0.08 ms a member, this
 * 0.0001: a rule that looks for a second one among a thousand takes 0.2 ms instead of 80.
 */
const narrowed = new FeelFunction(
  (list: unknown, path: unknown, value: unknown) => {
    if (!Array.isArray(list) || typeof path !== 'string' || !isPlain(value)) return list ?? null
    return list.filter((member: unknown) => {
      const own = valueBelow(member, path)
      return !isPlain(own) || (own ?? null) === (value ?? null)
    })
  },
  ['list', 'path', 'value'],
)

const isPlain = (value: unknown): boolean => value === undefined || value === null || typeof value !== 'object'

const valueBelow = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : null), value)

/** A copy, so that a result never shares rows with the answer it was taken from. */
function toJson(value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  // Adding zero makes 0 of -0.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null
  if (Array.isArray(value)) return value.map(toJson)
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return null
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toJson(member)]))
}
