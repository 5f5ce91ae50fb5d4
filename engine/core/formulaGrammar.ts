/** Longest formula; the longest of the shipped worksheets has 791 characters. */
export const longestExpression = 2000

/**
 * Loops within loops: the body of a `for`, `some`, `every` or filter counts one deeper, its list does not. The shipped worksheets
 * need three (each activity, each predecessor, each activity again); what that may cost is bounded by `mostSteps`.
 */
export const deepestNesting = 3

/** List members that the loops and filters of one evaluation may visit, about two seconds' work. */
export const mostSteps = 1_000_000

/** Put around the list of each loop: it counts the members, and hides the data from feelin's parser, which else reads all of it. */
export const meterName = '__metered'

/** Takes what a filter is sure to drop out of a list of answers, before the filter looks at each. */
export const narrowName = '__narrowed'

/** Nodes and tokens of feelin's parse tree that a formula may have. What is not here is refused. */
export const allowedNodes: ReadonlySet<string> = new Set(
  [
    ['Expression', 'ParenthesizedExpression', 'IfExpression', 'Comparison', 'CompareOp', 'Conjunction', 'Disjunction'],
    ['ArithmeticExpression', 'ArithOp', 'NumericLiteral', 'StringLiteral', 'BooleanLiteral', 'null', 'List', 'Context'],
    ['ContextEntry', 'Key', 'Name', 'Identifier', 'VariableName', 'PathExpression', 'PathName', 'FunctionInvocation'],
    [
      'PositionalParameters',
      'ForExpression',
      'QuantifiedExpression',
      'InExpressions',
      'InExpression',
      'IterationContext',
    ],
    ['FilterExpression', 'PositiveUnaryTest', 'PositiveUnaryTests', 'SimplePositiveUnaryTest', 'Interval'],
    [
      'LineComment',
      'BlockComment',
      'if',
      'then',
      'else',
      'and',
      'or',
      'in',
      'between',
      'for',
      'return',
      'every',
      'some',
    ],
    ['satisfies', '(', ')', '[', ']', '{', '}', '.', ',', ':', '..'],
  ].flat(),
)

/** Names that reach, or once reached, into the prototype of a value, and `partial`, by which a loop could hold itself. */
export const forbiddenNames: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'partial',
  meterName,
  narrowName,
])

/**
 * FEEL's own functions in use, with the least and most arguments. Left out: what reads the clock (`now`, `today`; `currentDay` is
 * given instead), dates of FEEL (days are ISO texts), what takes a function, what reaches properties by a computed name, and
 * `decimal`, `log` and the like, which are inexact.
 */
export const feelFunctions = {
  not: [1, 1],
  string: [1, 1],
  number: [1, 3],
  substring: [2, 3],
  'string length': [1, 1],
  'upper case': [1, 1],
  'lower case': [1, 1],
  'substring before': [2, 2],
  'substring after': [2, 2],
  contains: [2, 2],
  'starts with': [2, 2],
  'ends with': [2, 2],
  'string join': [1, 2],
  matches: [2, 2],
  replace: [3, 3],
  split: [2, 2],
  'list contains': [2, 2],
  count: [1, 1],
  min: [1, Infinity],
  max: [1, Infinity],
  sum: [1, Infinity],
  mean: [1, Infinity],
  median: [1, Infinity],
  all: [1, Infinity],
  any: [1, Infinity],
  sublist: [2, 3],
  append: [2, Infinity],
  concatenate: [1, Infinity],
  'insert before': [3, 3],
  remove: [2, 2],
  reverse: [1, 1],
  'index of': [2, 2],
  union: [1, Infinity],
  'distinct values': [1, 1],
  flatten: [1, 1],
  floor: [1, 1],
  ceiling: [1, 1],
  abs: [1, 1],
  modulo: [2, 2],
  'round half up': [2, 2],
  'round up': [2, 2],
  'round down': [2, 2],
  odd: [1, 1],
  even: [1, 1],
} as const satisfies Record<string, readonly [least: number, most: number]>

/** Functions whose second argument is a regular expression: only a literal, so that it can be linted. */
export const patternFunctions: ReadonlySet<string> = new Set(['matches', 'replace', 'split'])

/** Functions that give a truth value: alone in a filter FEEL takes them for a position and finds nothing. */
export const truthFunctions: ReadonlySet<string> = new Set(
  [
    ['not', 'contains', 'starts with', 'ends with', 'matches', 'list contains', 'all', 'any', 'odd', 'even'],
    ['has', 'unique', 'sameMembers', 'validNationalCode', 'validLegalId', 'validUid'],
  ].flat(),
)
