import { expect, test } from 'vitest'
import { compareScores } from '../../../engine/core/compareScores.ts'
import { proposals } from '../../../engine/core/proposals.ts'
import { scoreRows } from '../../../engine/core/score.ts'
import { levels, maturity, rowsOf, sampleAgency } from './rubricFixture.ts'

const claimed = rowsOf(sampleAgency.selfLevel)
const found = rowsOf(sampleAgency.assessedLevel)

test('the worked example agrees to 92.18 per cent and deviates in ten criteria by one level', () => {
  const comparison = compareScores(maturity, claimed, found)
  expect(comparison.accuracy).toBe(92.18)
  expect(comparison.overallDifference).toBe(0.31)
  const deviations = Object.values(comparison.deviations)
  expect(deviations).toHaveLength(35)
  expect(deviations.filter((deviation) => deviation !== 0)).toEqual(Array(10).fill(1))
})

test('equal levels agree fully, opposite ends not at all', () => {
  expect(compareScores(maturity, levels(3), levels(3)).accuracy).toBe(100)
  expect(compareScores(maturity, levels(5), levels(1)).accuracy).toBe(0)
})

test('criteria without both levels are left out; with none there is no accuracy', () => {
  expect(compareScores(maturity, claimed, []).accuracy).toBeNull()
  const half = compareScores(maturity, rowsOf({ dataNeeds: 3 }), rowsOf({ dataNeeds: 2, dataExchange: 5 }))
  expect(half).toEqual({ accuracy: 75, deviations: { dataNeeds: 1 }, overallDifference: null })
})

test('criteria of a gating dimension are proposed first, then by what they bring', () => {
  const score = scoreRows(maturity, found)
  const wanted: Record<string, number | 'na'> = {
    ...sampleAgency.assessedLevel,
    riskContinuity: 3,
    dataNeeds: 4,
    operationalPlan: 5,
    openDataMap: 3,
  }
  const rows = found.map(({ key, level }) => ({ key, level, target: Number(wanted[key]) || null }))
  const list = proposals(maturity, rows, score)
  expect(list.map(({ criterion, priority, isGating }) => [criterion.id, priority, isGating])).toEqual([
    ['riskContinuity', 2.4, true],
    ['operationalPlan', 3.5, false],
    ['dataNeeds', 3, false],
  ])
  const [first] = list
  expect(first).toMatchObject({ currentLevel: 2, targetLevel: 3, gap: 1 })
  expect(first?.criterion.descriptors[first.nextDescriptor]).toMatch(/^فهرست ریسک‌های داده و برنامه تداوم/)
})
