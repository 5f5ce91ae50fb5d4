import type { Json } from './model.ts'

/** What stops an action. Thrown; over HTTP it is `application/problem+json` with the status and words of `codes.ts`. */
export class Failure extends Error {
  readonly code: string
  readonly params: Record<string, Json>
  constructor(code: string, params: Record<string, Json> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options)
    this.code = code
    this.params = params
  }
}
