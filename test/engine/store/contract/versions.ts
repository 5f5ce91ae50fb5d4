import { describe, expect, test } from 'vitest'
import type { WorksheetVersion } from '../../../../engine/core/model.ts'
import type { Opened } from '../storeContract.ts'

function versionOf(version: number, title = 'برنامه'): WorksheetVersion {
  return {
    id: 'plan',
    version,
    sha256: 'a'.repeat(64),
    worksheet: { id: 'plan', title } as unknown as WorksheetVersion['worksheet'],
    schema: { type: 'object', properties: { b: {}, a: {} } },
    ui: {},
    rules: {} as WorksheetVersion['rules'],
    workflow: {} as WorksheetVersion['workflow'],
    rubrics: {},
    vocabularies: {},
    overlays: {},
    translations: {},
  }
}

export function versionsContract(opened: Opened): void {
  describe('versions and blobs', () => {
    test('a version is stored once; the same content may be put again, other content is refused', async () => {
      await opened.store.putVersion(versionOf(1))
      const sameInOtherOrder = { ...versionOf(1), schema: { properties: { a: {}, b: {} }, type: 'object' } }
      await opened.store.putVersion(sameInOtherOrder)
      await expect(opened.store.putVersion(versionOf(1, 'دیگر'))).rejects.toMatchObject({
        code: 'VERSION_EXISTS',
        params: { worksheet: 'plan', version: 1 },
      })
      expect(await (await opened.reopened()).version('plan', 1)).toEqual(versionOf(1))
    })

    test('the latest version is the one with the highest number', async () => {
      expect(await opened.store.latestVersion('plan')).toBeUndefined()
      for (const version of [2, 10, 9]) await opened.store.putVersion(versionOf(version))
      expect((await opened.store.latestVersion('plan'))?.version).toBe(10)
      expect(await opened.store.version('plan', 3)).toBeUndefined()
    })

    test('of two that put different content as one version at once, one is refused', async () => {
      const puts = await Promise.allSettled([
        opened.store.putVersion(versionOf(1, 'a')),
        opened.store.putVersion(versionOf(1, 'b')),
      ])
      expect(puts.map((put) => put.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    })

    test('bytes are kept under their SHA-256, once', async () => {
      const bytes = new TextEncoder().encode('کاربرگ')
      const sha256 = await opened.store.putBlob(bytes)
      expect(sha256).toMatch(/^[0-9a-f]{64}$/)
      expect(await opened.store.putBlob(bytes)).toBe(sha256)
      expect(Buffer.from((await (await opened.reopened()).blob(sha256)) ?? [])).toEqual(Buffer.from(bytes))
    })

    test('what is no hash names no blob', async () => {
      expect(await opened.store.blob('../../checkpoint.json')).toBeUndefined()
      expect(await opened.store.blob('0'.repeat(64))).toBeUndefined()
      expect(await opened.store.blob('')).toBeUndefined()
    })
  })
}
