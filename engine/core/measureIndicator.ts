import type { CardInput, IndicatorConfig, IndicatorResult } from './cardResult.ts'
import { evaluate } from './expression.ts'
import type { Expression, Json } from './model.ts'
import type { Variables } from './scorecardInputs.ts'

type Measured = Omit<IndicatorResult, 'contribution' | 'lost'>

/**
 * Status, raw value and points of one indicator, tried in this order: not collected, not reported, not applicable, pending, measured.
 * A formula that gives no value counts as not reported: a missing value is never shown as a true zero.
 */
export function measureIndicator(
  indicator: IndicatorConfig,
  { kind, worksheets }: Pick<CardInput, 'kind' | 'worksheets'>,
  variables: Variables,
): Measured {
  const target = indicator.target[kind] ?? null
  const base = { id: indicator.id, group: indicator.group, weight: indicator.weight, target, flags: [] }
  const none = { ...base, x: null, points: null }
  const holds = (condition: Expression | undefined, more: Variables = {}) =>
    condition !== undefined && evaluate(condition, { variables: { ...variables, target, ...more } }) === true

  if (!feeding(indicator, kind).every((worksheet) => worksheets.includes(worksheet)))
    return { ...none, status: 'notCollected' }
  if (holds(indicator.notReported)) return { ...none, points: 0, status: 'notReported' }
  if (holds(indicator.notApplicable)) return { ...none, status: 'notApplicable' }

  const x = evaluate(indicator.value, { variables: { ...variables, target } })
  const points = x === null ? null : pointsOf(evaluate(indicator.points, { variables: { ...variables, target, x } }))
  if (points === null) return { ...none, points: 0, status: 'notReported' }
  return {
    ...base,
    x,
    points,
    status: holds(indicator.pending, { x }) ? 'pending' : 'measured',
    flags: (indicator.flags ?? []).filter(({ when }) => holds(when, { x })).map(({ id }) => id),
  }
}

/** Worksheets that feed an indicator of an agency of this kind. */
export function feeding({ from }: Pick<IndicatorConfig, 'from'>, kind: string): string[] {
  return Array.isArray(from) ? from : (from[kind] ?? [])
}

function pointsOf(value: Json): number | null {
  return typeof value === 'number' ? Math.min(100, Math.max(0, value)) : null
}
