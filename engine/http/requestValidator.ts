import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { FastifySchemaCompiler, FastifySchema } from 'fastify'
import { violationOf } from '../core/ajvValidator.ts'
import { Failure } from '../core/failure.ts'
import type { Json } from '../core/model.ts'
import { parsePointer } from '../core/paths.ts'
import { problemsOf } from '../core/problemsOf.ts'
import { apiDefinitions } from './schemas.ts'

/** Checks bodies, paths and queries by api.schema.json. REQUEST_INVALID { field, problems } names the first field that is wrong. */
export function requestValidator(): FastifySchemaCompiler<FastifySchema> {
  const ajv = new Ajv2020({ coerceTypes: 'array', useDefaults: true, verbose: true, strict: false })
  addFormats(ajv)
  for (const definition of apiDefinitions) ajv.addSchema(definition)
  return ({ schema }) => {
    const check = ajv.compile(schema as object)
    return (value: unknown) => {
      if (check(value)) return { value }
      const problems = problemsOf(value, (check.errors ?? []).map(violationOf), schema)
      const field = parsePointer(problems[0]?.path ?? '').join('.')
      return { error: new Failure('REQUEST_INVALID', { field, problems: problems as unknown as Json }) }
    }
  }
}
