import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LowdbOptions, openLowdbStore } from '../../../engine/store/openLowdbStore.ts'
import { storeContract } from './storeContract.ts'

function onProblem(problem: unknown): void {
  throw problem
}

function fulfilsContract(name: string, options: LowdbOptions): void {
  storeContract(name, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'store-'))
    return {
      open: () => openLowdbStore(folder, { ...options, onProblem }),
      remove: () => rm(folder, { recursive: true }),
    }
  })
}

fulfilsContract('lowdb', {})
fulfilsContract('lowdb that keeps all in the journal', { closingTime: 0 })
fulfilsContract('lowdb with tiny journal and cache', { journalBytes: 500, cacheBytes: 0, restAfter: 20 })
