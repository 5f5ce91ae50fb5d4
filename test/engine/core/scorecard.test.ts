import { describe, expect, test } from 'vitest'
import { exportedPoints, largestLosses } from '../../../engine/core/computeScorecard.ts'
import type { JsonObject } from '../../../engine/core/model.ts'
import { allWorksheets, cardOf, indicator, sampleInputs, scorecard } from './scorecardFixture.ts'

describe('the worked example', () => {
  const card = cardOf()

  test.each([
    ['maturityScore', 3.02, 50.5, 'measured'],
    ['maturityProgress', 0.31, 77.5, 'measured'],
    ['selfAssessmentAccuracy', 92.18, 91.9429, 'measured'],
    ['planTimeliness', 12, 60, 'measured'],
    ['planProgress', 94.2308, 99.1903, 'measured'],
    ['driverProjectProgress', 80.6452, 84.8896, 'measured'],
    ['specialistTraining', 65, 65, 'measured'],
    ['generalTraining', 55, 91.6667, 'measured'],
    ['successStories', 2, 66.6667, 'measured'],
    ['identityCardCoverage', 63, 70, 'measured'],
    ['uniqueIdentifierCoverage', 54, 60, 'measured'],
    ['dataNeedsMet', null, null, 'notApplicable'],
    ['glossaryLinkage', null, 0, 'notReported'],
    ['openDataPublication', 58.3333, 64.8148, 'pending'],
    ['dataCentredProcesses', 93.3333, 100, 'measured'],
    ['processOutcomes', 100, 100, 'measured'],
    ['sixMonthReports', 100, 100, 'measured'],
    ['unitEstablished', 'established', 100, 'measured'],
    ['liaisonNamed', 'active', 100, 'measured'],
    ['stewardCoverage', 75, 83.3333, 'measured'],
  ])('%s: x %s, N %s, %s', (id, x, points, status) => {
    const found = indicator(card, id)
    expect(found.status).toBe(status)
    if (typeof x === 'number') expect(found.x).toBeCloseTo(x, 4)
    else expect(found.x).toBe(x)
    if (points === null) expect(found.points).toBeNull()
    else expect(found.points).toBeCloseTo(points, 4)
    expect(found.flags).toEqual([])
  })

  test('gives the published group scores', () => {
    expect(card.groups).toEqual([
      { id: 'maturity', weight: 21, score: 61.6 },
      { id: 'plan', weight: 22, score: 85.7 },
      { id: 'culture', weight: 12, score: 74.3 },
      { id: 'infrastructure', weight: 19, score: 55 },
      { id: 'processes', weight: 11, score: 100 },
      { id: 'institution', weight: 11, score: 97 },
    ])
  })

  test('gives the published total, band and completeness; the contributions add up to the total', () => {
    expect(card).toMatchObject({ totalScore: 75.8, band: 'good', caps: [], completeness: 91.7, methodVersion: '1.0.0' })
    const sum = card.indicators.reduce((total, { contribution }) => total + (contribution ?? 0), 0)
    expect(sum).toBeCloseTo(75.847566, 6)
    expect(card.weights).toMatchObject({ measured: 88, notReported: 3, notApplicable: 4, pending: 5, applicable: 96 })
  })

  test('is provisional while an indicator is pending, and then exports no points', () => {
    expect(card.isProvisional).toBe(true)
    expect(exportedPoints(card, scorecard, 50)).toBeNull()
    expect(exportedPoints({ ...card, isProvisional: false }, scorecard, 50)).toBe(37.9)
    expect(exportedPoints({ ...card, isProvisional: false }, scorecard, null)).toBeNull()
  })

  test('names the three largest losses', () => {
    expect(largestLosses(card, 3).map(({ id, lost }) => [id, Math.round(lost * 10) / 10])).toEqual([
      ['maturityScore', 693],
      ['glossaryLinkage', 300],
      ['planTimeliness', 200],
    ])
  })
})

describe('an indicator whose worksheet is not in the catalogue', () => {
  const card = cardOf({}, { worksheets: allWorksheets.filter((id) => id !== 'system-card') })

  test('is not yet collected and never a zero', () => {
    expect(indicator(card, 'identityCardCoverage')).toMatchObject({
      status: 'notCollected',
      x: null,
      points: null,
      contribution: null,
      lost: 0,
    })
  })

  test('leaves numerator and denominator', () => {
    expect(card.weights).toMatchObject({ notCollected: 11, applicable: 85, collected: 89 })
    expect(card.totalScore).toBe(Math.floor(((7281.3663 - 420 - 300) / 85) * 10 + 0.5) / 10)
    expect(card.groups.find(({ id }) => id === 'infrastructure')).toMatchObject({ weight: 8 })
  })

  test('may be collected for one kind of agency and not for the other', () => {
    const worksheets = allWorksheets.filter((id) => id !== 'unit-halfyear-report')
    expect(indicator(cardOf({}, { worksheets }), 'sixMonthReports').status).toBe('measured')
    expect(indicator(cardOf({}, { worksheets, kind: 'affiliated' }), 'sixMonthReports').status).toBe('notCollected')
  })
})

const plan = {
  dueDate: '2026-06-10',
  submittedAt: '2026-07-10',
  approvedAt: null,
  awaitingOpinion: false,
  opinions: [],
}

const scores = (previous: number, current: number): JsonObject => ({
  maturityAssessments: [
    { assessmentYear: 1404, methodVersion: '1.0.0', isSubmitted: true, assessedScore: previous },
    { assessmentYear: 1405, methodVersion: '1.0.0', isSubmitted: true, assessedScore: current, accuracy: 90 },
  ],
})

