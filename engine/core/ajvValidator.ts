import { format } from '@cfworker/json-schema'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { escapePointer, isObject } from './paths.ts'
import { problemsOf } from './problemsOf.ts'
import type { Validator } from './validation.ts'
import type { Violation } from './violation.ts'

/** Compiles the schema by Ajv: for the server. Not to be imported in the browser: compiled code needs `unsafe-eval`. */
export const ajvValidator: Validator = (schema) => {
  // One instance a schema: two schemas may bear the same $id.
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    validateSchema: false,
    ownProperties: true,
    logger: false,
  })
  // The formats are those of the interpreting engine, so that both agree on every date and address.
  for (const [name, test] of Object.entries(format)) ajv.addFormat(name, test)
  const check = ajv.compile(schema)
  return (value) => (check(value) ? [] : problemsOf(value, (check.errors ?? []).map(violationOf), schema))
}

/** What Ajv found, in the words of this engine; it must run `verbose`. */
export function violationOf({ instancePath, keyword, parentSchema, params }: ErrorObject): Violation {
  const schema: unknown = parentSchema
  if (keyword === 'false schema' || !isObject(schema)) return { at: instancePath, keyword: 'false', schema: null }
  if (keyword === 'unevaluatedProperties') {
    return { at: instancePath + escapePointer(String(params.unevaluatedProperty)), keyword: 'false', schema: null }
  }
  if (keyword === 'propertyNames')
    return { at: instancePath + escapePointer(String(params.propertyName)), keyword, schema }
  return { at: instancePath, keyword, schema }
}
