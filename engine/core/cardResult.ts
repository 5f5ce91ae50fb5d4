import type { Json, JsonObject, ScorecardConfig } from './model.ts'

export type IndicatorStatus = 'measured' | 'pending' | 'notReported' | 'notApplicable' | 'notCollected'

/** What a scorecard is computed from. */
export interface CardInput {
  /** Data of the agency's registered profile. */
  agency: JsonObject
  /** Kind of the agency, by which targets differ. */
  kind: string
  /** `1405`, or `1405-H1` for the half-year view. */
  period: string
  /** Last day that counts, ISO. */
  asOf: string
  settings: JsonObject
  /** Ids of the worksheets in the catalogue. */
  worksheets: string[]
  /** Results of the queries by the name of the input. A formula input that is given here is not computed. */
  inputs: JsonObject
}

export interface IndicatorResult {
  id: string
  group: string
  weight: number
  target: number | null
  status: IndicatorStatus
  /** Raw value, not rounded: a number or the code of a state; null when there is none. */
  x: Json
  /** N from 0 to 100, not rounded; 0 when not reported; null when the indicator does not count. */
  points: number | null
  /** Share of the total: weight × N ÷ weight of all that count. The contributions add up to the unrounded total. */
  contribution: number | null
  /** weight × (100 − N): what is lost here; 0 where the indicator does not count. */
  lost: number
  flags: string[]
}

export interface GroupResult {
  id: string
  /** Weight of its indicators that count. */
  weight: number
  /** One decimal; null when no indicator of the group counts. */
  score: number | null
}

export interface CardResult {
  scorecard: string
  methodVersion: string
  period: string
  asOf: string
  /** Shows a year half way: always provisional. */
  isHalfYear: boolean
  isProvisional: boolean
  indicators: IndicatorResult[]
  groups: GroupResult[]
  /** One decimal, half up; null when no indicator counts. */
  totalScore: number | null
  /** Id of the band, or that of `notGraded`. */
  band: string
  /** Caps whose condition holds, in the order of the scorecard. */
  caps: string[]
  /** Percent of the weight that counts which is measured, one decimal; null when nothing counts. */
  completeness: number | null
  weights: Weights
}

/** Weight by status; `applicable`: all that counts; `collected`: all but `notCollected`. */
export type Weights = Record<IndicatorStatus | 'applicable' | 'collected', number>

export type IndicatorConfig = ScorecardConfig['indicators'][number]
