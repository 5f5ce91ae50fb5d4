import type { Code } from '../core/codes.ts'
import type { Json, Problem } from '../core/model.ts'
import { escapePointer } from '../core/paths.ts'

/** An error in a config file. `path`: JSON pointer into the file, empty for the whole. */
export function configProblem(code: Code, file: string, path: string, params: Record<string, Json> = {}): Problem {
  return { code, file, path, params, level: 'error' }
}

/** The same, which does not keep the file out of service. */
export function configWarning(code: Code, file: string, path: string, params: Record<string, Json> = {}): Problem {
  return { code, file, path, params, level: 'warning' }
}

/** A JSON pointer (RFC 6901) from its names. */
export const pointer = (...names: (string | number)[]): string => names.map(escapePointer).join('')
