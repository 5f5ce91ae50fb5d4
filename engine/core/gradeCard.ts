import { evaluate } from './expression.ts'
import type { ScorecardConfig } from './model.ts'
import type { Variables } from './scorecardInputs.ts'

type Cap = NonNullable<ScorecardConfig['caps']>[number]

/** Band of a rounded total after all caps: first what takes the band away, then what gives one at once, then the score, then the caps. */
export function grade(
  scorecard: Pick<ScorecardConfig, 'bands' | 'notGraded' | 'caps'>,
  totalScore: number | null,
  variables: Variables,
): { band: string; caps: string[]; isProvisional: boolean } {
  const holding = (scorecard.caps ?? []).filter(({ when }) => evaluate(when, { variables }) === true)
  return {
    band: bandOf(scorecard, totalScore, holding),
    caps: holding.map(({ id }) => id),
    isProvisional: holding.some(({ provisional }) => provisional === true),
  }
}

function bandOf(
  { bands, notGraded }: Pick<ScorecardConfig, 'bands' | 'notGraded'>,
  totalScore: number | null,
  holding: Cap[],
): string {
  if (totalScore === null || holding.some((cap) => cap.notGraded === true)) return notGraded.id
  const given = holding.find(({ band }) => band !== undefined)?.band
  if (given !== undefined) return given
  const place = bands.findIndex(({ from, to }) => totalScore >= from && totalScore < to)
  const lowest = holding.map(({ atMost }) => bands.findIndex(({ id }) => id === atMost))
  return bands[Math.max(place, ...lowest)]?.id ?? notGraded.id
}
