import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openLowdbStore } from '../../../../engine/store/openLowdbStore.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const port = fileURLToPath(new URL('../../../../engine/store/openLowdbStore.ts', import.meta.url))
const holding = (folder: string) =>
  `const { openLowdbStore } = await import(${JSON.stringify(port)});
   await openLowdbStore(${JSON.stringify(folder)}); console.log('open'); setInterval(() => {}, 1000)`

async function holder(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', holding(folder)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child
}

describe('the lock of the data folder', () => {
  test('a second process is refused with the folder and the holder', async () => {
    const folder = await temporaryFolder()
    const { pid } = await holder(folder)
    await expect(openLowdbStore(folder)).rejects.toMatchObject({ code: 'STORE_LOCKED', params: { folder, pid } })
  })

  test('the lock is free at once after kill -9, and kept while the holder is stopped', async () => {
    const folder = await temporaryFolder()
    const child = await holder(folder)
    child.kill('SIGSTOP')
    await expect(openLowdbStore(folder)).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    child.kill('SIGKILL')
    await once(child, 'exit')
    await (await openLowdbStore(folder)).close()
  })

  test('a store opened twice in one process is refused, and can be opened again when closed', async () => {
    const folder = await temporaryFolder()
    const store = await openLowdbStore(folder)
    await expect(openLowdbStore(folder)).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    await store.close()
    await (await openLowdbStore(folder)).close()
  })
})
