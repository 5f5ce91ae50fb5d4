import { expect, test } from 'vitest'
import { computeScorecard } from '../../../engine/core/computeScorecard.ts'
import type { JsonObject, ScorecardConfig } from '../../../engine/core/model.ts'
import { scorecard } from './scorecardFixture.ts'

interface Part {
  weight: number
  points: number
  status?: 'notReported' | 'notApplicable'
}

/** A card of indicators with given results, with the bands and caps of the shipped scorecard. */
function cardOf(parts: Part[], inputs: JsonObject = {}) {
  const [model] = scorecard.indicators
  if (model === undefined) throw new Error('the scorecard is empty')
  const { id, title, definition, unit, direction } = model
  const indicators = parts.map((part, index) => ({
    title,
    definition,
    unit,
    direction,
    group: 'maturity',
    from: ['register'],
    target: {},
    weight: part.weight,
    id: index === 0 ? 'sixMonthReports' : `${id}${index}`,
    value: String(part.points),
    points: 'x',
    notReported: String(part.status === 'notReported'),
    notApplicable: String(part.status === 'notApplicable'),
  }))
  const settled = { planIsDue: true, planIsApproved: true, planAwaitsOpinion: false, currentAssessment: null }
  return computeScorecard(
    {
      ...scorecard,
      inputs: Object.fromEntries(Object.keys({ ...settled, ...inputs }).map((name) => [name, { from: 'register' }])),
      indicators: indicators as unknown as ScorecardConfig['indicators'],
    },
    {
      agency: {},
      kind: 'main',
      period: '1405',
      asOf: '2027-03-20',
      settings: {},
      worksheets: ['register'],
      inputs: { ...settled, ...inputs },
    },
  )
}

test.each([
  [89.95, 90, 'excellent'],
  [89.949, 89.9, 'good'],
  [100, 100, 'excellent'],
  [75, 75, 'good'],
  [59.949, 59.9, 'needsImprovement'],
  [39.94, 39.9, 'weak'],
  [0, 0, 'weak'],
])('an unrounded total of %d is shown as %d: %s', (points, totalScore, band) => {
  const card = cardOf([
    { weight: 0, points: 50 },
    { weight: 100, points },
  ])
  expect(card).toMatchObject({ totalScore, band, caps: [] })
})

test('without an approved plan the band is at most fair; the score stays', () => {
  const none = { planIsApproved: false }
  expect(cardOf([{ weight: 100, points: 81.2 }], none)).toMatchObject({
    totalScore: 81.2,
    band: 'fair',
    caps: ['planNotApproved'],
  })
  expect(cardOf([{ weight: 100, points: 50 }], none).band).toBe('needsImprovement')
})

test('without six-month reports the band is at most good; the score stays', () => {
  const card = cardOf([
    { weight: 8, points: 0 },
    { weight: 92, points: 100 },
  ])
  expect(card).toMatchObject({ totalScore: 92, band: 'good', caps: ['noSixMonthReport'] })
})

test('of two caps the lower one holds', () => {
  const parts = [
    { weight: 8, points: 0 },
    { weight: 92, points: 100 },
  ]
  expect(cardOf(parts, { planIsApproved: false })).toMatchObject({
    band: 'fair',
    caps: ['planNotApproved', 'noSixMonthReport'],
  })
})

const left = (weight: number): Part => ({ weight, points: 0, status: 'notApplicable' })
test('a card of which more than 40 of 100 do not apply is not graded', () => {
  const card = cardOf([{ weight: 59, points: 80 }, left(41)])
  expect(card).toMatchObject({ totalScore: 80, band: 'notGraded', caps: ['naTooLarge'] })
})

test('a card of which exactly 40 of 100 do not apply is graded', () => {
  expect(cardOf([{ weight: 60, points: 80 }, left(40)])).toMatchObject({ totalScore: 80, band: 'good', caps: [] })
})

test('when more than half was not reported the band is weak, whatever the score', () => {
  const card = cardOf([
    { weight: 49, points: 100 },
    { weight: 51, points: 0, status: 'notReported' },
  ])
  expect(card).toMatchObject({ totalScore: 49, band: 'weak', caps: ['notReportedLarge'], completeness: 49 })
})

test('a card on which nothing counts has no total and is not graded', () => {
  expect(cardOf([left(100)])).toMatchObject({ totalScore: null, band: 'notGraded', completeness: null })
})

test('a formula that gives no value counts as not reported, not as a zero', () => {
  const card = cardOf([
    { weight: 50, points: Number.NaN },
    { weight: 50, points: 100 },
  ])
  expect(card.indicators[0]).toMatchObject({ status: 'notReported', x: null, points: 0 })
})
