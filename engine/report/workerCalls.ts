import { Worker } from 'node:worker_threads'

export interface WorkerLimits {
  /** Milliseconds a call may take; then the thread is ended and the call fails with a WorkerTimeout. */
  timeout: number
  /** MiB of heap the thread may use. */
  heap: number
}

export class WorkerTimeout extends Error {}

export interface WorkerCalls<In, Out> {
  call(input: In): Promise<Out>
  close(): Promise<void>
}

/** What a worker answers: a result, or the error as plain data, since classes do not travel. */
export type WorkerReply<Out> =
  | { value: Out }
  | { error: { message: string; code?: string; params?: Record<string, string> } }

/** Sends one call after the other to a thread that is started when first needed and again after it was ended. */
export function createWorkerCalls<In, Out>(program: URL, limits: WorkerLimits): WorkerCalls<In, WorkerReply<Out>> {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()

  const start = () => new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: limits.heap } })

  async function run(input: In): Promise<WorkerReply<Out>> {
    const thread = (worker ??= start())
    thread.ref()
    try {
      return await answerOf<Out>(thread, input, limits.timeout)
    } catch (error) {
      worker = undefined
      await thread.terminate()
      throw error
    } finally {
      thread.unref()
    }
  }

  return {
    call(input) {
      const mine = last.then(() => run(input))
      last = mine.catch(() => undefined)
      return mine
    },
    async close() {
      await last
      await worker?.terminate()
    },
  }
}

/** The one message that answers; listeners are taken off one by one, for the worker has its own on the same events. */
function answerOf<Out>(thread: Worker, input: unknown, timeout: number): Promise<WorkerReply<Out>> {
  return new Promise((resolve, reject) => {
    const ended = () => settle(() => reject(new Error('the worker ended')))
    const failed = (error: unknown) => settle(() => reject(error))
    const answered = (reply: WorkerReply<Out>) => settle(() => resolve(reply))
    const timer = setTimeout(() => failed(new WorkerTimeout(`no answer in ${timeout} ms`)), timeout)
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      thread.off('message', answered).off('error', failed).off('exit', ended)
      finish()
    }
    thread.on('message', answered).on('error', failed).on('exit', ended)
    thread.postMessage(input, [])
  })
}
