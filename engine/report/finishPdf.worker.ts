import { parentPort } from 'node:worker_threads'
import { finishPdf } from './finishPdf.ts'

/** Rewriting six pages takes 170 ms: too long for the thread that answers requests. */
parentPort?.on('message', (input: { pdf: Uint8Array; data: string }) => {
  finishPdf(input.pdf, input.data, new Date()).then(
    (value) => parentPort?.postMessage({ value }, []),
    (error: unknown) => parentPort?.postMessage({ error: { message: String(error) } }, []),
  )
})
