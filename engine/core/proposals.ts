import type { RubricConfig, Score } from './model.ts'
import { activeCriteria, effectiveWeight } from './score.ts'
import type { Criterion } from './score.ts'

/** A criterion to be raised: its target exceeds its present level. */
export interface Proposal {
  criterion: Criterion
  currentLevel: number
  targetLevel: number
  /** Target less present level, in levels. */
  gap: number
  /** Gap × weight of the criterion in the whole: what the rise brings to the overall score, times 100. */
  priority: number
  /** Its dimension holds back the level; such criteria come first. */
  isGating: boolean
  /** Place of the descriptor of the next level up in `criterion.descriptors`. */
  nextDescriptor: number
}

/**
 * What to raise, most urgent first: criteria of a gating dimension, then by priority, then in the order of the rubric.
 * @param rows present and wanted level of each criterion; a row without one of them proposes nothing
 */
export function proposals(
  rubric: RubricConfig,
  rows: { key: string; level: number | null; target: number | null }[],
  score: Pick<Score, 'gatingDimensions'>,
): Proposal[] {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const steps = rubric.levels.map(({ level }) => level)
  return activeCriteria(rubric)
    .flatMap((criterion): Proposal[] => {
      const { level = null, target = null } = byKey.get(criterion.id) ?? {}
      if (level === null || target === null || target <= level) return []
      const gap = target - level
      return [
        {
          criterion,
          currentLevel: level,
          targetLevel: target,
          gap,
          priority: gap * effectiveWeight(rubric, criterion),
          isGating: score.gatingDimensions.includes(criterion.dimension),
          nextDescriptor: steps.indexOf(level) + 1,
        },
      ]
    })
    .toSorted((a, b) => Number(b.isGating) - Number(a.isGating) || b.priority - a.priority)
}
