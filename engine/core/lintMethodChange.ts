import { canonicalJson } from './canonical.ts'
import { lintProblem } from './lintParts.ts'
import type { Json, Problem, RubricConfig, ScorecardConfig } from './model.ts'

/** Items of a method that may be retired but never deleted. */
interface Method {
  methodVersion: string
  items: { id: string }[]
  /** All that results depend on, without words. */
  calculation: object
}

/**
 * What is wrong in the step from a rubric in use to its next edition: results may not change under the same method version, and what was
 * used is retired, not deleted.
 */
export function lintRubricChange(before: RubricConfig, after: RubricConfig): Problem[] {
  return lintChange(rubricMethod(before), rubricMethod(after))
}

/** The same for a scorecard. */
export function lintScorecardChange(before: ScorecardConfig, after: ScorecardConfig): Problem[] {
  return lintChange(scorecardMethod(before), scorecardMethod(after))
}

function lintChange(before: Method, after: Method): Problem[] {
  const kept = new Set(after.items.map(({ id }) => id))
  const deleted = before.items.filter(({ id }) => !kept.has(id))
  // The order of names means nothing, and a store may give them in another one.
  const isSame = canonicalJson(before.calculation) === canonicalJson(after.calculation)
  const version: Json = after.methodVersion
  return [
    ...deleted.map(({ id }) => lintProblem('ITEM_DELETED', '', { id })),
    ...(isSame || before.methodVersion !== version
      ? []
      : [lintProblem('METHOD_VERSION_SAME', '/methodVersion', { version })]),
  ]
}

function rubricMethod({
  methodVersion,
  levels,
  dimensions,
  criteria,
  levelRule,
  maxNotApplicableWeight,
}: RubricConfig): Method {
  return {
    methodVersion,
    items: [...dimensions, ...criteria],
    calculation: [
      levels.map(({ level }) => level),
      dimensions.map(({ id, weight, retired = false }) => [id, weight, retired]),
      criteria.map((each) => [
        each.id,
        each.dimension,
        each.stage,
        each.weight,
        each.notApplicableAllowed ?? false,
        each.retired ?? false,
      ]),
      levelRule.map(({ level, minOverall, minDimension }) => [level, minOverall, minDimension]),
      maxNotApplicableWeight,
    ],
  }
}

function withoutWords(indicator: ScorecardConfig['indicators'][number]) {
  const { title: _title, definition: _definition, unit: _unit, states: _states, flags = [], ...rest } = indicator
  return { ...rest, flags: flags.map(({ message: _message, ...flag }) => flag) }
}

function scorecardMethod({
  methodVersion,
  inputs,
  groups,
  indicators,
  bands,
  caps = [],
  peerGroups = [],
}: ScorecardConfig): Method {
  return {
    methodVersion,
    items: indicators,
    calculation: [
      inputs,
      groups.map(({ id, weight }) => [id, weight]),
      indicators.map(withoutWords),
      bands.map(({ id, from, to }) => [id, from, to]),
      caps.map(({ message: _message, ...rest }) => rest),
      peerGroups.map(({ title: _title, ...rest }) => rest),
    ],
  }
}
