import { namesUsed } from './formulaNames.ts'
import type { Expression, Problem, RulesCheck, WorksheetVersion } from './model.ts'
import { orderSteps } from './orderSteps.ts'
import { parseFieldPath, type FieldPath } from './paths.ts'
import { propertiesOf, recordFieldsOf, type RecordField } from './schemaFields.ts'
import type { Condition, Formula, Step } from './step.ts'
import type { Validate, Validator } from './validation.ts'

/** A check with what is known of it beforehand. */
export interface CompiledCheck {
  check: RulesCheck
  assert: Formula
  on: FieldPath[]
  /** The condition speaks of `it`: it is tried on each row of the first field of `on`. */
  byRow: boolean
  message: NonNullable<Problem['message']>
}

/** A version prepared once and used often. */
export interface CompiledWorksheet {
  version: WorksheetVersion
  validate: Validate
  /** Keys of the data; formulas see a missing one as null. */
  fields: string[]
  steps: Step[]
  required: Condition[]
  checks: CompiledCheck[]
  records: RecordField[]
}

/** Prepares a version. Throws COMPUTED_CYCLE { names } when computed values depend on each other in a circle. */
export function compileWorksheet(version: WorksheetVersion, validator: Validator): CompiledWorksheet {
  const { rules, schema } = version
  return {
    version,
    validate: validator(schema),
    fields: Object.keys(propertiesOf(schema, schema)),
    steps: orderSteps([...shownSteps(version), ...scoreSteps(version), ...computedSteps(version)]),
    required: conditions(rules.required),
    checks: (rules.checks ?? []).map((check) => compileCheck(version, check)),
    records: recordFieldsOf(schema),
  }
}

const formula = (expression: Expression): Formula => ({ expression, uses: namesUsed(expression) })

const conditions = (byPath: Record<string, Expression | undefined> = {}): Condition[] =>
  Object.entries(byPath).flatMap(([path, condition]) =>
    condition === undefined ? [] : [{ path: parseFieldPath(path), condition: formula(condition) }],
  )

const shownSteps = ({ rules }: WorksheetVersion): Step[] =>
  conditions(rules.shown).map((condition) => ({ kind: 'shown', ...condition }))

const scoreSteps = ({ worksheet, rubrics }: WorksheetVersion): Step[] =>
  Object.entries(worksheet.scores ?? {}).flatMap(([name, scoring]): Step[] => {
    const rubric = scoring && rubrics[scoring.rubric]
    if (!scoring || !rubric) return []
    const { notApplicable } = scoring
    return [{ kind: 'scores', name, scoring, rubric, ...(notApplicable && { notApplicable: formula(notApplicable) }) }]
  })

const computedSteps = ({ rules }: WorksheetVersion): Step[] =>
  Object.entries(rules.computed ?? {}).flatMap(([name, value]): Step[] =>
    value ? [{ kind: 'computed', name, formula: formula(value.formula) }] : [],
  )

function compileCheck({ overlays }: WorksheetVersion, check: RulesCheck): CompiledCheck {
  const on = (check.on ?? []).map(parseFieldPath)
  const en = overlays.en?.messages?.[check.id]
  const assert = formula(check.assert)
  return {
    check,
    assert,
    on,
    byRow: assert.uses.includes('it') && on[0]?.includes('[]') === true,
    message: { fa: check.message, ...(en !== undefined && { en }) },
  }
}
