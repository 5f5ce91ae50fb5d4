import { isObject } from '../../core/paths.ts'

/** What a template sees at a place: the values of the blocks around it, innermost last; undefined where it is not known. */
export interface TemplateScope {
  root: unknown
  stack: unknown[]
  /** Names given by `as |row|`. */
  named: Record<string, unknown>
}

/** A value known by example has a property; a list stands for its rows. Unknown values have every property. */
function member(example: unknown, name: string): { found: boolean; value: unknown } {
  if (!isObject(example) || Object.keys(example).length === 0) return { found: !isLeaf(example), value: undefined }
  return Object.hasOwn(example, name) ? { found: true, value: example[name] } : { found: false, value: undefined }
}

/** A text or number has no properties; null and an empty object are not known closer. */
const isLeaf = (example: unknown) => typeof example === 'string' || typeof example === 'number'

/** Follows a path of a template; `found` is false when the data surely lack it. */
export function lookUp(scope: TemplateScope, path: hbs.AST.PathExpression): { found: boolean; value: unknown } {
  const [first, ...others] = path.parts
  if (path.data) {
    if (first !== 'root') return { found: true, value: undefined }
    return follow(scope.root, others)
  }
  if (path.depth === 0 && first !== undefined && Object.hasOwn(scope.named, first))
    return follow(scope.named[first], others)
  const at = scope.stack.length - 1 - path.depth
  return at < 0 ? { found: false, value: undefined } : follow(scope.stack[at], path.parts)
}

function follow(example: unknown, parts: string[]): { found: boolean; value: unknown } {
  let value = example
  for (const part of parts) {
    if (Array.isArray(value) && part === 'length') return { found: true, value: undefined }
    if (Array.isArray(value) && /^\d+$/.test(part)) {
      value = value[0]
      continue
    }
    if (Array.isArray(value)) return { found: false, value: undefined }
    const next = member(value, part)
    if (!next.found) return next
    value = next.value
  }
  return { found: true, value }
}

/** A row of a list known by example. */
export const rowOf = (example: unknown): unknown => (Array.isArray(example) ? example[0] : undefined)
