import type { CardInput } from './cardResult.ts'
import { evaluate } from './expression.ts'
import type { Json, ScorecardConfig } from './model.ts'

export type Variables = Record<string, unknown>

/** First year of a period: of `1405-H1` and `1405` alike, 1405. */
export const yearOf = (period: string): number => Number(period.slice(0, 4))

/**
 * Everything the formulas of a scorecard see: what is given, and the formula inputs in their order, each seeing those before it.
 * A query without a result (its worksheet is not in the catalogue) is an empty list.
 */
export function scorecardVariables(scorecard: ScorecardConfig, input: CardInput): Variables {
  const { agency, period, asOf, settings, inputs } = input
  const variables: Variables = { agency, period, year: yearOf(period), asOf, settings }
  for (const [name, source] of Object.entries(scorecard.inputs)) {
    variables[name] = Object.hasOwn(inputs, name) ? inputs[name] : derived(source, variables)
  }
  return variables
}

function derived(source: ScorecardConfig['inputs'][string], variables: Variables): Json {
  if (source === undefined || !('formula' in source)) return []
  return evaluate(source.formula, { variables })
}
