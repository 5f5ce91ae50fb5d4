import type { Code } from './codes.ts'
import type { Json, Problem } from './model.ts'

/** An error in a config file whose name the caller knows. */
export function lintProblem(code: Code, path: string, params: Record<string, Json> = {}): Problem {
  return { code, path, params, level: 'error' }
}

/** Weights must add up to `expected`; sums of decimals are compared to six places. */
export function lintWeights(weights: number[], expected: number, path: string, of: string): Problem[] {
  const sum = Math.round(weights.reduce((total, weight) => total + weight, 0) * 1e6) / 1e6
  return sum === expected ? [] : [lintProblem('WEIGHTS_NOT_100', path, { sum, expected, of })]
}

/** Each id stands once and is lowerCamelCase. */
export function lintIds(ids: string[], path: string): Problem[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [
    ...[...new Set(twice)].map((id) => lintProblem('ID_REUSED', path, { id })),
    ...ids
      .filter((id) => !/^[a-z][A-Za-z0-9]*$/.test(id))
      .map((id) => lintProblem('NAME_NOT_CAMEL_CASE', path, { id })),
  ]
}
