import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '../../../engine/actions/context.ts'
import { createAnswer } from '../../../engine/actions/createAnswer.ts'
import { performAction } from '../../../engine/actions/performAction.ts'
import { readHistory } from '../../../engine/actions/readHistory.ts'
import { settingsOf } from '../../../engine/actions/surroundings.ts'
import { saveDraft } from '../../../engine/actions/saveDraft.ts'
import { type AccessCell, accessCells, type Ground, questionOf } from '../../../engine/core/accessTable.ts'
import { accessText } from '../../../engine/core/accessText.ts'
import { Failure } from '../../../engine/core/failure.ts'
import type { Answer, WorksheetVersion } from '../../../engine/core/model.ts'
import { worksheetIds } from '../../forms/shippedForms.ts'
import { openExampleProduct, type OpenedProduct } from '../../support/product.ts'

let product: OpenedProduct
let auditor: Context
let ground: Ground

beforeAll(async () => {
  product = await openExampleProduct()
  const profile = await product.stored('AP-00102-1404-0001')
  const sister = { ...profile.data, agencyCode: '00103', nameFa: 'دستگاه خواهر', nameEn: 'Sister' }
  await product.put({ ...profile, id: 'AP-00103-1404-0001', agency: '00103', edit: 1, data: sister })
  auditor = await product.contextFor({
    account: 'auditor',
    fullName: 'auditor',
    positionTitle: '',
    agency: '00000',
    roles: ['auditor'],
  })
  const { directory } = auditor
  ground = {
    main: '00101',
    affiliated: '00102',
    sister: '00103',
    other: '00201',
    directory,
    settings: settingsOf(auditor),
  }
})
afterAll(() => product.close())

test('the reviewed table is what the config says today: npm run access writes it anew', async () => {
  expect(accessText(auditor.catalogue)).toBe(await readFile('test/fixtures/access-table.txt', 'utf8'))
})

function periodIn(year: number, { worksheet: { period } }: WorksheetVersion): string | undefined {
  if (period === null) return undefined
  return period === 'jalali-year' ? String(year) : `${year}-H1`
}

let serial = 0

/** An answer for a cell, stored once for all cells that ask of the same agency, state and unit. */
async function answerFor(version: WorksheetVersion, cell: AccessCell, known: Map<string, Answer>): Promise<Answer> {
  const { answer } = questionOf(ground, auditor.catalogue.framework, version, cell)
  const key = JSON.stringify([version.id, answer])
  const before = known.get(key)
  if (before) return before
  const period = periodIn(1399, version)
  const fresh: Answer = {
    ...answer,
    id: `${version.worksheet.prefix}-${answer.agency}-1499-${String((serial += 1)).padStart(4, '0')}`,
    worksheet: version.id,
    version: version.version,
    ...(period ? { period } : {}),
    revision: 1,
    edit: 1,
    createdOn: '2026-05-01',
    updatedAt: '2026-05-01T08:00:00.000Z',
    signatures: [],
    computed: {},
    remarks: [],
  }
  await product.put(fresh)
  known.set(key, fresh)
  return fresh
}

const refusals = ['NOT_ALLOWED', 'ANSWER_NOT_FOUND']

/** What stopped it, or undefined when it went through. */
async function stopped(deed: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await deed()
    return undefined
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return error.code
  }
}

async function tryCreate(context: Context, version: WorksheetVersion, cell: AccessCell, known: Map<string, Answer>) {
  const { worksheet } = version
  const { answer } = questionOf(ground, context.catalogue.framework, version, cell)
  const parentVersion = context.catalogue.worksheets[worksheet.parent ?? '']
  // A parent that every reader of that agency sees: in the state in which it is published.
  const published = Object.entries(parentVersion?.workflow.states ?? {}).find(([, state]) => state?.active)?.[0]
  const parent =
    parentVersion &&
    (await answerFor(parentVersion, { ...cell, state: published ?? parentVersion.workflow.initial }, known))
  const period = periodIn(1398, version)
  return stopped(() =>
    createAnswer(context, {
      worksheet: version.id,
      agency: answer.agency,
      data: answer.data,
      ...(period ? { period } : {}),
      ...(parent ? { parent: parent.id } : {}),
    }),
  )
}

async function tryCell(version: WorksheetVersion, cell: AccessCell, known: Map<string, Answer>) {
  const { actor } = questionOf(ground, auditor.catalogue.framework, version, cell)
  const context = { ...auditor, actor }
  if (cell.deed === 'create') return tryCreate(context, version, cell, known)
  const { id } = await answerFor(version, cell, known)
  if (cell.deed === 'read') return stopped(() => readHistory(context, { id }))
  const before = await product.stored(id)
  const { edit, data } = before
  if (cell.deed === 'edit') return stopped(() => saveDraft(context, { id, edit, data }))
  const code = await stopped(() => performAction(context, { id, action: cell.deed, edit }))
  const after = await product.stored(id)
  if (after.edit !== edit) await product.put({ ...before, edit: after.edit + 1 })
  return code
}

test.each(worksheetIds)(
  'each right to %s that the table grants is not refused, and each other is refused by the actions themselves',
  async (id) => {
    const version = auditor.catalogue.worksheets[id]
    if (!version) throw new Error(`${id} is not in service`)
    const known = new Map<string, Answer>()
    const cells = accessCells(ground, auditor.catalogue.framework, version)
    const wrong: string[] = []
    for (const cell of cells) {
      const code = await tryCell(version, cell, known)
      // Reading and saving succeed; an action may still be stopped by what it needs, which is not a matter of rights.
      const isRefused =
        cell.deed === 'read' || cell.deed === 'edit' ? code !== undefined : refusals.includes(code ?? '')
      if (isRefused === cell.isAllowed) wrong.push(`${JSON.stringify(cell)} ${code}`)
    }
    expect(cells.length).toBeGreaterThan(200)
    expect(wrong).toEqual([])
  },
  120_000,
)
