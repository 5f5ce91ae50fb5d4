import { Worker } from 'node:worker_threads'
import { Failure } from '../core/failure.ts'
import type { Reply, Request, Result, Task } from './task.ts'

/** Memory one worker may take for its data, in MiB: a bound against runaway lists, far above what answers need. */
const heapMiB = 512

interface Running {
  resolve(result: Result): void
  reject(error: Error): void
  timer: NodeJS.Timeout
  /** Version the task is on. */
  sha256: string
}

/** One worker thread: does a task at a time and is of no more use once it `hasEnded`. */
export interface RulesWorker {
  run(task: Task): Promise<Result>
  hasEnded(): boolean
  end(): Promise<void>
}

/** Starts a worker thread. A task that runs longer than `timeoutMs` ends the thread and fails with RULES_TIMEOUT. */
export function startRulesWorker(timeoutMs: number): RulesWorker {
  const worker = new Worker(new URL('./rules.worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMiB },
  })
  const compiled = new Set<string>()
  let running: Running | undefined
  let ended = false
  const { promise: ready, resolve: isReady, reject: isBroken } = Promise.withResolvers<void>()
  // Whoever runs a task hears of it; without a task there is nobody to tell.
  ready.catch(() => {})

  const settle = (end: (task: Running) => void): void => {
    const task = running
    running = undefined
    if (!task) return
    clearTimeout(task.timer)
    end(task)
  }
  const fail = (error: Error): void => {
    ended = true
    isBroken(error)
    settle((task) => task.reject(error))
  }
  const begin = (): void => {
    running?.timer.refresh()
    if (running) compiled.add(running.sha256)
  }
  const watch = (worksheet: string): NodeJS.Timeout =>
    setTimeout(() => {
      fail(new Failure('RULES_TIMEOUT', { worksheet, limit: timeoutMs }))
      void worker.terminate()
    }, timeoutMs)

  worker.on('message', (reply: Reply) => {
    if (reply.kind === 'ready') isReady()
    // Compiling a version and running its formulas each have the whole time.
    else if (reply.kind === 'begun') begin()
    else if (reply.kind === 'done') settle((task) => task.resolve(reply.result))
    else settle((task) => task.reject(errorOf(reply)))
  })
  worker.on('error', (cause: NodeJS.ErrnoException) =>
    fail(
      cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new Failure('RULES_OUT_OF_MEMORY', { limit: heapMiB }, { cause })
        : cause,
    ),
  )
  worker.on('exit', () => fail(new Failure('RULES_CLOSED')))

  return {
    async run({ version, ...task }) {
      await ready
      return new Promise((resolve, reject) => {
        const { sha256 } = version
        running = { resolve, reject, timer: watch(version.id), sha256 }
        const request: Request = { ...task, sha256, ...(!compiled.has(sha256) && { version }) }
        worker.postMessage(request, [])
      })
    },
    hasEnded: () => ended,
    async end() {
      await worker.terminate()
    },
  }
}

function errorOf({ code, params, message }: Extract<Reply, { kind: 'failed' }>): Error {
  return code === undefined ? new Error(`rules: ${message}`) : new Failure(code, params)
}
