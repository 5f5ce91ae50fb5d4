import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Json, Problem } from '../core/model.ts'
import { configProblem } from './configProblem.ts'
import { metaSchemas, type ConfigKind } from './metaSchemas.ts'

const ajv = new Ajv2020({ allErrors: true, strict: false, discriminator: false })
addFormats.default(ajv)
const validators = new Map(Object.entries(metaSchemas).map(([kind, schema]) => [kind, ajv.compile(schema)] as const))

/** Of a failed choice only the choice itself is told: its branches contradict each other. */
function isInsideChoice(error: ErrorObject, errors: ErrorObject[]): boolean {
  return errors.some((other) => other.keyword === 'anyOf' && error.schemaPath.startsWith(`${other.schemaPath}/`))
}

function toProblem(file: string, error: ErrorObject): Problem {
  const at = error.instancePath
  if (error.keyword === 'additionalProperties')
    return configProblem('UNKNOWN_KEY', file, at, { key: String(error.params.additionalProperty) })
  if (error.keyword === 'required')
    return configProblem('MISSING_KEY', file, at, { key: String(error.params.missingProperty) })
  if (error.keyword === 'type') return configProblem('WRONG_TYPE', file, at, { expected: String(error.params.type) })
  if (error.keyword === 'enum')
    return configProblem('WRONG_VALUE', file, at, { expected: (error.params.allowedValues as Json[]).join(' · ') })
  return configProblem('WRONG_VALUE', file, at, { expected: error.message ?? error.keyword })
}

/** Compares a config file with its meta-schema. */
export function checkShape(kind: ConfigKind, file: string, content: Json): Problem[] {
  const validate = validators.get(kind)
  if (!validate || validate(content)) return []
  const errors = validate.errors ?? []
  return errors.filter((error) => !isInsideChoice(error, errors)).map((error) => toProblem(file, error))
}
