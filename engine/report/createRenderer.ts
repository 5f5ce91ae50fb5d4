import { Failure } from '../core/failure.ts'
import type { Language, ReportVersion } from '../core/model.ts'
import type { PrintDocument } from './printer.ts'
import type { ViewModel } from './viewModel.ts'
import { createWorkerCalls, type WorkerLimits, WorkerTimeout } from './workerCalls.ts'

/** Renders reports off the thread that answers requests, under limits of time and heap. */
export interface Renderer {
  render(report: ReportVersion, model: ViewModel, language: Language): Promise<PrintDocument>
  close(): Promise<void>
}

/** Its renders fail with TEMPLATE_INVALID, RENDER_TIMEOUT or RENDER_FAILED. */
export function createRenderer(limits: WorkerLimits = { timeout: 20_000, heap: 512 }): Renderer {
  const worker = createWorkerCalls<{ report: ReportVersion; model: ViewModel; language: Language }, PrintDocument>(
    new URL('./render.worker.ts', import.meta.url),
    limits,
  )
  return {
    async render(report, model, language) {
      const reply = await worker.call({ report, model, language }).catch((cause: unknown) => {
        const code = cause instanceof WorkerTimeout ? 'RENDER_TIMEOUT' : 'RENDER_FAILED'
        throw new Failure(code, { report: report.id, reason: String(cause) }, { cause })
      })
      if ('value' in reply) return reply.value
      const { code, params, message } = reply.error
      if (code === undefined) throw new Failure('RENDER_FAILED', { report: report.id, reason: message })
      throw new Failure(code, params)
    },
    close: () => worker.close(),
  }
}
