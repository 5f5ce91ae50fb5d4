import type { Json, JsonSchema } from './model.ts'
import { isObject } from './paths.ts'

/** A change of one field. */
export interface FieldChange {
  /** `needsStep`: answers of the old version break unless a step carries them over; `forbidden`: the key must not be used so again. */
  kind: 'safe' | 'needsStep' | 'forbidden'
  /** Stands with its words in `codes.ts`. */
  code: string
  params: Record<string, Json>
}

/** All changes of what one field accepts and says. */
export function compareField(from: JsonSchema, to: JsonSchema): FieldChange[] {
  const ofType = compareType(from, to)
  // Limits and options of two types cannot be compared.
  if (ofType.some(({ kind }) => kind === 'forbidden')) return ofType
  return [
    ...ofType,
    ...compareOptions(optionsOf(from), optionsOf(to)),
    ...Object.entries(limits).flatMap(([limit, narrower]) => compareLimit(limit, from[limit], to[limit], narrower)),
    ...forms.filter((form) => !isSame(from[form], to[form])).map((limit) => compareForm(limit, to[limit])),
    ...(words.some((word) => from[word] !== to[word])
      ? [{ kind: 'safe' as const, code: 'WORDS_CHANGED', params: {} }]
      : []),
  ]
}

const words = ['title', 'description']
const forms = ['pattern', 'format', 'multipleOf', 'uniqueItems']

/** Whether a new limit lets less through than the old one. */
const limits: Record<string, (from: number, to: number) => boolean> = {
  minLength: (from, to) => to > from,
  minimum: (from, to) => to > from,
  exclusiveMinimum: (from, to) => to > from,
  minItems: (from, to) => to > from,
  maxLength: (from, to) => to < from,
  maximum: (from, to) => to < from,
  exclusiveMaximum: (from, to) => to < from,
  maxItems: (from, to) => to < from,
}

function compareType(from: JsonSchema, to: JsonSchema): FieldChange[] {
  const [before, after] = [typeOf(from), typeOf(to)]
  if (before === 'number' && after === 'integer') return [{ kind: 'needsStep', code: 'TYPE_NARROWED', params: {} }]
  const isWider = before === 'integer' && after === 'number'
  if (before !== after && !isWider)
    return [{ kind: 'forbidden', code: 'TYPE_CHANGED', params: { from: before, to: after } }]
  const [target, next] = [from['x-record'], to['x-record']]
  return target !== undefined && next !== target && next !== true && next !== '*'
    ? [{ kind: 'forbidden', code: 'REFERENCE_CHANGED', params: {} }]
    : []
}

/** The type as it is written, or that of the options. */
function typeOf(schema: JsonSchema): string {
  if (typeof schema.type === 'string') return schema.type
  if (Array.isArray(schema.type)) return schema.type.toSorted().join(', ')
  const options = optionsOf(schema) ?? []
  return [...new Set(options.map((option) => typeof option))].toSorted().join(', ')
}

function optionsOf({ oneOf, anyOf, enum: list, const: single }: JsonSchema): Json[] | undefined {
  if (Array.isArray(list)) return list as Json[]
  if (single !== undefined) return [single as Json]
  const branches: unknown = oneOf ?? anyOf
  if (!Array.isArray(branches) || !branches.every((branch) => isObject(branch) && Object.hasOwn(branch, 'const')))
    return undefined
  return branches.map((branch: { const: Json }) => branch.const)
}

function compareOptions(from: Json[] | undefined, to: Json[] | undefined): FieldChange[] {
  if (to === undefined)
    return from === undefined ? [] : [{ kind: 'safe', code: 'LIMIT_WIDENED', params: { limit: 'enum' } }]
  if (from === undefined) return [{ kind: 'needsStep', code: 'LIMIT_NARROWED', params: { limit: 'enum' } }]
  const removed = from.filter((option) => !to.includes(option))
  const added = to.filter((option) => !from.includes(option))
  return [
    ...(removed.length > 0
      ? [{ kind: 'needsStep' as const, code: 'OPTION_REMOVED', params: { options: removed } }]
      : []),
    ...(added.length > 0 ? [{ kind: 'safe' as const, code: 'OPTION_ADDED', params: { options: added } }] : []),
  ]
}

function compareLimit(
  limit: string,
  from: unknown,
  to: unknown,
  narrower: (from: number, to: number) => boolean,
): FieldChange[] {
  if (from === to) return []
  const isNarrower = typeof to === 'number' && (typeof from !== 'number' || narrower(from, to))
  return isNarrower
    ? [{ kind: 'needsStep', code: 'LIMIT_NARROWED', params: { limit } }]
    : [{ kind: 'safe', code: 'LIMIT_WIDENED', params: { limit } }]
}

/** Of two patterns or formats nobody can say which is wider; none at all is. */
const compareForm = (limit: string, to: unknown): FieldChange =>
  to === undefined || to === false
    ? { kind: 'safe', code: 'LIMIT_WIDENED', params: { limit } }
    : { kind: 'needsStep', code: 'FORMAT_CHANGED', params: { limit } }

const isSame = (a: unknown, b: unknown): boolean => (a ?? false) === (b ?? false)
