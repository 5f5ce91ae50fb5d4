import { describe, expect, test } from 'vitest'
import { changeOf, familyView, peerGroupOf, peerPlace, peerStatistics } from '../../../engine/core/peers.ts'
import { quantile } from '../../../engine/core/statistics.ts'
import { scorecard } from './scorecardFixture.ts'

const rules = scorecard.statistics
const peers = [
  { id: 'agencyB', totalScore: 91.2 },
  { id: 'sample', totalScore: 75.8 },
  { id: 'agencyC', totalScore: 75.8 },
  { id: 'agencyD', totalScore: 66 },
  { id: 'agencyE', totalScore: 58.3 },
  { id: 'agencyF', totalScore: 44.7 },
]

describe('six graded main agencies', () => {
  test.each([
    ['agencyB', 1, 91.7, 20.3],
    ['sample', 2, 66.7, 4.9],
    ['agencyC', 2, 66.7, 4.9],
    ['agencyD', 4, 41.7, -4.9],
    ['agencyE', 5, 25, -12.6],
    ['agencyF', 6, 8.3, -26.2],
  ])('%s: rank %d, percentile rank %d, gap %d', (id, rank, percentileRank, gapToMedian) => {
    expect(peerPlace(peers, id, rules)).toEqual({ rank, percentileRank, gapToMedian })
  })

  test('have the published mean, quartiles and median', () => {
    expect(peerStatistics(peers, rules)).toEqual({ n: 6, mean: 68.6, median: 70.9, q1: 60.2, q3: 75.8 })
  })
})

test('four show mean and median but no rank', () => {
  const four = peers.slice(0, 4)
  expect(peerStatistics(four, rules)).toEqual({ n: 4, mean: 77.2, median: 75.8, q1: null, q3: null })
  expect(peerPlace(four, 'agencyB', rules)).toEqual({ rank: null, percentileRank: null, gapToMedian: 15.4 })
})

test('two show nothing', () => {
  const two = peers.slice(0, 2)
  expect(peerStatistics(two, rules)).toEqual({ n: 2, mean: null, median: null, q1: null, q3: null })
  expect(peerPlace(two, 'agencyB', rules)).toEqual({ rank: null, percentileRank: null, gapToMedian: null })
})

test('an agency that is not among the graded members has no place', () => {
  expect(peerPlace(peers, 'other', rules).rank).toBeNull()
})

test.each([
  [75.8, 71.7, 4.1, 'improved'],
  [72, 70, 2, 'improved'],
  [71.9, 70, 1.9, 'stable'],
  [68, 70, -2, 'declined'],
  [68.1, 70, -1.9, 'stable'],
])('from %s the change to %s', (now, before, change, mark) => {
  expect(changeOf(now, before, rules)).toEqual({ change, mark })
})

test('a first card is new', () => {
  expect(changeOf(75.8, null, rules)).toEqual({ change: null, mark: 'new' })
})

describe('the group an agency is compared in', () => {
  const company = { agencyType: 'affiliated', agencyClass: 'stateCompany' }

  test('of a main agency is that of the main agencies, however few', () => {
    expect(peerGroupOf(scorecard, { agencyType: 'main' }, 0)?.id).toBe('main')
  })

  test('of an affiliated agency is its class, from five graded members on', () => {
    expect(peerGroupOf(scorecard, company, 5)?.id).toBe('affiliatedStateCompany')
    expect(peerGroupOf(scorecard, company, 4)?.id).toBe('affiliated')
  })

  test('of an affiliated agency without a class is that of all affiliated ones', () => {
    expect(peerGroupOf(scorecard, { agencyType: 'affiliated' }, 0)?.id).toBe('affiliated')
  })
})

test('affiliated agencies are shown together, with equal weights', () => {
  const cards = [
    { totalScore: 80, band: 'good' },
    { totalScore: 61.5, band: 'fair' },
    { totalScore: 90, band: 'notGraded' },
  ]
  expect(familyView(cards, scorecard)).toEqual({
    count: 3,
    graded: 2,
    mean: 70.8,
    min: 61.5,
    max: 80,
    byBand: { excellent: 0, good: 1, fair: 1, needsImprovement: 0, weak: 0, notGraded: 1 },
  })
})

test('quartiles lie between the neighbours of their place', () => {
  expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75)
  expect(quantile([], 0.5)).toBeNull()
})
