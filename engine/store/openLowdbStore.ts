import { mkdir } from 'node:fs/promises'
import { lockFolder } from './lowdb/folderLock.ts'
import { Ledger, type LedgerOptions } from './lowdb/ledger.ts'
import { LowdbStore } from './lowdb/lowdbStore.ts'

export type LowdbOptions = Partial<LedgerOptions>

const defaults: LedgerOptions = {
  // Under load each checkpoint writes nearly all files of a small store: with a third of this they took a third of all writes a second.
  journalBytes: 96 << 20,
  cacheBytes: 64 << 20,
  restAfter: 60_000,
  closingTime: 5000,
  onProblem: (problem) => process.emitWarning(problem instanceof Error ? problem : String(problem)),
}

/**
 * The store of one server on one machine, in a folder of its own on a local file system (docs/decisions/0005-store.md).
 * Fails with STORE_LOCKED { folder } while another process has it open, and with STORE_DAMAGED { file } or JOURNAL_DAMAGED { file, at, act }
 * when going on would lose what was acknowledged.
 */
export async function openLowdbStore(folder: string, options: LowdbOptions = {}): Promise<LowdbStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(folder)
  try {
    const chosen = { ...defaults, ...options }
    return new LowdbStore(await Ledger.open(folder, chosen), chosen.onProblem, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}
