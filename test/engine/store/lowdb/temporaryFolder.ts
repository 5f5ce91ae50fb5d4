import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type LowdbOptions, openLowdbStore } from '../../../../engine/store/openLowdbStore.ts'

/** A folder that is removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Opens a store that leaves everything in the journal when it is closed, as a killed one does. */
export function openUnwritten(folder: string, options: LowdbOptions = {}) {
  return openLowdbStore(folder, { closingTime: 0, ...options })
}
