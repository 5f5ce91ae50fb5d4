import type { Scope } from '../../engine/core/expression.ts'
import type { Expression, Json } from '../../engine/core/model.ts'
import type { FormSituation } from './formStore.ts'

/** What formulas of the looks of a form may see: the fields as typed, computed values and the surroundings. */
export function scopeOf({ data, assessment, answer, surroundings }: FormSituation, row: unknown = null): Scope {
  const { agency, settings, currentDay } = surroundings
  const { computed, scores } = assessment
  const self = { ...answer, data, computed }
  return { variables: { ...computed, ...data, scores, self, agency, settings, currentDay, it: row }, surroundings }
}

/**
 * Value of a formula of the looks. One that cannot be evaluated gives nothing, for a half-filled form must stay usable; so does each
 * until the engine of formulas is there.
 */
export function valueOf(expression: Expression, situation: FormSituation, row?: unknown): Json {
  try {
    return situation.formulas?.evaluate(expression, scopeOf(situation, row)) ?? null
  } catch {
    return null
  }
}
