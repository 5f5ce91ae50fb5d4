import { describe, expect, test } from 'vitest'
import type { Directory } from '../../../engine/core/directory.ts'
import type { Answer, Catalogue } from '../../../engine/core/model.ts'
import { runQuery } from '../../../engine/report/runQuery.ts'
import type { ReportSource } from '../../../engine/report/reportSource.ts'
import type { AnswerFilter } from '../../../engine/store/store.ts'

const answer = (id: string, agency: string, more: Partial<Answer> = {}): Answer => ({
  id,
  worksheet: 'card',
  version: 1,
  agency,
  state: 'open',
  revision: 1,
  edit: 1,
  createdOn: '2026-01-01',
  signatures: [],
  computed: {},
  history: [],
  remarks: [],
  data: {},
  ...more,
})

const answers = [
  answer('C-1', '00101', { data: { size: 30 }, period: '1404' }),
  answer('C-2', '00102', { data: { size: 4 }, period: '1404' }),
  answer('C-3', '00103', { data: { size: 12 }, period: '1405', state: 'closed' }),
]

const directory: Directory = {
  agencies: new Map([
    ['00101', { code: '00101', title: 'الف', data: {} }],
    ['00102', { code: '00102', title: 'ب', parent: '00101', data: {} }],
    ['00103', { code: '00103', title: 'پ', data: {} }],
  ]),
  organization: '00000',
}

const source = (reach: ReportSource['reach']): ReportSource => ({
  store: {
    async *answers({ worksheet, agencies, states, period }: AnswerFilter) {
      yield* answers.filter(
        (each) =>
          each.worksheet === worksheet &&
          (agencies?.includes(each.agency) ?? true) &&
          (states?.includes(each.state) ?? true) &&
          (period === undefined || each.period === period),
      )
    },
  },
  catalogue: { worksheets: {}, changes: {} } as unknown as Catalogue,
  directory,
  reach,
  settings: {},
  currentDay: '2026-05-01',
})

const run = async (query: Parameters<typeof runQuery>[0], reach: ReportSource['reach'] = 'all') =>
  (
    (await runQuery(query, source(reach), { parameters: { agency: '00101', year: '1404' } })) as unknown as Answer[]
  ).map(({ id }) => id)

describe('a query of a report', () => {
  test('takes the own agency, its family, all, or those a formula names', async () => {
    expect(await run({ from: 'card', agencies: 'own' })).toEqual(['C-1'])
    expect(await run({ from: 'card', agencies: 'with-affiliated' })).toEqual(['C-1', 'C-2'])
    expect(await run({ from: 'card' })).toEqual(['C-1', 'C-2', 'C-3'])
    expect(await run({ from: 'card', agencies: '["00103"]' })).toEqual(['C-3'])
  })
  test('never leaves the reach of the asker', async () => {
    expect(await run({ from: 'card' }, ['00102'])).toEqual(['C-2'])
    expect(await run({ from: 'card', agencies: '["00103"]' }, ['00102'])).toEqual([])
  })
  test('chooses by state, period and formula, sorts numbers as numbers and cuts', async () => {
    expect(await run({ from: 'card', states: ['closed'] })).toEqual(['C-3'])
    expect(await run({ from: 'card', period: 'parameters.year' })).toEqual(['C-1', 'C-2'])
    expect(await run({ from: 'card', where: 'item.data.size > 10' })).toEqual(['C-1', 'C-3'])
    expect(await run({ from: 'card', sort: '-data.size', limit: 2 })).toEqual(['C-1', 'C-3'])
    expect(await run({ from: 'card', sort: 'data.size' })).toEqual(['C-2', 'C-3', 'C-1'])
  })
  test('gives one answer, or null where there is none', async () => {
    expect(await runQuery({ from: 'card', one: true, sort: '-id' }, source('all'), {})).toMatchObject({ id: 'C-3' })
    expect(await runQuery({ from: 'none', one: true }, source('all'), {})).toBeNull()
  })
})

const rename = (from: number, old: string, next: string) => ({
  from,
  to: from + 1,
  steps: [{ rename: [old, next] as [string, string] }],
})

const carrying = (inService: number): ReportSource => ({
  ...source('all'),
  catalogue: {
    worksheets: { card: { version: inService } },
    changes: { card: [rename(1, 'size', 'area'), rename(2, 'area', 'surface')] },
  } as unknown as Catalogue,
})

const rowsOf = async (query: Parameters<typeof runQuery>[0], inService = 3) =>
  (await runQuery({ ...query, sort: 'id' }, carrying(inService), {})) as unknown as Answer[]

describe('answers of older versions', () => {
  test('are carried to the version the query names, before it filters', async () => {
    const [row, ...others] = await rowsOf({ from: 'card', version: 2, where: 'item.data.area > 20' })
    expect(row).toMatchObject({ id: 'C-1', version: 2, data: { area: 30 } })
    expect(others).toEqual([])
  })
  test('are carried to the version in service when none is named', async () => {
    expect((await rowsOf({ from: 'card' })).map(({ version, data }) => [version, data])).toEqual([
      [3, { surface: 30 }],
      [3, { surface: 4 }],
      [3, { surface: 12 }],
    ])
  })
  test('stay in the store as they were given', async () => {
    await rowsOf({ from: 'card' })
    expect(answers[0]).toMatchObject({ version: 1, data: { size: 30 } })
  })
  test('of the version in service are as they are, and a version without steps changes its number alone', async () => {
    expect((await rowsOf({ from: 'card' }, 1))[0]).toMatchObject({ version: 1, data: { size: 30 } })
    expect((await rowsOf({ from: 'card', version: 7 }, 7))[0]).toMatchObject({ version: 7, data: { surface: 30 } })
  })
})