describe('limits of the indicators', () => {
  test('a late plan that was sent back earns half', () => {
    const card = cardOf({ operationalPlans: [plan] })
    expect(indicator(card, 'planTimeliness')).toMatchObject({ x: 30, points: 25, status: 'measured' })
    expect(indicator(card, 'planProgress')).toMatchObject({ status: 'notReported', points: 0 })
    expect(card.caps).toEqual(['planNotApproved'])
  })

  test('an agency loses nothing while it waits for the opinion', () => {
    const card = cardOf({ operationalPlans: [{ ...plan, awaitingOpinion: true }] })
    expect(indicator(card, 'planTimeliness')).toMatchObject({ points: 50, status: 'pending' })
    expect(indicator(card, 'planProgress').status).toBe('notApplicable')
    expect(indicator(card, 'driverProjectProgress').status).toBe('notApplicable')
    expect(card.caps).toEqual([])
  })

  test('each resubmission after the term costs 20 points', () => {
    const opinions = [{ sentAt: '2026-07-20', resubmittedAt: '2026-08-04' }]
    const card = cardOf({ operationalPlans: [{ ...plan, approvedAt: '2026-09-01', opinions }] })
    expect(indicator(card, 'planTimeliness').points).toBe(30)
  })

  test('a plan that was due and never sent is not reported; one that is not due yet does not apply', () => {
    const never = cardOf({ operationalPlans: [], driverProjects: [] })
    for (const id of ['planTimeliness', 'planProgress', 'driverProjectProgress']) {
      expect(indicator(never, id)).toMatchObject({ status: 'notReported', x: null, points: 0 })
    }
    const early = cardOf({ operationalPlans: [], planDueDate: '2027-06-10' })
    expect(indicator(early, 'planTimeliness').status).toBe('notApplicable')
    expect(indicator(early, 'planProgress').status).toBe('notApplicable')
    expect(early.caps).toEqual([])
  })

  test('an agency at the top keeps full points for progress; a falling one gets none', () => {
    expect(indicator(cardOf(scores(4.62, 4.6)), 'maturityProgress').points).toBe(100)
    expect(indicator(cardOf(scores(3.1, 2.95)), 'maturityProgress')).toMatchObject({ x: -0.15, points: 0 })
  })

  test('scores of two methods are not compared', () => {
    const [, current] = sampleInputs['maturityAssessments'] as unknown[]
    const earlier = { assessmentYear: 1404, methodVersion: '0.9.0', isSubmitted: true, assessedScore: 2.71 }
    const card = cardOf({ maturityAssessments: [earlier, current as never] })
    expect(indicator(card, 'maturityProgress').status).toBe('notApplicable')
  })

  test('before the level is determined the own score counts, and the card is provisional', () => {
    const card = cardOf({
      maturityAssessments: [
        { assessmentYear: 1405, methodVersion: '1.0.0', isSubmitted: true, assessedScore: null, selfScore: 3.33 },
      ],
    })
    expect(indicator(card, 'maturityScore')).toMatchObject({ x: 3.33, status: 'pending' })
    expect(card).toMatchObject({ caps: ['levelPending'], isProvisional: true })
  })

  test.each([
    ['20 days late', { sentAt: '2026-12-11', verifiedByCouncil: true }],
    ['in time, not verified by the council', { sentAt: '2026-11-20', verifiedByCouncil: false }],
  ])('a second report %s earns half', (_, report) => {
    const first = { dueDate: '2026-05-19', sentAt: '2026-05-01', verifiedByCouncil: true }
    const card = cardOf({ councilReports: [first, { dueDate: '2026-11-21', ...report }] })
    expect(indicator(card, 'sixMonthReports')).toMatchObject({ x: 75, points: 75 })
  })

  test('a missing report earns nothing, and with none sent the band is held', () => {
    const reports = ['2026-05-19', '2026-11-21'].map((dueDate) => ({ dueDate, sentAt: null, verifiedByCouncil: false }))
    const card = cardOf({ councilReports: reports })
    expect(indicator(card, 'sixMonthReports')).toMatchObject({ x: 0, points: 0, status: 'measured' })
    expect(card.caps).toEqual(['noSixMonthReport'])
  })

  test('more stewards than the cap allows give no points and a flag', () => {
    const dataStewards = Array.from({ length: 43 }, (_, i) => ({ orgUnitId: `U${i % 20}`, approvedAt: '2025-08-01' }))
    expect(indicator(cardOf({ dataStewards }), 'stewardCoverage')).toMatchObject({ points: 0, flags: ['capExceeded'] })
  })

  test('"not reported" is tried before "not applicable"', () => {
    const card = cardOf({ dataNeeds: [] })
    expect(indicator(card, 'dataNeedsMet').status).toBe('notReported')
  })

  test('a suspended activity is left out', () => {
    const activity = { weight: 50, plannedProgress: 100, actualProgress: 100, suspended: false, verified: true }
    const card = cardOf({ planActivities: [activity, { ...activity, actualProgress: 0, suspended: true }] })
    expect(indicator(card, 'planProgress').x).toBe(100)
  })
})

test('the half-year view keeps its method and is always provisional', () => {
  const openDataItems = [{ dueDate: '2026-09-01', publishedAt: '2026-08-01', machineReadable: true, verified: true }]
  const card = cardOf({ openDataItems }, { period: '1405-H1', asOf: '2026-09-22' })
  expect(card.weights.pending).toBe(0)
  expect(card).toMatchObject({ isHalfYear: true, isProvisional: true, period: '1405-H1', methodVersion: '1.0.0' })
})
