import type { JsonSchema, WorksheetConfig } from './model.ts'
import { formatFieldPath } from './paths.ts'
import { visitFields } from './schemaFields.ts'

/**
 * The clause each field of a worksheet serves, by field path in the order of the schema: its own `x-clause`, that of what it stands
 * in, or that of its section; undefined where none is named.
 */
export function fieldClauses(
  schema: JsonSchema,
  sections: WorksheetConfig['sections'],
): Map<string, string | undefined> {
  const ofSection = new Map(sections.flatMap(({ fields, clause }) => fields.map((field) => [field, clause] as const)))
  const known = new Map<string, string | undefined>()
  const fields = new Map<string, string | undefined>()
  visitFields(schema, (path, node) => {
    const own = node['x-clause']
    const above = path.length === 1 ? ofSection.get(String(path[0])) : known.get(formatFieldPath(path.slice(0, -1)))
    const clause = typeof own === 'string' ? own : above
    const key = formatFieldPath(path)
    known.set(key, clause)
    if (path.at(-1) !== '[]') fields.set(key, clause)
  })
  return fields
}
