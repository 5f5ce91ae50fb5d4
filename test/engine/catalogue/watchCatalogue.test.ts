import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openCatalogue, watchCatalogue } from '../../../engine/catalogue/watchCatalogue.ts'
import type { Catalogue, Problem } from '../../../engine/core/model.ts'
import { openLowdbStore } from '../../../engine/store/openLowdbStore.ts'
import { copyLibrary } from './libraryCopy.ts'

const patience = { timeout: 20_000, interval: 50 }

async function watched() {
  const library = copyLibrary()
  const folder = mkdtempSync(join(tmpdir(), 'library-data-'))
  const store = await openLowdbStore(folder)
  const seen: { catalogue: Catalogue; problems: Problem[]; readings: number } = {
    catalogue: await openCatalogue(library.dirs, store),
    problems: [],
    readings: 0,
  }
  const watch = await watchCatalogue({
    dirs: library.dirs,
    store,
    onChange: (next) => void (seen.catalogue = next),
    onProblems(problems) {
      seen.problems = problems
      seen.readings += 1
    },
    onFailure(error) {
      throw error
    },
  })
  onTestFinished(async () => {
    await watch.close()
    await store.close()
    rmSync(folder, { recursive: true })
  })
  return { library, seen, store }
}

it('a changed file is served as a new version while the server runs', async () => {
  const { library, seen } = await watched()
  const before = seen.catalogue
  library.edit(['forms/branch/schema.json', 'properties.seats.title', 'تعداد صندلی'])
  await vi.waitFor(() => expect(seen.catalogue.worksheets.branch?.version).toBe(2), patience)
  // Whoever still works with the catalogue of before has it whole.
  expect(before.worksheets.branch?.version).toBe(1)
})

it('a broken file is told, the last good version stays, and mending it goes into service', async () => {
  const { library, seen } = await watched()
  library.write('forms/branch/ui.json', '{ "seats": ')
  await vi.waitFor(() => expect(seen.problems.map(({ code }) => code)).toEqual(['JSON_SYNTAX']), patience)
  expect(seen.catalogue.worksheets.branch?.version).toBe(1)
  library.write('forms/branch/ui.json', '{}')
  await vi.waitFor(() => expect(seen.catalogue.worksheets.branch?.version).toBe(2), patience)
  expect(seen.problems).toEqual([])
})

it('a broken framework.json leaves the whole catalogue as it was', async () => {
  const { library, seen } = await watched()
  const before = seen.catalogue
  library.write('forms/framework.json', '{')
  await vi.waitFor(() => expect(seen.problems.map(({ code }) => code)).toContain('JSON_SYNTAX'), patience)
  expect(seen.catalogue).toBe(before)
})

it('files written together are read once', async () => {
  const { library, seen } = await watched()
  library.edit(
    ['forms/branch/schema.json', 'properties.phone', { title: 'تلفن', type: 'string', maxLength: 20 }],
    ['forms/branch/worksheet.json', 'sections.0.fields.-', 'phone'],
    ['forms/branch/en.json', 'fields.phone', { title: 'Telephone' }],
  )
  await vi.waitFor(() => expect(seen.catalogue.worksheets.branch?.version).toBe(2), patience)
  expect(seen.readings).toBe(1)
  expect(seen.problems).toEqual([])
})

it('a new worksheet appears with its folder', async () => {
  const { library, seen } = await watched()
  const shelf = {
    'worksheet.json': {
      $schema: '',
      id: 'shelf',
      prefix: 'SH',
      version: 1,
      title: 'قفسه',
      clauses: ['L1'],
      stage: 1,
      filledBy: ['librarian'],
      keptPer: 'agency-many',
      period: null,
      workflow: 'registration',
      sections: [{ id: 'main', title: 'قفسه', fields: ['label'] }],
      list: { columns: ['label'] },
    },
    'schema.json': {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
      properties: { label: { title: 'برچسب', type: 'string' } },
    },
  }
  for (const [name, content] of Object.entries(shelf)) library.write(`forms/shelf/${name}`, JSON.stringify(content))
  await vi.waitFor(() => expect(seen.catalogue.worksheets.shelf?.version).toBe(1), patience)
})
