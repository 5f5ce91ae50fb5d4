import { parentPort } from 'node:worker_threads'
import { Failure } from '../core/failure.ts'
import type { Language, ReportVersion } from '../core/model.ts'
import { renderHtml } from './renderHtml.ts'
import type { ViewModel } from './viewModel.ts'

parentPort?.on(
  'message',
  ({ report, model, language }: { report: ReportVersion; model: ViewModel; language: Language }) => {
    try {
      parentPort?.postMessage({ value: renderHtml(report, model, language) }, [])
    } catch (error) {
      const { message, code, params } =
        error instanceof Failure ? error : { message: String(error), code: undefined, params: {} }
      parentPort?.postMessage({ error: { message, code, params } }, [])
    }
  },
)
