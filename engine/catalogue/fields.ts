import type { JsonSchema } from '../core/model.ts'
import { isObject } from '../core/paths.ts'
import { resolved } from '../core/schemaFields.ts'

/** A field of a worksheet, at any depth. */
export interface Field {
  /** Field path: `a`, `a.b`, `list[].c`. */
  path: string
  /** Its schema with references followed; words beside a `$ref` win. */
  schema: JsonSchema
  /** Its words as they stand in the worksheet's own schema; those of a common definition are told elsewhere. */
  words: { title?: string; description?: string; unit?: string; options: { const: string; title: string }[] }
}

// A definition may name itself; no form is deeper.
const maxDepth = 8

/** Its words are those of a common definition. */
const isCommon = ({ $ref }: JsonSchema) => typeof $ref === 'string' && $ref.startsWith('#/$defs/common.')

function* membersOf(node: JsonSchema): Generator<[name: string, schema: JsonSchema]> {
  if (isObject(node.properties))
    for (const [name, each] of Object.entries(node.properties)) if (isObject(each)) yield [name, each]
  for (const keyword of ['then', 'else']) {
    const branch = node[keyword]
    if (isObject(branch)) yield* membersOf(branch)
  }
  for (const branch of Array.isArray(node.allOf) ? node.allOf : []) if (isObject(branch)) yield* membersOf(branch)
}

/** Words in place: not those behind a `$ref`. */
function wordsOf({ title, description, 'x-unit': unit, oneOf, items }: JsonSchema): Field['words'] {
  const list = isObject(items) && Array.isArray(items.oneOf) ? items.oneOf : oneOf
  const options = (Array.isArray(list) ? list : []).flatMap((option: unknown) =>
    isObject(option) && typeof option.title === 'string' && 'const' in option
      ? [{ const: String(option.const), title: option.title }]
      : [],
  )
  return {
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof description === 'string' ? { description } : {}),
    ...(typeof unit === 'string' ? { unit } : {}),
    options,
  }
}

/** Every field of a bundled schema by its path, outer before inner. */
export function fieldsOf(root: JsonSchema): Map<string, Field> {
  const fields = new Map<string, Field>()
  function visit(node: JsonSchema, prefix: string, own: boolean, depth: number) {
    for (const [name, member] of membersOf(node)) {
      const path = `${prefix}${name}`
      if (fields.has(path) || depth > maxDepth) continue
      const schema = resolved(member, root)
      fields.set(path, { path, schema, words: own ? wordsOf(member) : { options: [] } })
      const inner = own && !isCommon(member)
      const items = isObject(schema.items) ? schema.items : undefined
      if (items) visit(resolved(items, root), `${path}[].`, inner && !isCommon(items), depth + 1)
      visit(schema, `${path}.`, inner, depth + 1)
    }
  }
  visit(resolved(root, root), '', true, 0)
  return fields
}

/** `string`, `array of object`, … as policy staff read it. */
export function typeName(schema: JsonSchema, root: JsonSchema): string {
  const type = String(schema.type ?? (Array.isArray(schema.oneOf) ? 'string' : 'any'))
  if (type !== 'array') return type
  const items = isObject(schema.items) ? resolved(schema.items, root) : {}
  return `array of ${typeName(items, root)}`
}
