import { describe, expect, test } from 'vitest'
import type { RubricConfig } from '../../../engine/core/model.ts'
import { scoreRows } from '../../../engine/core/score.ts'
import { levels, maturity, rowsOf, sampleAgency } from './rubricFixture.ts'

describe('the worked example', () => {
  const self = scoreRows(maturity, rowsOf(sampleAgency.selfLevel))
  const assessed = scoreRows(maturity, rowsOf(sampleAgency.assessedLevel))

  test('gives the published scores of the self-assessment', () => {
    expect(self.dimensionScores).toEqual({
      leadershipOrganization: 3.3,
      planningResourcing: 3.8,
      cultureSkills: 3.3,
      dataAssets: 3.35,
      sharingInfrastructure: 3.1,
      dataQuality: 3,
      securityPrivacy: 2.35,
      analyticsDecision: 4,
      monitoringImprovement: 3.5,
    })
    expect(self.stageScores).toEqual({
      stage1: 3.25,
      stage2: 3.83,
      stage3: 3.3,
      stage4: 3.18,
      stage5: 3.24,
      stage6: 3.38,
    })
    expect(self).toMatchObject({
      methodVersion: '1.0.0',
      overallScore: 3.33,
      baseLevel: 3,
      computedLevel: 3,
      gatingDimensions: [],
      percent: 58.25,
      distanceToNext: 0.67,
      unanswered: [],
      notAllowed: [],
      overLimit: [],
    })
  })

  test('gives the published scores of the assessment, where one weak dimension holds the level back', () => {
    expect(assessed.dimensionScores).toEqual({
      leadershipOrganization: 3.3,
      planningResourcing: 3.6,
      cultureSkills: 2.8,
      dataAssets: 2.8,
      sharingInfrastructure: 2.9,
      dataQuality: 2.7,
      securityPrivacy: 1.65,
      analyticsDecision: 3.63,
      monitoringImprovement: 3.5,
    })
    expect(assessed.stageScores).toEqual({
      stage1: 3,
      stage2: 3.83,
      stage3: 2.8,
      stage4: 2.79,
      stage5: 2.82,
      stage6: 3.38,
    })
    expect(assessed).toMatchObject({
      overallScore: 3.02,
      baseLevel: 3,
      computedLevel: 2,
      gatingDimensions: ['securityPrivacy'],
      percent: 50.5,
      distanceToNext: 0,
    })
  })
})

const lead = 'leadershipOrganization'
const notApplicable = {
  openDataMap: 'na',
  openDataReuse: 'na',
  personalDataProtection: 'na',
  serviceRedesign: 'na',
} as const
test.each([
  ['all criteria 1', levels(1), 1, 1, 1, 1, []],
  ['all criteria 2', levels(2), 2, 2, 2, 2, []],
  ['all criteria 3', levels(3), 3, 3, 3, 3, []],
  ['all criteria 4', levels(4), 4, 4, 4, 4, []],
  ['all criteria 5', levels(5), 5, 5, 5, 5, []],
  ['all 4, data quality 2', levels(4, { dataQuality: 2 }), 3.76, 2, 3, 3, []],
  ['all 5, security 1', levels(5, { securityPrivacy: 1 }), 4.68, 1, 5, 1, ['securityPrivacy']],
  ['all 5, analysis and assets 4', levels(5, { analyticsDecision: 4, dataAssets: 4 }), 4.74, 4, 5, 5, []],
  ['all 3, two criteria 2', levels(3, { driverProjects: 2, qualityMeasurement: 2 }), 2.94, 2.7, 2, 2, []],
  ['all 3, one criterion 2', levels(3, { actionRegistration: 2 }), 2.98, 2.8, 2, 2, []],
  ['all 3, four do not apply', levels(3, notApplicable), 3, 3, 3, 3, []],
  [
    'all 2, security 1, leadership up',
    levels(2, { securityPrivacy: 1, [lead]: 4, leadershipCommitment: 5 }),
    2.2,
    1,
    2,
    1,
    ['securityPrivacy'],
  ],
])('%s: overall %d', (_, rows, overall, lowest, baseLevel, computedLevel, gatingDimensions) => {
  const score = scoreRows(maturity, rows)
  expect(score).toMatchObject({ overallScore: overall, baseLevel, computedLevel, gatingDimensions })
  expect(Math.min(...Object.values(score.dimensionScores))).toBe(lowest)
})

/** A rubric with one dimension whose weighted mean is exactly `mean` for levels 2 and 3. */
function rubricWithMean(mean: number): RubricConfig {
  const upper = (mean - 2) * 100
  const [criterion] = maturity.criteria
  const [dimension] = maturity.dimensions
  if (criterion === undefined || dimension === undefined) throw new Error('the rubric is empty')
  return {
    ...maturity,
    dimensions: [{ ...dimension, weight: 100 }],
    criteria: [
      { ...criterion, id: 'upper', dimension: dimension.id, weight: upper },
      { ...criterion, id: 'lower', dimension: dimension.id, weight: 100 - upper },
    ],
  }
}

test.each([
  [2.995, 3, 3],
  [2.9949, 2.99, 2],
])('an unrounded overall score of %d is shown as %d and gives level %d', (mean, overallScore, computedLevel) => {
  expect(scoreRows(rubricWithMean(mean), rowsOf({ upper: 3, lower: 2 }))).toMatchObject({ overallScore, computedLevel })
})

describe('a draft', () => {
  const draft = scoreRows(maturity, rowsOf({ leadershipCommitment: 4, dataGovernanceUnit: 2 }))

  test('shows the dimensions as far as they are answered', () => {
    expect(draft.dimensionScores).toEqual({ leadershipOrganization: 3.09 })
    expect(draft.stageScores).toEqual({ stage1: 2, stage2: 4 })
  })

  test('has no overall score and no level while a criterion is unanswered', () => {
    expect(draft).toMatchObject({
      overallScore: null,
      baseLevel: null,
      computedLevel: null,
      percent: null,
      distanceToNext: null,
    })
    expect(draft.unanswered).toHaveLength(34)
  })
})

test('a level outside the scale counts as unanswered', () => {
  expect(scoreRows(maturity, levels(3, { actionRegistration: 7 })).unanswered).toEqual(['actionRegistration'])
})

test('a dimension none of whose criteria apply leaves the overall score and the gate', () => {
  const score = scoreRows(maturity, levels(5, { securityPrivacy: 'na' }))
  expect(score.dimensionScores).not.toHaveProperty('securityPrivacy')
  expect(score).toMatchObject({ overallScore: 5, computedLevel: 5 })
})

test('criteria that must be answered and dimensions with too much left out are named', () => {
  const score = scoreRows(maturity, levels(3, { riskContinuity: 'na', personalDataProtection: 'na' }))
  expect(score.notAllowed).toEqual(['riskContinuity'])
  expect(score.overLimit).toEqual(['securityPrivacy'])
})

test('the top level has no next level to be distant from', () => {
  expect(scoreRows(maturity, levels(5)).distanceToNext).toBeNull()
})

test('a retired criterion is neither asked nor counted', () => {
  const rubric = {
    ...maturity,
    criteria: maturity.criteria.map((each) => ({ ...each, retired: each.id === 'riskContinuity' })),
  }
  const score = scoreRows(rubric, levels(3, { riskContinuity: 1 }))
  expect(score).toMatchObject({ overallScore: 3, unanswered: [] })
})
