import type { Problem, WorksheetVersion } from './model.ts'
import { parsePointer } from './paths.ts'

/** A problem stands in a section the reader sees; one of the whole answer is for everybody. */
export function standsInSight(version: WorksheetVersion, visible: string[], problem: Problem): boolean {
  const field = parsePointer(problem.path)[0]
  if (field === undefined) return true
  const section = version.worksheet.sections.find((entry) => entry.fields.includes(field))
  return section === undefined || visible.includes(section.id)
}
