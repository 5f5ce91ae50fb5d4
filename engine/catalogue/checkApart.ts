import { Worker } from 'node:worker_threads'
import type { Problem } from '../core/model.ts'
import type { CatalogueFolders } from './readSources.ts'

/** What was found wrong with the files that bear this fingerprint. */
export interface Checked {
  fingerprint: string
  problems: Problem[]
}

/** Checks a framework on a thread of its own: it takes seconds, and the server goes on answering. */
export function checkApart(folders: CatalogueFolders): Promise<Checked> {
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { workerData: { ...folders } })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The check of the config ended with ${code}`)))
  })
}
