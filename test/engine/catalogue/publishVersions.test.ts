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
import { answerOf } from '../store/answerOf.ts'
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

/** Reads the framework again and again against one store, with answers of its inspections in it or without. */
async function openedWith(hasAnswers: boolean) {
  const [library, store] = [copyLibrary(), await openStore()]
  library.write(scorecardFile, JSON.stringify(scorecard))
  const first = await openCatalogue(library.dirs, store)
  expect(first.problems).toEqual([])
  const answer = answerOf({ id: 'IN-10101-1404-0001', worksheet: 'inspection' })
  if (hasAnswers) await store.transaction(async (tx) => tx.putAnswer(answer))
  return { library, first, again: () => openCatalogue(library.dirs, store) }
}

const rubricFile = 'forms/rubrics/service.json'
const scorecardFile = 'reports/indicators/visits.json'
const scorecard = {
  $schema: '',
  id: 'visits',
  methodVersion: '1.0.0',
  title: 'کارنامه بازدید',
  inputs: { visits: { from: 'inspection', agencies: 'own' } },
  groups: [{ id: 'work', title: 'کار', weight: 100 }],
  indicators: [
    {
      id: 'visitCount',
      group: 'work',
      weight: 100,
      title: 'شمار بازدید',
      definition: 'شمار بازدیدهای ثبت‌شده',
      unit: 'بازدید',
      direction: 'higher',
      from: ['inspection'],
      target: { main: 4 },
      value: 'count(visits)',
      points: '100 * x / target',
    },
  ],
  bands: [
    { id: 'good', title: 'خوب', from: 50, to: 100.1, color: '#2E7D32' },
    { id: 'weak', title: 'ضعیف', from: 0, to: 50, color: '#B3261E' },
  ],
  notGraded: { id: 'notGraded', title: 'درجه‌بندی‌نشده', color: '#616161' },
  statuses: Object.fromEntries(
    ['measured', 'pending', 'notReported', 'notApplicable', 'notCollected'].map((status) => [
      status,
      { title: 'وضعیت', description: 'شرح وضعیت', mark: '' },
    ]),
  ),
  statistics: { leastForMean: 3, leastForRank: 5, leastChange: 2 },
}

describe('a rubric in use', () => {
  const weights: Parameters<ReturnType<typeof copyLibrary>['edit']> = [
    [rubricFile, 'dimensions.0.weight', 30],
    [rubricFile, 'dimensions.1.weight', 70],
    // An example is scored by it.
    ['forms/inspection/examples/valid-submitted.json', 'expect.computed.overallScore', 2.36],
  ]

  it('does not score otherwise under the same method version: its worksheets stay as they were', async () => {
    const { library, first, again } = await openedWith(true)
    library.edit(...weights, ['forms/inspection/worksheet.json', 'title', 'کاربرگ بازدید'])
    const held = await again()
    expect(held.problems).toEqual([
      {
        code: 'METHOD_VERSION_SAME',
        file: rubricFile,
        path: '/methodVersion',
        params: { version: '1.0' },
        level: 'error',
      },
    ])
    expect(held.worksheets.inspection).toEqual(first.worksheets.inspection)
    expect(held.rubrics.service).toEqual(first.rubrics.service)
    library.edit([rubricFile, 'methodVersion', '2.0'])
    const published = await again()
    expect(published.problems).toEqual([])
    expect(numbers(published)).toEqual({ branch: 1, inspection: 2 })
    expect(published.worksheets.inspection?.rubrics.service).toMatchObject({ methodVersion: '2.0' })
  })

  it('loses no criterion, under whatever version', async () => {
    const { library, again } = await openedWith(true)
    library.edit([rubricFile, 'criteria.0.id', 'lamps'], [rubricFile, 'methodVersion', '2.0'])
    const { problems, worksheets } = await again()
    expect(places(problems)).toContain(`ITEM_DELETED ${rubricFile}`)
    expect(worksheets.inspection?.rubrics.service?.criteria[0]?.id).toBe('light')
  })

  it('may be worded better', async () => {
    const { library, again } = await openedWith(true)
    library.edit([rubricFile, 'criteria.0.question', 'نور سالن چگونه است؟'])
    const { problems, worksheets } = await again()
    expect(problems).toEqual([])
    expect(worksheets.inspection?.version).toBe(2)
  })

  it('is not in use before there are answers', async () => {
    const { library, again } = await openedWith(false)
    library.edit(...weights)
    const { problems, worksheets } = await again()
    expect(problems).toEqual([])
    expect(worksheets.inspection?.version).toBe(2)
  })
})

describe('a scorecard in use', () => {
  it('is not computed otherwise under the same method version', async () => {
    const { library, first, again } = await openedWith(true)
    library.edit([scorecardFile, 'indicators.0.target.main', 8])
    const held = await again()
    expect(places(held.problems)).toEqual([`METHOD_VERSION_SAME ${scorecardFile} /methodVersion`])
    expect(held.scorecards).toEqual(first.scorecards)
    // Refused again as long as it is not mended, also by a new start.
    expect((await again()).scorecards).toEqual(first.scorecards)
    library.edit([scorecardFile, 'methodVersion', '1.1.0'])
    const published = await again()
    expect(published.problems).toEqual([])
    expect(published.scorecards.visits?.scorecard.indicators[0]?.target).toEqual({ main: 8 })
  })

  it('is not in use before there are answers it measures', async () => {
    const { library, again } = await openedWith(false)
    library.edit([scorecardFile, 'indicators.0.target.main', 8])
    expect((await again()).problems).toEqual([])
  })
})

it('a version sealed with another number has another hash', async () => {
  const { catalogue } = await loadCatalogue(copyLibrary().dirs)
  const version = catalogue.worksheets.branch
  expect(version && sealVersion(version, 2).sha256).not.toBe(version?.sha256)
  expect(version && sealVersion(version, 1)).toEqual(version)
})
