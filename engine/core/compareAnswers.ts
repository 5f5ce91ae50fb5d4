import { canonicalJson } from './canonical.ts'
import { resolveSchema } from './columns.ts'
import type { Answer, Json, JsonSchema, WorksheetVersion } from './model.ts'
import { isObject } from './paths.ts'

/** One place where an answer differs from an earlier one. */
export interface AnswerChange {
  /** Field path of the schema, `activities[].budgetIRR`; a computed value by its name. */
  path: string
  kind: 'added' | 'removed' | 'changed'
  /** Keys of the rows it stands in, outermost first. */
  rows?: string[]
  before?: Json
  after?: Json
}

/** The differences of two answers in the order of the sections, and those of their computed values, totals among them. */
export interface AnswerComparison {
  fields: { field: string; changes: AnswerChange[] }[]
  computed: AnswerChange[]
}

const isSame = (a: unknown, b: unknown): boolean => canonicalJson({ value: a }) === canonicalJson({ value: b })
const isBlank = (value: unknown): boolean => value === undefined || value === null || value === ''

interface Place {
  path: string
  rows: string[]
}

function plain(place: Place, before: unknown, after: unknown): AnswerChange[] {
  if (isSame(before, after) || (isBlank(before) && isBlank(after))) return []
  return [
    {
      path: place.path,
      kind: isBlank(before) ? 'added' : isBlank(after) ? 'removed' : 'changed',
      ...(place.rows.length > 0 ? { rows: place.rows } : {}),
      ...(isBlank(before) ? {} : { before: before as Json }),
      ...(isBlank(after) ? {} : { after: after as Json }),
    },
  ]
}

/** Rows by their key. Of two rows with the same key, and of rows without one, the place in the list tells them apart. */
function byKey(list: unknown[], key: string): Map<string, unknown> {
  const found = new Map<string, unknown>()
  for (const [i, row] of list.entries()) {
    const name = isObject(row) && !isBlank(row[key]) ? String(row[key]) : `#${i + 1}`
    found.set(found.has(name) ? `${name} #${i + 1}` : name, row)
  }
  return found
}

function compareRows(root: JsonSchema, schema: JsonSchema, place: Place, before: unknown[], after: unknown[]) {
  const items = resolveSchema(root, (schema.items ?? {}) as JsonSchema)
  const key = schema['x-key']
  if (typeof key !== 'string') return plain(place, before, after)
  const [old, next] = [byKey(before, key), byKey(after, key)]
  const path = `${place.path}[]`
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((name): AnswerChange[] => {
    const row = { path, rows: [...place.rows, name] }
    if (old.has(name) && next.has(name)) return compareAt(root, items, row, old.get(name), next.get(name))
    return plain(row, old.get(name), next.get(name))
  })
}

function compareAt(root: JsonSchema, node: JsonSchema, place: Place, before: unknown, after: unknown): AnswerChange[] {
  const schema = resolveSchema(root, node)
  if (Array.isArray(before) && Array.isArray(after)) return compareRows(root, schema, place, before, after)
  const properties = isObject(schema.properties) ? schema.properties : undefined
  if (!properties || !isObject(before) || !isObject(after)) return plain(place, before, after)
  return Object.entries(properties).flatMap(([name, property]) =>
    compareAt(root, property as JsonSchema, { ...place, path: `${place.path}.${name}` }, before[name], after[name]),
  )
}

/**
 * What became of an earlier answer: rows are matched by `x-key` of their list and compared field by field; a list without one is compared as a whole. Both
 * are read on the version of the later one.
 */
export function compareAnswers(
  version: WorksheetVersion,
  before: Pick<Answer, 'data' | 'computed'>,
  after: Pick<Answer, 'data' | 'computed'>,
): AnswerComparison {
  const { schema, worksheet, rules } = version
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>
  const fields = worksheet.sections
    .flatMap((section) => section.fields)
    .map((field) => {
      const place = { path: field, rows: [] }
      return {
        field,
        changes: compareAt(schema, properties[field] ?? {}, place, before.data[field], after.data[field]),
      }
    })
  const computed = Object.keys(rules.computed ?? {}).flatMap((name) =>
    plain({ path: name, rows: [] }, before.computed[name], after.computed[name]),
  )
  return { fields: fields.filter(({ changes }) => changes.length > 0), computed }
}
