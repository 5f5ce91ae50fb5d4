import type { Assessor } from '../actions/context.ts'
import { Failure } from '../core/failure.ts'
import type { Assessment } from '../core/model.ts'
import { startRulesWorker, type RulesWorker } from './rulesWorker.ts'
import type { Evaluated, Result, Task } from './task.ts'

export interface RulesPoolOptions {
  /** Worker threads at most. */
  size: number
  /** Time the rules of one answer may take, in milliseconds; a worker that passes it is ended and replaced. */
  timeoutMs: number
}

export type RulesPool = Assessor & { close(): Promise<void> }

interface Waiting {
  task: Task
  resolve(result: Result): void
  reject(error: unknown): void
}

/**
 * Runs the rules of answers in worker threads, so that no formula holds up the server. Tasks wait their turn; waiting does not count.
 * Fails with RULES_TIMEOUT { worksheet, limit }, RULES_OUT_OF_MEMORY, or RULES_CLOSED after `close`.
 */
export function rulesPool({ size, timeoutMs }: RulesPoolOptions): RulesPool {
  const idle: RulesWorker[] = []
  const all = new Set<RulesWorker>()
  const queue: Waiting[] = []
  let closed = false

  const start = (): RulesWorker => {
    const worker = startRulesWorker(timeoutMs)
    all.add(worker)
    return worker
  }

  const giveBack = (worker: RulesWorker): void => {
    if (closed) return
    if (worker.hasEnded()) all.delete(worker)
    idle.push(worker.hasEnded() ? start() : worker)
    next()
  }

  const next = (): void => {
    const waiting = queue[0]
    const worker = waiting && (idle.pop() ?? (all.size < size ? start() : undefined))
    if (!waiting || !worker) return
    queue.shift()
    worker
      .run(waiting.task)
      .then(waiting.resolve, waiting.reject)
      .finally(() => giveBack(worker))
  }

  const run = (task: Task): Promise<Result> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(new Failure('RULES_CLOSED'))
        return
      }
      queue.push({ task, resolve, reject })
      next()
    })

  return {
    assess: async (version, answer, surroundings, state) =>
      (await run({ version, answer, surroundings, ...(state !== undefined && { state }) })) as Assessment,
    async assessAll(version, answers, surroundings) {
      const [answer] = answers
      return answer ? ((await run({ version, answer, answers, surroundings })) as Assessment[]) : []
    },
    evaluate: async (version, answer, surroundings, formulas, state) =>
      (await run({ version, answer, surroundings, formulas, ...(state !== undefined && { state }) })) as Evaluated,
    async close() {
      closed = true
      for (const { reject } of queue.splice(0)) reject(new Failure('RULES_CLOSED'))
      await Promise.all([...all].map((worker) => worker.end()))
    },
  }
}
