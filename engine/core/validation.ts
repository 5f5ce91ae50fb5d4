import type { JsonSchema, Problem } from './model.ts'

/** Checks one value; the problems bear JSON pointers into it and permanent codes. No problem: the value is valid. */
export type Validate = (value: unknown) => Problem[]

/**
 * Prepares a JSON Schema 2020-12 in our profile. Two engines stand behind it, `ajvValidator` on the server and `interpretingValidator`
 * where a strict CSP forbids compiled code; both give the same problems.
 */
export type Validator = (schema: JsonSchema) => Validate
