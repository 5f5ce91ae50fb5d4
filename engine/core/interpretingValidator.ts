import { dereference, validate, type Schema } from '@cfworker/json-schema'
import { isObject } from './paths.ts'
import { problemsOf } from './problemsOf.ts'
import type { Validator } from './validation.ts'
import type { Violation } from './violation.ts'

/** Interprets the schema, which is slower than compiling it: for the browser, where a strict CSP forbids compiled code. */
export const interpretingValidator: Validator = (source) => {
  // The engine writes its own marks into the schema it is given.
  const schema = structuredClone(source) as Schema
  const lookup = dereference(schema)
  const known = new Map<string, Record<string, unknown> | null>()

  /** The schema object a keyword stands in, by the location of the keyword, through references. */
  const schemaOf = (location: string): Record<string, unknown> | null => {
    const found = known.get(location)
    if (found !== undefined) return found
    let inner: unknown = schema
    for (const member of location.split('/').slice(1, -1)) {
      if (!isObject(inner) && !Array.isArray(inner)) return null
      inner =
        member === '$ref'
          ? lookup[String(Reflect.get(inner, '__absolute_ref__') ?? Reflect.get(inner, '$ref'))]
          : Reflect.get(inner, decodeLocation(member))
    }
    const result = isObject(inner) ? inner : null
    known.set(location, result)
    return result
  }

  return (value) => {
    const { errors } = validate(value, schema, '2020-12', lookup, false)
    const violations = errors.map(({ instanceLocation, keyword, keywordLocation }): Violation => {
      const at = instanceLocation.slice(1).split('/').map(decodeURIComponent).join('/')
      return { at, keyword, schema: keyword === 'false' ? null : schemaOf(keywordLocation) }
    })
    return problemsOf(value, violations, schema)
  }
}

const decodeLocation = (member: string): string =>
  decodeURIComponent(member).replaceAll('~1', '/').replaceAll('~0', '~')
