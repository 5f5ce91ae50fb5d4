import { execFileSync } from 'node:child_process'
import { rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openLowdbStore } from '../../../../engine/store/openLowdbStore.ts'
import { answerOf } from '../answerOf.ts'
import { put } from '../contract/answers.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const obstacle =
  process.platform === 'linux' && process.getuid?.() === 0 ? undefined : 'mounting a small disk needs Linux and root'

async function smallDisk(): Promise<string> {
  const folder = await temporaryFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', [folder]))
  return folder
}

describe('a full disk', () => {
  test('refuses writes with STORE_FULL, loses nothing, and takes writes again when there is room', async (context) => {
    if (obstacle) return context.skip(obstacle)
    const disk = await smallDisk()
    const folder = join(disk, 'data')
    const problems: unknown[] = []
    const store = await openLowdbStore(folder, {
      journalBytes: 1 << 20,
      onProblem: (problem) => problems.push(problem),
    })
    const filler = join(disk, 'filler')
    const { bavail, bsize } = await statfs(disk)
    await writeFile(filler, Buffer.alloc(bavail * bsize - 3_000_000))
    const stored: string[] = []
    const refused: unknown[] = []
    const write = async (id: string) => {
      try {
        await put(store, answerOf({ id, agency: `agency-${id.slice(-1)}`, data: { note: 'x'.repeat(20_000) } }))
        stored.push(id)
      } catch (error) {
        refused.push(error)
      }
    }
    for (let round = 0; round < 40; round++)
      await Promise.all(Array.from({ length: 10 }, (_, at) => write(`OP-${round}-${at}`)))
    expect(stored.length).toBeGreaterThan(20)
    expect(refused.length).toBeGreaterThan(20)
    for (const error of refused) expect(error).toMatchObject({ code: 'STORE_FULL' })
    await rm(filler)
    const refusedBefore = refused.length
    for (let at = 0; at < 50; at++) await write(`later-${at}`)
    expect(refused).toHaveLength(refusedBefore)
    await store.close()
    const again = await openLowdbStore(folder)
    for (const id of stored) expect((await again.answer(id))?.id).toBe(id)
    expect(await again.count({})).toBe(stored.length)
    await again.close()
  })
})
