import { cp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { answerOf } from '../answerOf.ts'
import { put } from '../contract/answers.ts'
import { openUnwritten, temporaryFolder } from './temporaryFolder.ts'

/** Three acts in the journal, and where it lies. */
async function folderWithThreeActs(): Promise<{ folder: string; segment: string }> {
  const folder = await temporaryFolder()
  const store = await openUnwritten(folder)
  for (const id of ['OP-1', 'OP-2', 'OP-3']) await put(store, answerOf({ id }))
  await store.close()
  const [segment = ''] = await readdir(join(folder, 'journal'))
  return { folder, segment: join(folder, 'journal', segment) }
}

/** Changes a byte inside the line that holds `mark`. */
async function damageLine(file: string, mark: string): Promise<void> {
  const bytes = await readFile(file)
  const at = bytes.indexOf(mark)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(file, bytes)
}

async function idsIn(folder: string): Promise<string[]> {
  const store = await openUnwritten(folder)
  const page = await store.list({ offset: 0, limit: 9 })
  await store.close()
  return page.items.map((row) => row.id)
}

/** A crash in a segment that is written over an earlier one: OP-4 and OP-5 stand in front of what is left of OP-1 to OP-3. */
async function folderCrashedInUsedSegment(): Promise<{ folder: string; crashed: string; segment: string }> {
  const folder = await temporaryFolder()
  const crashed = await temporaryFolder()
  const store = await openUnwritten(folder)
  for (const id of ['OP-1', 'OP-2', 'OP-3']) await put(store, answerOf({ id }))
  // The first checkpoint makes the segment a spare one, the second puts it to use.
  await store.checkpoint()
  await store.checkpoint()
  for (const id of ['OP-4', 'OP-5']) await put(store, answerOf({ id }))
  await cp(folder, crashed, { recursive: true })
  await store.close()
  const [segment = ''] = (await readdir(join(crashed, 'journal'))).filter((name) => name.endsWith('.journal'))
  const file = join(crashed, 'journal', segment)
  expect(await readFile(file, 'utf8')).toMatch(/"id":"OP-5"[^]*"id":"OP-3"/)
  return { folder, crashed, segment: file }
}

describe('the journal', () => {
  test('a torn tail that was never acknowledged is cut off, and writing goes on', async () => {
    const { folder, segment } = await folderWithThreeActs()
    // As after a crash: without the mark of the end and without zeros.
    const lines = (await readFile(segment)).toString().split('\n')
    const whole = Buffer.from(lines.slice(0, 3).join('\n') + '\n')
    for (const tail of ['0123abcd {"q":9', lines[0]?.slice(0, 200) ?? '', '\0\0\0garbage\n', '\n\n']) {
      await writeFile(segment, Buffer.concat([whole, Buffer.from(tail)]))
      expect(await idsIn(folder)).toEqual(['OP-1', 'OP-2', 'OP-3'])
      expect((await readFile(segment)).equals(whole)).toBe(true)
    }
    const store = await openUnwritten(folder)
    await put(store, answerOf({ id: 'OP-4' }))
    await store.close()
    expect(await idsIn(folder)).toHaveLength(4)
  })

  for (const id of ['OP-1', 'OP-2', 'OP-3']) {
    test(`damage of the acknowledged act of ${id} stops the start and changes nothing`, async () => {
      const { folder, segment } = await folderWithThreeActs()
      await damageLine(segment, `"id":"${id}"`)
      const before = await readFile(segment)
      const act = Number(id.at(-1))
      const failure = { code: 'JOURNAL_DAMAGED', params: { file: expect.stringMatching(/\.journal$/), act } }
      await expect(openUnwritten(folder)).rejects.toMatchObject(failure)
      expect((await readFile(segment)).equals(before)).toBe(true)
      await expect(openUnwritten(folder)).rejects.toMatchObject(failure)
    })
  }

  test('the last act is sealed when it is quiet: its damage is told from a torn tail also after kill -9', async () => {
    const folder = await temporaryFolder()
    const store = await openUnwritten(folder)
    await put(store, answerOf({ id: 'OP-1' }))
    const [segment = ''] = await readdir(join(folder, 'journal'))
    const file = join(folder, 'journal', segment)
    await vi.waitFor(async () => expect((await readFile(file, 'latin1')).split('\n')).toHaveLength(3), 5000)
    await store.close()
    await damageLine(file, '"id":"OP-1"')
    await expect(openUnwritten(folder)).rejects.toMatchObject({ code: 'JOURNAL_DAMAGED' })
  })

  test('a lost segment stops the start', async () => {
    const { folder, segment } = await folderWithThreeActs()
    const store = await openUnwritten(folder)
    await put(store, answerOf({ id: 'OP-4' }))
    await store.close()
    await rm(segment)
    await expect(openUnwritten(folder)).rejects.toMatchObject({ code: 'JOURNAL_DAMAGED' })
  })

  test('after a failed write of the disk nothing more is taken, reading goes on, and a new start mends it', async () => {
    const { folder } = await folderWithThreeActs()
    const store = await openUnwritten(folder)
    const handle = await open(join(folder, 'checkpoint.json'))
    const broken = Object.assign(new Error('EIO: i/o error, write'), { code: 'EIO' })
    const write = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'writev').mockRejectedValueOnce(broken)
    await handle.close()
    const failure = { code: 'STORE_READ_ONLY' }
    await expect(put(store, answerOf({ id: 'OP-4' }))).rejects.toMatchObject(failure)
    await expect(put(store, answerOf({ id: 'OP-5' }))).rejects.toMatchObject(failure)
    await expect(store.transaction((tx) => tx.next('s'))).rejects.toMatchObject(failure)
    expect((await store.answer('OP-3'))?.id).toBe('OP-3')
    expect(await store.answer('OP-4')).toBeUndefined()
    write.mockRestore()
    await store.close()
    expect(await idsIn(folder)).toEqual(['OP-1', 'OP-2', 'OP-3'])
  })

  test('a crash between archive and manifest adds no event twice', async () => {
    const { folder } = await folderWithThreeActs()
    const at = '2026-05-01T08:00:00.000Z'
    const store = await openUnwritten(folder)
    await store.transaction(async (tx) => {
      tx.record({ at, actor: 'a', action: 'save', subject: 'OP-1', details: { number: 1 } })
      tx.record({ at, actor: 'a', action: 'save', subject: 'OP-1', details: { number: 2 } })
    })
    const manifest = await readFile(join(folder, 'checkpoint.json'))
    const journal = join(folder, 'journal')
    const segments = await Promise.all(
      (await readdir(journal)).map(async (name) => [name, await readFile(join(journal, name))] as const),
    )
    await store.checkpoint()
    await store.close()
    // As if the power had gone after the archives were written: manifest and journal as before, the last line torn.
    const [events = ''] = await readdir(join(folder, 'events'))
    const archive = join(folder, 'events', events)
    const text = await readFile(archive)
    await writeFile(archive, text.subarray(0, text.length - 10))
    await writeFile(join(folder, 'checkpoint.json'), manifest)
    for (const name of await readdir(journal)) await rm(join(journal, name))
    for (const [name, bytes] of segments) await writeFile(join(journal, name), bytes)
    const again = await openUnwritten(folder)
    const numbers = async () => (await again.events('OP-1', 0, 9)).items.map((event) => event.details['number'])
    expect(await numbers()).toEqual([1, 2])
    await again.checkpoint()
    expect(await numbers()).toEqual([1, 2])
    expect(await readFile(archive)).toHaveLength(text.length)
    await again.close()
  })

  test('what is left of an earlier use of a segment is neither an act nor damage, and is cut off', async () => {
    const { crashed, segment } = await folderCrashedInUsedSegment()
    expect(await idsIn(crashed)).toEqual(['OP-1', 'OP-2', 'OP-3', 'OP-4', 'OP-5'])
    const text = await readFile(segment, 'utf8')
    expect(text).toContain('"id":"OP-5"')
    expect(text).not.toContain('"id":"OP-3"')
    expect(await idsIn(crashed)).toHaveLength(5)
  })

  test('a torn act in front of what is left of an earlier use is cut off; an acknowledged one stops the start', async () => {
    const torn = await folderCrashedInUsedSegment()
    await damageLine(torn.segment, '"id":"OP-5"')
    expect(await idsIn(torn.crashed)).toEqual(['OP-1', 'OP-2', 'OP-3', 'OP-4'])
    const damaged = await folderCrashedInUsedSegment()
    await damageLine(damaged.segment, '"id":"OP-4"')
    await expect(openUnwritten(damaged.crashed)).rejects.toMatchObject({ code: 'JOURNAL_DAMAGED' })
  })

  test('acts of several segments are replayed one after the other, whatever stands behind the end of each', async () => {
    const { crashed, segment } = await folderCrashedInUsedSegment()
    const store = await openUnwritten(crashed)
    for (const edit of [2, 3, 4]) await put(store, answerOf({ id: 'OP-1', edit }))
    await store.checkpoint()
    await store.checkpoint()
    await put(store, answerOf({ id: 'OP-6' }))
    // A checkpoint that fails has begun a new segment and leaves the one before, with what stood in it earlier.
    await rm(join(crashed, 'tmp'), { recursive: true })
    await expect(store.checkpoint()).rejects.toMatchObject({ code: 'ENOENT' })
    await put(store, answerOf({ id: 'OP-7' }))
    await store.close()
    const segments = (await readdir(dirname(segment))).filter((name) => name.endsWith('.journal'))
    expect(segments).toHaveLength(2)
    expect(await readFile(join(dirname(segment), segments[0] ?? ''), 'utf8')).toMatch(/"id":"OP-6"[^]*"id":"OP-/)
    expect(await idsIn(crashed)).toHaveLength(7)
  })

  test('checkpoints in the background leave a small journal', async () => {
    const folder = await temporaryFolder()
    const store = await openUnwritten(folder, { journalBytes: 20_000 })
    for (let edit = 1; edit <= 300; edit++) await put(store, answerOf({ id: 'OP-1', edit }))
    await vi.waitFor(async () => {
      await sleep(20)
      const names = await readdir(join(folder, 'journal'))
      const sizes = await Promise.all(names.map(async (name) => (await readFile(join(folder, 'journal', name))).length))
      // One segment and one to be written over, each with up to a megabyte of zeros ahead.
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2.4e6)
    }, 10_000)
    await store.close()
    const again = await openUnwritten(folder)
    expect((await again.answer('OP-1'))?.edit).toBe(300)
    await again.close()
  })
})
