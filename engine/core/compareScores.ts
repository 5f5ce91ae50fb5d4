import type { RubricConfig, ScoreComparison } from './model.ts'
import { activeCriteria, effectiveWeight, levelsByCriterion, scoreRows, shown } from './score.ts'
import type { ScoredRow } from './score.ts'

/** Compares a first scoring by a rubric (`claimed`) with a second one of the same criteria (`found`). */
export function compareScores(rubric: RubricConfig, claimed: ScoredRow[], found: ScoredRow[]): ScoreComparison {
  const [claims, finds] = [levelsByCriterion(rubric, claimed), levelsByCriterion(rubric, found)]
  const both = activeCriteria(rubric).flatMap((criterion) => {
    const [claim, find] = [claims.get(criterion.id), finds.get(criterion.id)]
    if (typeof claim !== 'number' || typeof find !== 'number') return []
    return [{ id: criterion.id, weight: effectiveWeight(rubric, criterion), deviation: claim - find }]
  })
  const weight = both.reduce((sum, each) => sum + each.weight, 0)
  const distance = both.reduce((sum, each) => sum + each.weight * Math.abs(each.deviation), 0)
  const scale = rubric.levels.map(({ level }) => level)
  const widest = Math.max(...scale) - Math.min(...scale)
  const claimedScore = scoreRows(rubric, claimed).overallScore
  const foundScore = scoreRows(rubric, found).overallScore
  return {
    accuracy: weight === 0 ? null : shown(100 * (1 - distance / (widest * weight))),
    deviations: Object.fromEntries(both.map(({ id, deviation }) => [id, deviation])),
    overallDifference: claimedScore === null || foundScore === null ? null : shown(claimedScore - foundScore),
  }
}
