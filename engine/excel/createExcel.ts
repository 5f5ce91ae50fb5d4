import { Failure } from '../core/failure.ts'
import { createWorkerCalls, WorkerTimeout, type WorkerLimits } from '../report/workerCalls.ts'
import type { Excel } from './excel.ts'
import type { ExcelReply, ExcelTask } from './excelTask.ts'

/**
 * A worker for workbooks. Fails with FILE_NOT_A_WORKBOOK, WORKBOOK_TOO_LARGE { limit }, WORKBOOK_UNSAFE, and with WORKBOOK_TIMEOUT where a file takes
 * longer than the limit or more memory than the heap. A thousand answers of eighty columns take 2 s to write and 1.5 s to read.
 */
export function createExcel(limits: WorkerLimits = { timeout: 30_000, heap: 768 }): Excel {
  const worker = createWorkerCalls<ExcelTask, ExcelReply>(new URL('./excel.worker.ts', import.meta.url), limits)

  async function ask(task: ExcelTask): Promise<ExcelReply> {
    const reply = await worker.call(task).catch((cause: unknown) => {
      const isTooMuch = cause instanceof WorkerTimeout || isOutOfMemory(cause)
      throw isTooMuch ? new Failure('WORKBOOK_TIMEOUT', {}, { cause }) : cause
    })
    if ('value' in reply) return reply.value
    const { code, params, message } = reply.error
    if (code === undefined) throw new Error(`workbook: ${message}`)
    throw new Failure(code, params)
  }

  return {
    async write(book) {
      const reply = await ask({ kind: 'write', book })
      return 'bytes' in reply ? reply.bytes : new Uint8Array()
    },
    async read(bytes, plans) {
      const reply = await ask({ kind: 'read', bytes, plans })
      if ('read' in reply) return reply.read
      throw new Error('the worker wrote where it was to read')
    },
    close: () => worker.close(),
  }
}

const isOutOfMemory = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
