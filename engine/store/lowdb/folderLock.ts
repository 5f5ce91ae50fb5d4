import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Failure } from '../../core/failure.ts'
import type { JsonObject } from '../../core/model.ts'
import { privateFile } from './durableFolder.ts'

/**
 * Locks a data folder with a lock of the kernel, held through SQLite: it ends with the process (kill -9, power) and is kept while the process
 * is stopped. Pid files break in containers, and locks by modification time were given twice (docs/decisions/0005-store.md). Not for network
 * file systems. The file beside it serves the message only.
 * Fails with STORE_LOCKED { folder, pid, host, since }.
 */
export function lockFolder(folder: string): () => void {
  const holder = join(folder, '.lock.json')
  const lock = new DatabaseSync(join(folder, '.lock'), { timeout: 0 })
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!/locked|busy/i.test(String(error))) throw error
    throw new Failure('STORE_LOCKED', { folder, ...readHolder(holder) }, { cause: error })
  }
  const mine = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
  writeFileSync(holder, JSON.stringify(mine), { mode: privateFile })
  return () => {
    rmSync(holder, { force: true })
    lock.close()
  }
}

function readHolder(file: string): JsonObject {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JsonObject
  } catch {
    return {}
  }
}
