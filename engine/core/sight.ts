import type { CompiledWorksheet } from './compile.ts'
import type { Json, Problem, Score, WorksheetVersion } from './model.ts'
import { parseFieldPath, parsePointer } from './paths.ts'

/** A problem stands in a section the reader sees; one of the whole answer is for everybody. */
export function standsInSight(version: WorksheetVersion, visible: string[], problem: Pick<Problem, 'path'>): boolean {
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

/** Names that give away what stands in a section the reader does not see: its fields, its scores, and the values computed from them. */
function unseenNames({ version, steps }: CompiledWorksheet, visible: string[]): Set<string> {
  const hidden = version.worksheet.sections.filter(({ id }) => !visible.includes(id)).flatMap(({ fields }) => fields)
  const unseen = new Set(hidden)
  for (const step of steps) {
    if (step.kind === 'scores' && unseen.has(parseFieldPath(step.scoring.rows)[0] ?? ''))
      unseen.add(`scores.${step.name}`)
    if (step.kind !== 'computed') continue
    const { expression, uses } = step.formula
    const scores = Array.from(expression.matchAll(/\bscores\.\w+/g), ([name]) => name)
    if ([...uses, ...scores].some((name) => unseen.has(name))) unseen.add(step.name)
  }
  return unseen
}

/** The computed values that tell nothing of a section the reader does not see. */
export function computedInSight<T>(
  compiled: CompiledWorksheet,
  visible: string[],
  computed: Record<string, T>,
): Record<string, T> {
  const unseen = unseenNames(compiled, visible)
  return Object.fromEntries(Object.entries(computed).filter(([name]) => !unseen.has(name)))
}

/** Columns of a list that tell of such a section are empty for this reader. */
export function columnsInSight(
  compiled: CompiledWorksheet,
  visible: string[],
  columns: Record<string, Json>,
): Record<string, Json> {
  const unseen = unseenNames(compiled, visible)
  const shown = Object.entries(columns).map(([id, value]): [string, Json] => [
    id,
    unseen.has(parseFieldPath(id)[0] ?? '') ? null : value,
  ])
  return Object.fromEntries(shown)
}

function isInSight(version: WorksheetVersion, visible: string[], field: string): boolean {
  const section = version.worksheet.sections.find((entry) => entry.fields.includes(field))
  return section === undefined || visible.includes(section.id)
}
