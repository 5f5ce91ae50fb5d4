import type { Expression, RubricConfig, WorksheetScoring } from './model.ts'
import type { FieldPath } from './paths.ts'

/** A formula with the names it speaks of: fields, computed values, `scores`, and the variables of the engine. */
export interface Formula {
  expression: Expression
  uses: string[]
}

/** A condition of `shown` or `required` on a field path. */
export interface Condition {
  path: FieldPath
  condition: Formula
}

/** One step of an assessment; the steps stand in the order of their dependencies. */
export type Step =
  | { kind: 'shown'; path: FieldPath; condition: Formula }
  | { kind: 'scores'; name: string; scoring: WorksheetScoring; rubric: RubricConfig; notApplicable?: Formula }
  | { kind: 'computed'; name: string; formula: Formula }
