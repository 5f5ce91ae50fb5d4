import type { Problem, Score, WorksheetVersion } from './model.ts'
import { parseFieldPath, parsePointer } from './paths.ts'

/** A problem stands in a section the reader sees; one of the whole answer is for everybody. */
export function standsInSight(version: WorksheetVersion, visible: string[], problem: Problem): boolean {
  const field = parsePointer(problem.path)[0]
  return field === undefined || isInSight(version, visible, field)
}

/** The scores whose rows stand in a section the reader sees: a hidden judgement must not be read from its result. */
export function scoresInSight(
  version: WorksheetVersion,
  visible: string[],
  scores: Record<string, Score>,
): Record<string, Score> {
  return Object.fromEntries(
    Object.entries(scores).filter(([name]) => {
      const [field] = parseFieldPath(version.worksheet.scores?.[name]?.rows ?? '')
      return field === undefined || isInSight(version, visible, field)
    }),
  )
}

function isInSight(version: WorksheetVersion, visible: string[], field: string): boolean {
  const section = version.worksheet.sections.find((entry) => entry.fields.includes(field))
  return section === undefined || visible.includes(section.id)
}
