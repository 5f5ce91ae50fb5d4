import type { AnswerData, Json } from './model.ts'

/** The data with the value at `a.b` set, objects made on the way; what was given stays as it was. */
export function withValue(data: AnswerData, path: string, value: Json): AnswerData {
  const [key = '', ...rest] = path.split('.')
  if (rest.length === 0) return { ...data, [key]: value }
  const inner = data[key]
  const object = inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? (inner as AnswerData) : {}
  return { ...data, [key]: withValue(object, rest.join('.'), value) }
}
