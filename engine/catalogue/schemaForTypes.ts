import type { JsonSchema } from '../core/model.ts'

const schemaMaps = new Set(['properties', '$defs', 'patternProperties', 'dependentSchemas'])
const data = new Set(['const', 'enum', 'default', 'examples', 'required'])
const conditional = new Set(['if', 'then', 'else', 'dependentRequired', 'unevaluatedProperties'])

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCode = (option: unknown): option is { const: unknown } =>
  isObject(option) && 'const' in option && !('properties' in option)

/**
 * Rewrites a JSON Schema 2020-12 into what json-schema-to-typescript 16 types well: no titles (a Persian title becomes
 * `NoName1`, which renumbers at each change), code lists as `enum`, a `$ref` beside words as `allOf` (else a copy with a
 * number is made of its target), nothing that has no type. Words stay as comments.
 */
export function schemaForTypes(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(schemaForTypes)
  if (!isObject(schema)) return schema
  const result: JsonSchema = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'title' || keyword.startsWith('x-') || conditional.has(keyword)) continue
    if (keyword === '$id' || keyword === '$schema' || keyword === '$comment') continue
    if (data.has(keyword)) result[keyword] = value
    else if (schemaMaps.has(keyword) && isObject(value))
      result[keyword] = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, schemaForTypes(each)]))
    else result[keyword] = schemaForTypes(value)
  }
  if (Array.isArray(schema.oneOf) && schema.oneOf.every(isCode)) {
    delete result.oneOf
    result.enum = schema.oneOf.map((option) => option.const)
  }
  if (typeof schema.title === 'string' && result.description === undefined) result.description = schema.title
  if (typeof result.$ref === 'string' && Object.keys(result).length > 1) {
    result.allOf = [{ $ref: result.$ref }]
    delete result.$ref
  }
  return result
}

/** `branch-visit` → `BranchVisit`. */
export function pascalCase(name: string): string {
  return name.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, __, letter: string) => letter.toUpperCase())
}
