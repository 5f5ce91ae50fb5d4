import type { Assessor } from '../actions/context.ts'

export interface RulesPoolOptions {
  /** Workers at most. */
  size: number
  /** Time one assessment may take, in milliseconds; afterwards its worker is ended. */
  timeoutMs: number
}

export type RulesPool = Assessor & { close(): Promise<void> }

/** Runs assessments in worker threads, so that no formula holds up the server. RULES_TIMEOUT when one takes too long. */
export function rulesPool(options: RulesPoolOptions): RulesPool {
  throw new Error(`in work ${options.size}`)
}
