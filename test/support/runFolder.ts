import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder all test files of one run share; removed at the end. */
    runFolder: string
  }
}

/** Vitest's global setup. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'karbarg-run-'))
  project.provide('runFolder', folder)
  return () => rm(folder, { recursive: true, force: true })
}
