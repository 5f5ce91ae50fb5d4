/** What an engine of validation found, before it has our code. */
export interface Violation {
  /** JSON pointer of the value. */
  at: string
  keyword: string
  /** The schema object the keyword stands in; null where the schema is just `false`. */
  schema: Record<string, unknown> | null
}

/** Keywords that try alternatives or conditions: when they fail, what their branches found is noise. */
const folding = ['anyOf', 'oneOf', 'not', 'contains', 'minContains', 'maxContains', 'propertyNames']
const branches = ['anyOf', 'oneOf', 'not', 'contains', 'propertyNames']

/** Takes away what stands inside a failed alternative. */
export function foldNoise(violations: Violation[], root: unknown): Violation[] {
  const tried = violations.flatMap(({ at, keyword, schema }) =>
    schema !== null && folding.includes(keyword) ? [{ at, inner: schemasWithin(schema, root) }] : [],
  )
  if (tried.length === 0) return violations
  return violations.filter(
    ({ at, schema }) =>
      !tried.some(
        (each) => (at === each.at || at.startsWith(`${each.at}/`)) && (schema === null || each.inner.has(schema)),
      ),
  )
}

/** Every schema object within the alternatives of a schema, through local references. */
function schemasWithin(schema: Record<string, unknown>, root: unknown): Set<unknown> {
  const found = new Set<unknown>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || found.has(value)) return
    found.add(value)
    if ('$ref' in value) visit(resolveRef(root, value.$ref))
    Object.values(value).forEach(visit)
  }
  branches.forEach((keyword) => visit(schema[keyword]))
  return found
}

/** The schema a local reference (`#/$defs/x`) names; undefined for any other reference. */
export function resolveRef(root: unknown, ref: unknown): unknown {
  if (typeof ref !== 'string' || !ref.startsWith('#')) return undefined
  const members = ref.slice(1).split('/').slice(1).map(decodeMember)
  return members.reduce<unknown>(
    (value, member) => (typeof value === 'object' && value !== null ? Reflect.get(value, member) : undefined),
    root,
  )
}

const decodeMember = (member: string): string => decodeURIComponent(member).replaceAll('~1', '/').replaceAll('~0', '~')
