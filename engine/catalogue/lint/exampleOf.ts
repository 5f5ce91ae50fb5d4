import answerSchema from '../../core/answer.schema.json' with { type: 'json' }
import type { JsonSchema, Score } from '../../core/model.ts'
import { isObject } from '../../core/paths.ts'
import { resolved } from '../../core/schemaFields.ts'

const maxDepth = 8

/** A value of the shape of a schema, for names only: texts are empty, a list has one row. */
export function exampleOf(schema: unknown, root: JsonSchema, depth = 0): unknown {
  const node = resolved(schema, root)
  if (depth > maxDepth) return {}
  if (isObject(node.items)) return [exampleOf(node.items, root, depth + 1)]
  const parts = [node, node.then, node.else, ...(Array.isArray(node.allOf) ? node.allOf : [])].filter(isObject)
  const properties = parts.map((part) => (isObject(part.properties) ? part.properties : {}))
  const names = properties.flatMap((each) => Object.entries(each))
  if (names.length === 0) return node.type === 'object' ? {} : ''
  // The schema itself comes last: a branch of a condition only narrows it.
  return Object.fromEntries(names.toReversed().map(([name, each]) => [name, exampleOf(each, root, depth + 1)]))
}

/** The properties of a result by a rubric. */
export const scoreExample = {
  methodVersion: '',
  overallScore: '',
  dimensionScores: {},
  stageScores: {},
  baseLevel: '',
  computedLevel: '',
  gatingDimensions: [''],
  percent: '',
  distanceToNext: '',
  unanswered: [''],
  notAllowed: [''],
  overLimit: [''],
  comparison: { accuracy: '', deviations: {}, overallDifference: '' },
} satisfies Record<keyof Score, unknown>

/** An answer with data of the given shape, as `self` shows it. */
export function envelopeExample(data: unknown, computed: Record<string, unknown>): Record<string, unknown> {
  const envelope = exampleOf(answerSchema, answerSchema)
  return { ...(isObject(envelope) ? envelope : {}), data, computed }
}
