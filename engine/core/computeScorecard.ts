import type { CardInput, CardResult, GroupResult, IndicatorResult, IndicatorStatus, Weights } from './cardResult.ts'
import { measureIndicator } from './measureIndicator.ts'
import type { ScorecardConfig } from './model.ts'
import { roundHalfUp } from './rounding.ts'
import { grade } from './gradeCard.ts'
import { scorecardVariables } from './scorecardInputs.ts'

/** Shown totals have one decimal, half up; nothing is rounded before. */
export const shownTotal = (value: number): number => roundHalfUp(value, 1)

type Measured = Omit<IndicatorResult, 'contribution' | 'lost'>

/**
 * The scorecard of one agency. An indicator that does not apply, or whose worksheet is not in the catalogue, leaves numerator and
 * denominator; one that was not reported counts as 0. The band is found from the rounded total; a cap changes the band, never the score.
 */
export function computeScorecard(scorecard: ScorecardConfig, input: CardInput): CardResult {
  const variables = scorecardVariables(scorecard, input)
  const measured = scorecard.indicators.map((indicator) => measureIndicator(indicator, input, variables))
  const weights = weightsOf(measured)
  const indicators = measured.map((each) => withShare(each, weights.applicable))
  const mean = weightedPoints(measured)
  const totalScore = mean === null ? null : shownTotal(mean)
  const { band, caps, isProvisional } = grade(scorecard, totalScore, {
    ...variables,
    weights,
    indicators: byId(measured),
  })
  const isHalfYear = input.period.endsWith('-H1')
  return {
    scorecard: scorecard.id,
    methodVersion: scorecard.methodVersion,
    period: input.period,
    asOf: input.asOf,
    isHalfYear,
    isProvisional: isHalfYear || isProvisional || weights.pending > 0,
    indicators,
    groups: scorecard.groups.map(({ id }) => groupResult(id, measured)),
    totalScore,
    band,
    caps,
    completeness: weights.applicable === 0 ? null : shownTotal((100 * weights.measured) / weights.applicable),
    weights,
  }
}

/** The indicators where most is lost, largest first; those that lose nothing are left out. */
export function largestLosses({ indicators }: Pick<CardResult, 'indicators'>, count: number): IndicatorResult[] {
  return indicators
    .filter(({ lost }) => lost > 0)
    .toSorted((a, b) => b.lost - a.lost)
    .slice(0, count)
}

/** The total carried over to another scale of at most `mostPoints`, one decimal; null for a card that is provisional or not graded. */
export function exportedPoints(
  card: Pick<CardResult, 'totalScore' | 'isProvisional' | 'band'>,
  scorecard: Pick<ScorecardConfig, 'notGraded'>,
  mostPoints: number | null,
): number | null {
  if (mostPoints === null || card.totalScore === null) return null
  if (card.isProvisional || card.band === scorecard.notGraded.id) return null
  return shownTotal((card.totalScore * mostPoints) / 100)
}

const counts = (status: IndicatorStatus): boolean => status !== 'notApplicable' && status !== 'notCollected'

function withShare(each: Measured, applicable: number): IndicatorResult {
  if (!counts(each.status)) return { ...each, contribution: null, lost: 0 }
  const points = each.points ?? 0
  return { ...each, contribution: (each.weight * points) / applicable, lost: each.weight * (100 - points) }
}

function weightedPoints(indicators: Measured[]): number | null {
  const counted = indicators.filter(({ status }) => counts(status))
  const weight = counted.reduce((sum, each) => sum + each.weight, 0)
  return weight === 0 ? null : counted.reduce((sum, each) => sum + each.weight * (each.points ?? 0), 0) / weight
}

function groupResult(id: string, indicators: Measured[]): GroupResult {
  const own = indicators.filter(({ group }) => group === id)
  const score = weightedPoints(own)
  return {
    id,
    weight: own.filter(({ status }) => counts(status)).reduce((sum, { weight }) => sum + weight, 0),
    score: score === null ? null : shownTotal(score),
  }
}

function weightsOf(indicators: Measured[]): Weights {
  const of = (...statuses: IndicatorStatus[]) =>
    indicators.filter(({ status }) => statuses.includes(status)).reduce((sum, { weight }) => sum + weight, 0)
  return {
    measured: of('measured'),
    pending: of('pending'),
    notReported: of('notReported'),
    notApplicable: of('notApplicable'),
    notCollected: of('notCollected'),
    applicable: of('measured', 'pending', 'notReported'),
    collected: of('measured', 'pending', 'notReported', 'notApplicable'),
  }
}

const byId = (indicators: Measured[]) => Object.fromEntries(indicators.map((each) => [each.id, each]))
