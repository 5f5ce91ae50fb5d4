import type { Expression, Problem, RubricConfig, RulesCheck, WorksheetScoring, WorksheetVersion } from './model.ts'
import type { FieldPath } from './paths.ts'
import type { Validate, Validator } from './validation.ts'

/** A condition of `shown` or `required` on a field path. */
export interface Condition {
  path: FieldPath
  condition: Expression
}

/** One step of an assessment; the steps stand in the order of their dependencies. */
export type Step =
  | { kind: 'computed'; name: string; formula: Expression }
  | { kind: 'scores'; name: string; scoring: WorksheetScoring; rubric: RubricConfig }
  | ({ kind: 'shown' } & Condition)

/** A check with what is known of it beforehand. */
export interface CompiledCheck {
  check: RulesCheck
  on: FieldPath[]
  /** The condition speaks of `it`: it is tried on each row of the first field of `on`. */
  byRow: boolean
  message: Problem['message']
}

/** A field which holds the number of another answer, or a list of them. */
export interface RecordField {
  path: FieldPath
  /** Worksheet the answer must be of; null: any. */
  worksheet: string | null
}

/** A version prepared once and used often. */
export interface CompiledWorksheet {
  version: WorksheetVersion
  validate: Validate
  steps: Step[]
  required: Condition[]
  checks: CompiledCheck[]
  records: RecordField[]
}

/** Prepares a version. Throws FORMULA_CYCLE { names } when computed values depend on each other in a circle. */
export function compileWorksheet(version: WorksheetVersion, validator: Validator): CompiledWorksheet {
  return { version, validate: validator(version.schema), steps: [], required: [], checks: [], records: [] }
}
