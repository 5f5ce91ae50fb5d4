import type { Problem } from './model.ts'

/** A problem of level error, about the whole until a caller gives it its place. */
export function problem(code: string, params: Problem['params']): Problem {
  return { path: '', code, params, level: 'error' }
}
