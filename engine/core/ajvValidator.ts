import type { Validator } from './validation.ts'

/** Compiles the schema by Ajv: for the server. */
export const ajvValidator: Validator = () => () => []
