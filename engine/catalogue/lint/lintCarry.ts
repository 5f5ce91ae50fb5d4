import type { JsonSchema, Problem } from '../../core/model.ts'
import { isObject } from '../../core/paths.ts'
import { configProblem } from '../configProblem.ts'
import { lintField, lintStates, type WorksheetView } from './lintContext.ts'

const ways = ['copy', 'lock', 'show']

/** `x-carry` stands at a field of its own, `lock` at one that nobody types; `x-key` at a list of objects that have such a property. */
export function lintCarry(file: string, path: string, schema: JsonSchema): Problem[] {
  const { 'x-carry': carry, 'x-key': key } = schema
  const isTop = /^\/properties\/[^/]+$/.test(path)
  const items = isObject(schema.items) ? schema.items : {}
  const properties = isObject(items.properties) ? items.properties : {}
  const isKey = typeof key === 'string' && Object.hasOwn(properties, key)
  return [
    ...(carry === undefined || (isTop && ways.includes(String(carry)))
      ? []
      : [configProblem('WRONG_VALUE', file, `${path}/x-carry`, { expected: ways.join(' · ') })]),
    ...(carry === 'lock' && schema.readOnly !== true
      ? [configProblem('WRONG_VALUE', file, `${path}/x-carry`, { expected: 'readOnly: true' })]
      : []),
    ...(key === undefined || isKey
      ? []
      : [configProblem('WRONG_VALUE', file, `${path}/x-key`, { expected: Object.keys(properties).join(' · ') })]),
  ]
}

/** What a new answer follows: a field that points to answers of the same worksheet, or a period to go back by. */
export function lintPrevious(view: WorksheetView, file: string): Problem[] {
  const { previous, period, id } = view.worksheet
  if (!previous) return []
  const { field, states = [] } = previous
  if (field === undefined)
    return [
      ...lintStates(view.workflow, file, '/previous/states', states),
      ...(period === null ? [configProblem('WRONG_VALUE', file, '/previous', { expected: 'field | period' })] : []),
    ]
  const isFitting = view.fields.get(field)?.schema['x-record'] === id
  return [
    ...lintField(view, file, '/previous/field', field),
    ...(view.fields.has(field) && !isFitting
      ? [configProblem('FIELD_NOT_FITTING', file, '/previous/field', { name: field, expected: `x-record: ${id}` })]
      : []),
  ]
}
