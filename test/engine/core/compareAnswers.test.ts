import { expect, it } from 'vitest'
import { withCarried } from '../../../engine/core/carry.ts'
import { compareAnswers } from '../../../engine/core/compareAnswers.ts'
import type { AnswerData, JsonObject } from '../../../engine/core/model.ts'
import { shippedVersion } from '../../support/versions.ts'

const version = await shippedVersion('operational-plan')
const activity = (code: string, more: JsonObject = {}): JsonObject => ({ code, titleFa: `فعالیت ${code}`, ...more })
const changesOf = (before: AnswerData, after: AnswerData, computed: [JsonObject, JsonObject] = [{}, {}]) =>
  compareAnswers(version, { data: before, computed: computed[0] }, { data: after, computed: computed[1] })

it('tells what was added, removed and changed, in the order of the sections', () => {
  const { fields } = changesOf(
    { titleFa: 'برنامه ۱۴۰۴', monitoringMethod: 'ماهانه', planYear: 1404 },
    { titleFa: 'برنامه ۱۴۰۴', planYear: 1405, reviewSummary: 'خلاصه' },
  )
  expect(fields).toEqual([
    { field: 'planYear', changes: [{ path: 'planYear', kind: 'changed', before: 1404, after: 1405 }] },
    { field: 'reviewSummary', changes: [{ path: 'reviewSummary', kind: 'added', after: 'خلاصه' }] },
    { field: 'monitoringMethod', changes: [{ path: 'monitoringMethod', kind: 'removed', before: 'ماهانه' }] },
  ])
})

it('matches rows by their key wherever they stand, and compares them field by field', () => {
  const before = [activity('A1', { weight: 40 }), activity('A2'), activity('A3')]
  const after = [activity('A3'), activity('A1', { weight: 60 }), activity('A4')]
  const [found] = changesOf({ activities: before }, { activities: after }).fields
  expect(found?.changes).toEqual([
    { path: 'activities[].weight', kind: 'changed', rows: ['A1'], before: 40, after: 60 },
    { path: 'activities[]', kind: 'removed', rows: ['A2'], before: activity('A2') },
    { path: 'activities[]', kind: 'added', rows: ['A4'], after: activity('A4') },
  ])
})

it('loses no row that has no key or the same key as another', () => {
  const before = [activity('A1'), activity('A1', { weight: 1 }), { titleFa: 'بی کد' }]
  expect(changesOf({ activities: before }, { activities: structuredClone(before) }).fields).toEqual([])
  const [found] = changesOf({ activities: before }, { activities: [activity('A1')] }).fields
  expect(found?.changes.map(({ kind, rows }) => [kind, rows])).toEqual([
    ['removed', ['A1 #2']],
    ['removed', ['#3']],
  ])
})

it('compares a list without a key as a whole, and blanks are nothing', () => {
  const [found] = changesOf({ missionCodes: ['M1'] }, { missionCodes: ['M1', 'M2'] }).fields
  expect(found?.changes).toEqual([{ path: 'missionCodes', kind: 'changed', before: ['M1'], after: ['M1', 'M2'] }])
  expect(changesOf({ reviewSummary: '' }, {}).fields).toEqual([])
})

it('tells totals that changed', () => {
  const name = Object.keys(version.rules.computed ?? {})[0] ?? ''
  expect(changesOf({}, {}, [{ [name]: 1 }, { [name]: 2 }]).computed).toEqual([
    { path: name, kind: 'changed', before: 1, after: 2 },
  ])
})

it('carries what is to be carried into free fields only', () => {
  const before = { goals: [{ code: 'G1' }], monitoringMethod: 'ماهانه', reviewSummary: 'پارسال', targetLevel: 3 }
  expect(withCarried(version, { monitoringMethod: 'هفتگی' }, before)).toEqual({
    monitoringMethod: 'هفتگی',
    goals: [{ code: 'G1' }],
  })
})
