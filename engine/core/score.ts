import type { RubricConfig, Score } from './model.ts'
import { roundHalfUp } from './rounding.ts'

export type Criterion = RubricConfig['criteria'][number]
export type Dimension = RubricConfig['dimensions'][number]

/** A row of an answer seen by a rubric: the criterion it answers, its level (null: not given) and whether the criterion applies. */
export interface ScoredRow {
  key: string
  level: number | null
  notApplicable: boolean
}

/** Shown scores have two decimals; nothing is rounded before. */
export const shown = (value: number): number => roundHalfUp(value, 2)

/** Criteria in use: neither they nor their dimension are retired. */
export function activeCriteria(rubric: RubricConfig): Criterion[] {
  const dimensions = new Set(activeDimensions(rubric).map((dimension) => dimension.id))
  return rubric.criteria.filter((criterion) => criterion.retired !== true && dimensions.has(criterion.dimension))
}

/** Dimensions in use, in order. */
export function activeDimensions(rubric: RubricConfig): Dimension[] {
  return rubric.dimensions.filter((dimension) => dimension.retired !== true)
}

/** Weight of a criterion in the whole, in percent: weight of its dimension × its weight in the dimension ÷ 100. */
export function effectiveWeight(rubric: RubricConfig, criterion: Criterion): number {
  const dimension = rubric.dimensions.find((each) => each.id === criterion.dimension)
  return ((dimension?.weight ?? 0) * criterion.weight) / 100
}

/** Level given to each criterion by the rows; a level outside the scale counts as not given, and of two rows the first counts. */
export function levelsByCriterion(rubric: RubricConfig, rows: ScoredRow[]): Map<string, number | 'notApplicable'> {
  const scale = new Set(rubric.levels.map((level) => level.level))
  const levels = new Map<string, number | 'notApplicable'>()
  for (const row of rows) {
    if (levels.has(row.key)) continue
    if (row.notApplicable) levels.set(row.key, 'notApplicable')
    else if (row.level !== null && scale.has(row.level)) levels.set(row.key, row.level)
  }
  return levels
}

/**
 * Scores the rows of an answer by a rubric: weighted means of levels, then the level by the rule of thresholds with its gate.
 * A criterion that does not apply leaves numerator and denominator. While a criterion is unanswered the scores of dimensions and stages are
 * those of the answered part, and the overall score and the levels are null. `stageScores` has the keys `stage1`, `stage2`, ….
 */
export function scoreRows(rubric: RubricConfig, rows: ScoredRow[]): Score {
  const levels = levelsByCriterion(rubric, rows)
  const criteria = activeCriteria(rubric)
  const unanswered = criteria.filter((criterion) => !levels.has(criterion.id)).map((criterion) => criterion.id)
  const mean = (chosen: Criterion[], weight: (criterion: Criterion) => number): number | null =>
    weightedMean(
      chosen.flatMap((criterion) => {
        const level = levels.get(criterion.id)
        return typeof level === 'number' ? [{ weight: weight(criterion), value: level }] : []
      }),
    )

  const dimensions = activeDimensions(rubric).flatMap(({ id, weight }) => {
    const value = mean(
      criteria.filter((criterion) => criterion.dimension === id),
      (criterion) => criterion.weight,
    )
    return value === null ? [] : [{ id, weight, value }]
  })
  const stages = [...new Set(criteria.flatMap(({ stage }) => stage ?? []))]
    .toSorted((a, b) => a - b)
    .flatMap((stage) => {
      const value = mean(
        criteria.filter((criterion) => criterion.stage === stage),
        (criterion) => effectiveWeight(rubric, criterion),
      )
      return value === null ? [] : [{ id: `stage${stage}`, value }]
    })
  const overall = unanswered.length > 0 ? null : weightedMean(dimensions)
  const dimensionScores = Object.fromEntries(dimensions.map(({ id, value }) => [id, shown(value)]))
  return {
    methodVersion: rubric.methodVersion,
    dimensionScores,
    stageScores: Object.fromEntries(stages.map(({ id, value }) => [id, shown(value)])),
    ...levelOf(rubric, overall === null ? null : shown(overall), dimensionScores),
    unanswered,
    ...notApplicableProblems(rubric, levels),
  }
}

function weightedMean(parts: { weight: number; value: number }[]): number | null {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  return weight === 0 ? null : parts.reduce((sum, part) => sum + part.weight * part.value, 0) / weight
}

type Levelled = Pick<
  Score,
  'overallScore' | 'baseLevel' | 'computedLevel' | 'gatingDimensions' | 'percent' | 'distanceToNext'
>

/** Thresholds are compared with the shown scores, so that a published level can be derived again from published scores. */
function levelOf(rubric: RubricConfig, overallScore: number | null, dimensionScores: Record<string, number>): Levelled {
  if (overallScore === null) {
    return {
      overallScore,
      baseLevel: null,
      computedLevel: null,
      gatingDimensions: [],
      percent: null,
      distanceToNext: null,
    }
  }
  const lowest = Math.min(...Object.values(dimensionScores))
  const rule = rubric.levelRule
  const scale = rubric.levels.map((level) => level.level)
  const [bottom, top] = [Math.min(...scale), Math.max(...scale)]
  const reached = rule.filter((row) => overallScore >= row.minOverall)
  const baseLevel = Math.max(bottom, ...reached.map((row) => row.level))
  const held = reached.filter((row) => lowest >= row.minDimension)
  const computedLevel = Math.max(bottom, ...held.map((row) => row.level))
  const next = rule.find((row) => row.level === computedLevel + 1)
  const gated = computedLevel < baseLevel && next !== undefined
  return {
    overallScore,
    baseLevel,
    computedLevel,
    gatingDimensions: gated
      ? Object.keys(dimensionScores).filter((id) => (dimensionScores[id] ?? 0) < next.minDimension)
      : [],
    percent: shown((100 * (overallScore - bottom)) / (top - bottom)),
    distanceToNext: next === undefined ? null : shown(Math.max(0, next.minOverall - overallScore)),
  }
}

function notApplicableProblems(
  rubric: RubricConfig,
  levels: Map<string, number | 'notApplicable'>,
): Pick<Score, 'notAllowed' | 'overLimit'> {
  const marked = activeCriteria(rubric).filter(({ id }) => levels.get(id) === 'notApplicable')
  const limit = rubric.maxNotApplicableWeight ?? 100
  const weightIn = (dimension: string) =>
    marked.filter((criterion) => criterion.dimension === dimension).reduce((sum, { weight }) => sum + weight, 0)
  return {
    notAllowed: marked.filter((criterion) => criterion.notApplicableAllowed !== true).map(({ id }) => id),
    overLimit: activeDimensions(rubric)
      .filter(({ id }) => weightIn(id) > limit)
      .map(({ id }) => id),
  }
}
