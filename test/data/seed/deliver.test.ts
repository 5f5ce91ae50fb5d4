import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedFolder } from '../../../engine/cli/seed.ts'
import { readConfig } from '../../../engine/config.ts'
import { canonicalJson } from '../../../engine/core/canonical.ts'
import { openLowdbStore } from '../../../engine/store/openLowdbStore.ts'
import { makeDemo, today, type Demo } from './demo.ts'

let folder: string
let first: Demo
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'karbarg-seed-'))
  first = await makeDemo({ isSmall: true })
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const everything = ({ store }: Demo) =>
  canonicalJson({
    answers: [...store.held.values()],
    kept: store.kept,
    trail: store.trail,
    papers: store.papers,
    series: Object.fromEntries(store.series),
    blobs: [...store.blobs.keys()],
  })

describe('the small demo', () => {
  test('is the same bytes for the same seed and day', async () => {
    const again = await makeDemo({ isSmall: true })
    expect(everything(again) === everything(first)).toBe(true)
  }, 300_000)

  test('differs for another seed', async () => {
    const other = await makeDemo({ isSmall: true, seed: 2 })
    expect(everything(other) === everything(first)).toBe(false)
  }, 300_000)

  test('stands on any later day too', async () => {
    for (const day of ['2026-10-24', '2027-03-21']) {
      const later = await makeDemo({ isSmall: true, today: day })
      expect(later.answers.length, day).toBeGreaterThan(100)
    }
  }, 600_000)

  test('is refused on a day before its examples', async () => {
    await expect(makeDemo({ isSmall: true, today: '2026-05-20' })).rejects.toThrow(RangeError)
  }, 120_000)

  test('fills an empty folder, is refused in a full one, and puts it aside when told to', async () => {
    const data = join(folder, 'data')
    const config = readConfig(process.cwd(), {}, { data })
    const { counts } = await seedFolder(config, { isSmall: true, today })
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(first.answers.length)
    await expect(seedFolder(config, { isSmall: true, today })).rejects.toMatchObject({ code: 'STORE_NOT_EMPTY' })

    const store = await openLowdbStore(data)
    try {
      expect(await store.count({})).toBe(first.answers.length)
      const plan = await store.answer('OP-00101-1404-0001')
      expect(plan).toMatchObject({ state: 'approved', edit: 1 })
      const number = await store.transaction((tx) => tx.next('answer/DA/00201/1405'))
      expect(number).toBe((first.store.series.get('answer/DA/00201/1405') ?? 0) + 1)
      const { items } = await store.list({ worksheet: 'dataset-card', offset: 0, limit: 5 })
      expect(items.every(({ columns }) => typeof columns['titleFa'] === 'string')).toBe(true)
    } finally {
      await store.close()
    }

    const again = await seedFolder(config, { isSmall: true, today, isReplacing: true })
    expect(again.aside).toContain(`${data}.before-`)
  }, 600_000)
})
