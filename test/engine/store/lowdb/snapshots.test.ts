import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../../engine/core/model.ts'
import { openLowdbStore } from '../../../../engine/store/openLowdbStore.ts'
import { answerOf } from '../answerOf.ts'
import { put } from '../contract/answers.ts'
import { openUnwritten, temporaryFolder } from './temporaryFolder.ts'

const planOf = (folder: string) => join(folder, 'answers/12345/plan.json')
const damaged = { code: 'STORE_DAMAGED', params: { file: 'answers/12345/plan.json' } }

async function folderWithTwoAgencies(): Promise<string> {
  const folder = await temporaryFolder()
  const store = await openLowdbStore(folder)
  await put(store, answerOf({ id: 'OP-1' }), answerOf({ id: 'OP-2' }), answerOf({ id: 'OP-3', agency: '54321' }))
  await store.close()
  return folder
}

describe('snapshots', () => {
  test('stock lowdb reads a snapshot', async () => {
    const folder = await folderWithTwoAgencies()
    const low = new Low<{ records: Record<string, Answer> }>(new JSONFile(planOf(folder)), { records: {} })
    await low.read()
    expect(low.data.records).toEqual({ 'OP-1': answerOf({ id: 'OP-1' }), 'OP-2': answerOf({ id: 'OP-2' }) })
  })

  test('a snapshot that stock lowdb has written is read and brought up to date', async () => {
    const folder = await folderWithTwoAgencies()
    const low = new Low<{ records: Record<string, Answer> }>(new JSONFile(planOf(folder)), { records: {} })
    await low.update(({ records }) => {
      records['OP-2'] = answerOf({ id: 'OP-2', data: { note: 'by stock lowdb' } })
    })
    const store = await openLowdbStore(folder)
    await put(store, answerOf({ id: 'OP-1', edit: 2 }))
    await store.checkpoint()
    expect((await store.answer('OP-2'))?.data).toEqual({ note: 'by stock lowdb' })
    await store.close()
    await low.read()
    expect(low.data.records['OP-1']?.edit).toBe(2)
    expect(low.data.records['OP-2']?.data).toEqual({ note: 'by stock lowdb' })
  })

  test('a big snapshot is read and changed line by line', async () => {
    const folder = await temporaryFolder()
    const answers = Array.from({ length: 300 }, (_, at) =>
      answerOf({ id: `"OP"\\${at}`, data: { note: 'متن '.repeat(1000) } }),
    )
    const store = await openLowdbStore(folder)
    await put(store, ...answers)
    await store.checkpoint()
    await put(store, answerOf({ id: '"OP"\\7', edit: 2 }), answerOf({ id: 'new' }))
    await store.close()
    const again = await openUnwritten(folder)
    expect(await again.count({})).toBe(301)
    expect((await again.answer('"OP"\\7'))?.edit).toBe(2)
    expect(await again.answer('"OP"\\299')).toEqual(answers[299])
    expect(await again.answer('new')).toEqual(answerOf({ id: 'new' }))
    await again.close()
  })

  for (const [how, damage] of Object.entries({
    'cut short': (file: string) => truncate(file, 100),
    emptied: (file: string) => truncate(file, 0),
    'overwritten with zeros': async (file: string) => writeFile(file, Buffer.alloc((await readFile(file)).length)),
    'replaced by null': (file: string) => writeFile(file, 'null'),
    'damaged inside': async (file: string) =>
      writeFile(file, (await readFile(file, 'utf8')).replace('"edit":1', '"edit":')),
  })) {
    test(`a snapshot ${how} is named when it is touched, and the rest works`, async () => {
      const folder = await folderWithTwoAgencies()
      await damage(planOf(folder))
      const store = await openLowdbStore(folder)
      await expect(store.answer('OP-1')).rejects.toMatchObject(damaged)
      await expect(put(store, answerOf({ id: 'OP-1', edit: 2 }))).rejects.toMatchObject(damaged)
      await put(store, answerOf({ id: 'OP-3', agency: '54321', edit: 2 }))
      expect((await store.answer('OP-3'))?.edit).toBe(2)
      expect((await store.list({ offset: 0, limit: 9 })).total).toBe(3)
      await store.close()
    })
  }

  test('what was journalled for a damaged snapshot is kept until the snapshot is restored', async () => {
    const folder = await folderWithTwoAgencies()
    const backup = await readFile(planOf(folder))
    await truncate(planOf(folder), 100)
    let store = await openUnwritten(folder)
    // The edit is known from the index: the damaged file is not touched by the write.
    await put(store, answerOf({ id: 'OP-1', edit: 2 }), answerOf({ id: 'OP-3', agency: '54321', edit: 2 }))
    await store.checkpoint()
    await store.checkpoint()
    expect(await readFile(planOf(folder))).toHaveLength(100)
    await store.close()
    await writeFile(planOf(folder), backup)
    store = await openLowdbStore(folder)
    expect((await store.answer('OP-1'))?.edit).toBe(2)
    expect((await store.answer('OP-2'))?.edit).toBe(1)
    expect((await store.answer('OP-3'))?.edit).toBe(2)
    await store.close()
  })

  test('the index is built from the snapshots when its files are gone or damaged', async () => {
    const folder = await folderWithTwoAgencies()
    await rm(join(folder, 'index'), { recursive: true })
    const store = await openLowdbStore(folder)
    store.describe('plan', (answer) => ({ note: String(answer.data['note']) }), 'note')
    const { items } = await store.list({ text: 'متن', offset: 0, limit: 9 })
    expect(items.map((row) => row.id)).toEqual(['OP-1', 'OP-2', 'OP-3'])
    await put(store, answerOf({ id: 'OP-1', edit: 2 }))
    await store.close()
  })

  test('rows made under the same mark are kept: no answer is read for them', async () => {
    const folder = await folderWithTwoAgencies()
    const describeCounting = async (mark: string) => {
      const store = await openLowdbStore(folder)
      let calls = 0
      const counting = () => ({ calls: ++calls })
      store.describe('plan', counting, mark)
      await store.list({ offset: 0, limit: 9 })
      await store.close()
      return calls
    }
    expect(await describeCounting('a')).toBe(3)
    expect(await describeCounting('a')).toBe(0)
    expect(await describeCounting('b')).toBe(3)
  })

  test('many small checkpoints leave few files of the index, and all rows', async () => {
    const folder = await temporaryFolder()
    for (let start = 0; start < 3; start++) {
      const store = await openLowdbStore(folder)
      for (let at = 0; at < 10; at++) {
        await put(store, answerOf({ id: `OP-${start}-${at}` }))
        await store.checkpoint()
      }
      await store.close()
    }
    expect(await readdir(join(folder, 'index'))).toHaveLength(1)
    const store = await openUnwritten(folder)
    expect(await store.count({})).toBe(30)
    await store.close()
  })

  test('without its manifest a used folder is not taken for a new one', async () => {
    const folder = await folderWithTwoAgencies()
    await rm(join(folder, 'checkpoint.json'))
    await expect(openLowdbStore(folder)).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
      params: { file: 'checkpoint.json' },
    })
  })

  test('a partition is not changed past the journal', async () => {
    const { PartitionLow } = await import('../../../../engine/store/lowdb/partitionLow.ts')
    const { DurableFolder } = await import('../../../../engine/store/lowdb/durableFolder.ts')
    const { Overlay } = await import('../../../../engine/store/lowdb/overlay.ts')
    const low = new PartitionLow('answers/12345/plan', new DurableFolder(await folderWithTwoAgencies()), new Overlay())
    await low.read()
    expect(low).toBeInstanceOf(Low)
    expect(Object.keys(low.data.records)).toEqual(['OP-1', 'OP-2'])
    await expect(low.update()).rejects.toThrow('transaction')
  })

  test('a damaged blob is not given out', async () => {
    const folder = await temporaryFolder()
    const store = await openLowdbStore(folder)
    const sha256 = await store.putBlob(Buffer.from('letter'))
    const file = `blobs/${sha256.slice(0, 2)}/${sha256}`
    await writeFile(join(folder, file), 'other')
    await expect(store.blob(sha256)).rejects.toMatchObject({ code: 'STORE_DAMAGED', params: { file } })
    await store.putBlob(Buffer.from('letter'))
    expect(await store.blob(sha256)).toEqual(Buffer.from('letter'))
    await store.close()
  })
})
