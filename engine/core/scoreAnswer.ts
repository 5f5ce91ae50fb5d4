import { compareScores } from './compareScores.ts'
import type { RubricConfig, Score, WorksheetScoring } from './model.ts'
import { scoreRows } from './score.ts'
import type { ScoredRow } from './score.ts'

/**
 * Scores one named scoring of a worksheet, with its comparison when it names another scoring.
 * @param rowsOf the rows of a scoring of the same worksheet, by its name
 */
export function scoreAnswer(
  rubric: RubricConfig,
  name: string,
  scoring: Pick<WorksheetScoring, 'compareWith'>,
  rowsOf: (name: string) => ScoredRow[],
): Score {
  const rows = rowsOf(name)
  const score = scoreRows(rubric, rows)
  if (scoring.compareWith === undefined) return score
  return { ...score, comparison: compareScores(rubric, rowsOf(scoring.compareWith), rows) }
}
