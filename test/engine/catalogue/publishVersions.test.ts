import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sealVersion } from '../../../engine/catalogue/buildVersion.ts'
import { loadCatalogue } from '../../../engine/catalogue/loadCatalogue.ts'
import { openCatalogue } from '../../../engine/catalogue/watchCatalogue.ts'
import { canonicalJson, sha256 } from '../../../engine/core/canonical.ts'
import type { Catalogue } from '../../../engine/core/model.ts'
import { openLowdbStore } from '../../../engine/store/openLowdbStore.ts'
import { copyLibrary, places } from './libraryCopy.ts'

const schema = 'forms/branch/schema.json'

async function openStore() {
  const folder = mkdtempSync(join(tmpdir(), 'library-data-'))
  const store = await openLowdbStore(folder)
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  return store
}

const numbers = ({ worksheets }: Catalogue) =>
  Object.fromEntries(Object.entries(worksheets).map(([id, { version }]) => [id, version]))

describe('versions of a worksheet', () => {
  it('are stored at the first start and stay while nothing changes', async () => {
    const [library, store] = [copyLibrary(), await openStore()]
    const first = await openCatalogue(library.dirs, store)
    const second = await openCatalogue(library.dirs, store)
    expect(numbers(first)).toEqual({ branch: 1, inspection: 1 })
    expect(second.worksheets).toEqual(first.worksheets)
    expect(await store.latestVersion('branch')).toEqual(first.worksheets.branch)
  })

  it('bear the SHA-256 of the canonical JSON of all other properties', async () => {
    const { catalogue } = await loadCatalogue(copyLibrary().dirs)
    const { sha256: hash, ...content } = catalogue.worksheets.branch ?? { sha256: '' }
    expect(hash).toBe(await sha256(canonicalJson(content)))
  })

  it('rise by one with a change of one word, and the old one stays as it was', async () => {
    const [library, store] = [copyLibrary(), await openStore()]
    const before = await openCatalogue(library.dirs, store)
    library.edit([schema, 'properties.seats.title', 'تعداد صندلی'])
    const after = await openCatalogue(library.dirs, store)
    expect(numbers(after)).toEqual({ branch: 2, inspection: 1 })
    expect(after.worksheets.branch?.worksheet.version).toBe(2)
    expect(await store.version('branch', 1)).toEqual(before.worksheets.branch)
  })

  it('rise when a shared file they use changes', async () => {
    const [library, store] = [copyLibrary(), await openStore()]
    await openCatalogue(library.dirs, store)
    library.edit(['forms/vocabularies/visitResult.json', 'oneOf.0.title', 'بسیار خوب'])
    expect(numbers(await openCatalogue(library.dirs, store))).toEqual({ branch: 1, inspection: 2 })
  })

  it('take the number of worksheet.json when it is higher', async () => {
    const [library, store] = [copyLibrary(), await openStore()]
    await openCatalogue(library.dirs, store)
    library.edit([schema, 'properties.seats.title', 'تعداد صندلی'], ['forms/branch/worksheet.json', 'version', 5])
    expect(numbers(await openCatalogue(library.dirs, store))).toEqual({ branch: 5, inspection: 1 })
  })

  it('a higher number alone is no change', async () => {
    const [library, store] = [copyLibrary(), await openStore()]
    await openCatalogue(library.dirs, store)
    library.edit(['forms/branch/worksheet.json', 'version', 5])
    expect(numbers(await openCatalogue(library.dirs, store))).toEqual({ branch: 1, inspection: 1 })
  })
})

describe('a change that breaks answers', () => {
  const removed = ['properties.email', undefined] as const

  async function afterRemoval(steps?: object[]) {
    const [library, store] = [copyLibrary(), await openStore()]
    await openCatalogue(library.dirs, store)
    library.edit(
      [schema, ...removed],
      [
        'forms/branch/worksheet.json',
        'sections.0.fields',
        ['branchCode', 'nameFa', 'nameEn', 'kind', 'centralBranch', 'openedOn'],
      ],
      ['forms/branch/ui.json', 'email', undefined],
      ['forms/branch/en.json', 'fields.email', undefined],
    )
    if (steps) {
      library.edit(['forms/branch/worksheet.json', 'version', 2])
      library.write('forms/branch/changes/1-to-2.json', JSON.stringify({ $schema: '', steps }))
    }
    return openCatalogue(library.dirs, store)
  }

  it('is refused without its step, and the last good version stays in service', async () => {
    const catalogue = await afterRemoval()
    expect(places(catalogue.problems)).toEqual([`CHANGE_NEEDS_STEP ${schema}`])
    expect(catalogue.problems[0]?.params).toEqual({ from: 1, to: 2, at: 'email', change: 'FIELD_REMOVED' })
    expect(numbers(catalogue)).toEqual({ branch: 1, inspection: 1 })
  })

  it('is published with its step', async () => {
    const catalogue = await afterRemoval([{ archive: ['email'] }])
    expect(catalogue.problems).toEqual([])
    expect(numbers(catalogue)).toEqual({ branch: 2, inspection: 1 })
    expect(catalogue.changes.branch).toEqual([{ from: 1, to: 2, steps: [{ archive: ['email'] }] }])
  })

  it('of the type of a key is forbidden', async () => {
    const [library, store] = [copyLibrary(), await openStore()]
    await openCatalogue(library.dirs, store)
    library.edit(
      [schema, 'properties.email', { title: 'رایانامه دارد', type: 'boolean' }],
      ['forms/branch/ui.json', 'email', undefined],
    )
    const catalogue = await openCatalogue(library.dirs, store)
    expect(places(catalogue.problems)).toEqual([`CHANGE_FORBIDDEN ${schema}`])
    expect(numbers(catalogue)).toEqual({ branch: 1, inspection: 1 })
  })
})

describe('a worksheet with an error', () => {
  it('keeps its last good version while others go on', async () => {
    const [library, store] = [copyLibrary(), await openStore()]
    const before = await openCatalogue(library.dirs, store)
    library.write('forms/branch/rules.json', '{ "checks": [')
    library.edit(['forms/inspection/worksheet.json', 'title', 'کاربرگ بازدید'])
    const after = await openCatalogue(library.dirs, store)
    expect(after.worksheets.branch).toEqual(before.worksheets.branch)
    expect(numbers(after)).toEqual({ branch: 1, inspection: 2 })
    expect(places(after.problems)).toContain('JSON_SYNTAX forms/branch/rules.json')
  })

  it('is not served at a first start', async () => {
    const [library, store] = [copyLibrary(), await openStore()]
    library.write('forms/inspection/rules.json', '{ "checks": [')
    expect(numbers(await openCatalogue(library.dirs, store))).toEqual({ branch: 1 })
  })

  it('in a shared file stops those alone that use it', async () => {
    const [library, store] = [copyLibrary(), await openStore()]
    library.write('forms/workflows/inspection.json', '{')
    expect(numbers(await openCatalogue(library.dirs, store))).toEqual({ branch: 1 })
  })
})

it('a version sealed with another number has another hash', async () => {
  const { catalogue } = await loadCatalogue(copyLibrary().dirs)
  const version = catalogue.worksheets.branch
  expect(version && sealVersion(version, 2).sha256).not.toBe(version?.sha256)
  expect(version && sealVersion(version, 1)).toEqual(version)
})
