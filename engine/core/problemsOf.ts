import type { Json, Problem } from './model.ts'
import { escapePointer, isObject, valueAt } from './paths.ts'
import { foldNoise, type Violation } from './violation.ts'

type Params = Record<string, Json>
type Schema = Record<string, unknown>
/** Path below the value, code, parameters. */
type Found = [below: string, code: string, params?: Params]

const limit =
  (code: string) =>
  (schema: Schema, keyword: string): Found[] => [['', code, { limit: schema[keyword] as Json }]]
const missing = (value: unknown, names: unknown): Found[] =>
  (Array.isArray(names) ? (names as string[]) : [])
    .filter((name) => isObject(value) && !Object.hasOwn(value, name))
    .map((name) => [escapePointer(name), 'REQUIRED'])

const alternatives = (schema: Schema, keyword: string): Found[] => [
  ['', isCodeList(schema[keyword]) ? 'NOT_AN_OPTION' : 'NO_ALTERNATIVE'],
]

/** From the keyword that failed to our code; a keyword that is not here only wraps what others say. */
const codesOf: Record<string, (schema: Schema, keyword: string, value: unknown) => Found[]> = {
  type: (schema) => [['', 'TYPE', { type: [schema.type].flat() as Json }]],
  const: () => [['', 'NOT_AN_OPTION']],
  enum: () => [['', 'NOT_AN_OPTION']],
  oneOf: alternatives,
  anyOf: alternatives,
  not: () => [['', 'VALUE_NOT_ALLOWED']],
  required: (schema, _, value) => missing(value, schema.required),
  dependentRequired: (schema, _, value) =>
    Object.entries(schema.dependentRequired as Record<string, string[]>).flatMap(([name, names]) =>
      isObject(value) && Object.hasOwn(value, name) ? missing(value, names) : [],
    ),
  additionalProperties: (schema, _, value) =>
    schema.additionalProperties === false
      ? unknownFields(schema, value).map((name) => [escapePointer(name), 'UNKNOWN_FIELD'])
      : [],
  propertyNames: () => [['', 'UNKNOWN_FIELD']],
  minLength: limit('MIN_LENGTH'),
  maxLength: limit('MAX_LENGTH'),
  minimum: limit('MINIMUM'),
  maximum: limit('MAXIMUM'),
  exclusiveMinimum: limit('EXCLUSIVE_MINIMUM'),
  exclusiveMaximum: limit('EXCLUSIVE_MAXIMUM'),
  multipleOf: limit('MULTIPLE_OF'),
  minItems: limit('MIN_ITEMS'),
  maxItems: limit('MAX_ITEMS'),
  minProperties: limit('MIN_PROPERTIES'),
  maxProperties: limit('MAX_PROPERTIES'),
  pattern: (schema) => [['', 'PATTERN', { pattern: schema.pattern as Json }]],
  format: (schema) => [['', 'FORMAT', { format: schema.format as Json }]],
  uniqueItems: () => [['', 'NOT_UNIQUE']],
  contains: () => [['', 'CONTAINS']],
  minContains: () => [['', 'CONTAINS']],
  maxContains: () => [['', 'CONTAINS']],
}

/**
 * The problems of what an engine found: with our codes, without the noise of alternatives, without repetition, in order of path and code.
 * A value that is invalid always has a problem, if only VALUE_NOT_ALLOWED at its root.
 */
export function problemsOf(value: unknown, violations: Violation[], root: unknown): Problem[] {
  if (violations.length === 0) return []
  const problems = foldNoise(violations, root).flatMap(({ at, keyword, schema }): Problem[] => {
    const here = valueAt(value, at)
    const found: Found[] =
      schema === null ? [['', 'VALUE_NOT_ALLOWED']] : (codesOf[keyword]?.(schema, keyword, here) ?? [])
    return found.map(([below, code, params = {}]) => ({ path: at + below, code, params, level: 'error' }))
  })
  return problems.length === 0
    ? [{ path: '', code: 'VALUE_NOT_ALLOWED', params: {}, level: 'error' }]
    : withoutRepetition(problems)
}

/** A code that says all: what else is said at the same place adds nothing. */
const telling = ['TYPE', 'UNKNOWN_FIELD', 'REQUIRED']

function withoutRepetition(problems: Problem[]): Problem[] {
  const byKey = new Map(
    problems.map((problem) => [`${problem.path}\n${problem.code}\n${JSON.stringify(problem.params)}`, problem]),
  )
  const told = new Map(
    telling
      .toReversed()
      .flatMap((code) => problems.filter((each) => each.code === code).map((each) => [each.path, code])),
  )
  return [...byKey]
    .filter(([, { path, code }]) => (told.get(path) ?? code) === code)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, problem]) => problem)
}

function unknownFields(schema: Schema, value: unknown): string[] {
  if (!isObject(value)) return []
  const known = isObject(schema.properties) ? schema.properties : {}
  const patterns = Object.keys(isObject(schema.patternProperties) ? schema.patternProperties : {}).map(
    (text) => new RegExp(text, 'u'),
  )
  return Object.keys(value).filter(
    (name) => !Object.hasOwn(known, name) && !patterns.some((pattern) => pattern.test(name)),
  )
}

const isCodeList = (list: unknown): boolean =>
  Array.isArray(list) && list.every((option) => isObject(option) && Object.hasOwn(option, 'const'))
