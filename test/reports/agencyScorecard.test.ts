import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../engine/catalogue/examples/exampleStore.ts'
import type { CardResult } from '../../engine/core/cardResult.ts'
import type { Agency } from '../../engine/core/directory.ts'
import { evaluate } from '../../engine/core/expression.ts'
import type { Answer, Json, JsonObject } from '../../engine/core/model.ts'
import { scorecardVariables } from '../../engine/core/scorecardInputs.ts'
import { buildCard } from '../../engine/report/buildCard.ts'
import type { ReportSource } from '../../engine/report/reportSource.ts'
import { scorecard } from '../engine/core/scorecardFixture.ts'
import { worksheetFiles, worksheetIds } from '../forms/shippedForms.ts'
import { shippedCatalogue } from './reportExample.ts'

const catalogue = await shippedCatalogue()
const stored = worksheetIds
  .flatMap((id) => worksheetFiles(id).examples)
  .flatMap(({ config: { answer } }) => (answer ? [answer as unknown as Answer] : []))

/** The answers of all valid examples, as a store gives them. */
function sourceOf(answers: Answer[]): ReportSource {
  const profiles = answers.filter(({ worksheet }) => worksheet === 'agency-profile')
  const agencies = profiles.map(({ agency, data }): [string, Agency] => {
    const { nameFa, agencyType, mainAgencyId } = data
    const parent = typeof mainAgencyId === 'string' ? { parent: mainAgencyId } : {}
    return [
      agency,
      { code: agency, title: String(nameFa), kind: String(agencyType), data: data as JsonObject, ...parent },
    ]
  })
  return {
    store: {
      async *answers({ worksheet, agencies: of, states }) {
        for (const answer of answers) {
          const isWanted = answer.worksheet === worksheet && (of?.includes(answer.agency) ?? true)
          if (isWanted && (states?.includes(answer.state) ?? true)) yield answer
        }
      },
    },
    catalogue,
    directory: { agencies: new Map(agencies), organization: '00000' },
    reach: 'all',
    settings: defaultSettings(catalogue),
    currentDay: '2026-05-21',
  }
}

async function cardOf(code: string, period: string, answers = stored): Promise<CardResult> {
  const request = { scorecard: 'agency-scorecard', agency: `"${code}"`, period: `"${period}"` }
  return (await buildCard(request, sourceOf(answers), {})) as unknown as CardResult
}

const indicatorsOf = (card: CardResult) =>
  Object.fromEntries(card.indicators.map(({ id, status, x }) => [id, x === null ? status : [status, x]]))

describe('over the stored examples', () => {
  test('the first year of a main agency: own determination, plan and projects', async () => {
    const card = await cardOf('00101', '1404')
    expect(indicatorsOf(card)).toMatchObject({
      maturityScore: ['measured', 2.71],
      maturityProgress: 'notApplicable',
      selfAssessmentAccuracy: ['measured', 96.97],
      planTimeliness: 'notApplicable',
      planProgress: ['measured', expect.closeTo(87.9737, 3)],
      sixMonthReports: 'notApplicable',
      // Its one story was published in the year after.
      successStories: ['measured', 0],
    })
  })

  test('the second year measures progress against the first, and the report of the first half-year due', async () => {
    const card = await cardOf('00101', '1405-H1')
    expect(indicatorsOf(card)).toMatchObject({
      maturityScore: ['measured', 3.02],
      maturityProgress: ['measured', 0.31],
      selfAssessmentAccuracy: ['measured', 92.18],
      sixMonthReports: ['measured', 100],
    })
    expect(card.isProvisional).toBe(true)
  })

  test('an affiliated agency with an approved plan and no record of progress has not reported', async () => {
    expect(indicatorsOf(await cardOf('00102', '1404')).planProgress).toBe('notReported')
  })

  test('progress the council has not confirmed is pending', async () => {
    const without = stored.filter(({ worksheet }) => worksheet !== 'council-halfyear-report')
    expect(indicatorsOf(await cardOf('00101', '1404', without)).planProgress).toEqual([
      'pending',
      expect.closeTo(87.9737, 3),
    ])
  })

  test('before the determination the level of the Organization does not show', async () => {
    const answers = stored.map((answer) =>
      answer.id === 'MA-00101-1405-0001' ? { ...answer, state: 'underAssessment' } : answer,
    )
    const card = await cardOf('00101', '1405', answers)
    expect(indicatorsOf(card)).toMatchObject({
      maturityScore: ['pending', 3.33],
      selfAssessmentAccuracy: 'notApplicable',
    })
    expect(card.caps).toContain('levelPending')
  })
})

/** Answers of worksheets that do not exist yet, as their specification writes them. */
const future: Record<string, JsonObject[]> = {
  unitAnswers: [
    {
      data: {
        unitStatus: 'interim',
        members: [
          { nationalCode: 'a', isManager: true, joinedOn: '2025-01-01' },
          { nationalCode: 'b', isManager: false, joinedOn: '2025-01-01' },
          { nationalCode: 'c', isManager: false, joinedOn: '2025-01-01', leftOn: '2026-01-01' },
        ],
      },
    },
  ],
  moduleAnswers: [
    { id: 'TM-1', data: { mandatoryFor: ['unitManagers', 'unitStaff'] } },
    { id: 'TM-2', data: { mandatoryFor: ['unitManagers'] } },
    { id: 'TM-3', data: { mandatoryFor: ['allStaff'] } },
  ],
  certificateAnswers: [
    { data: { nationalCode: 'a', moduleRef: 'TM-1', result: 'passed', issuedOn: '2026-05-01' } },
    { data: { nationalCode: 'b', moduleRef: 'TM-1', result: 'exempt', issuedOn: '2026-05-01' } },
    { data: { nationalCode: 'a', moduleRef: 'TM-2', result: 'failed', issuedOn: '2026-05-01' } },
  ],
  eventAnswers: [
    {
      data: {
        eventKind: 'workshop',
        endDate: '2026-06-01',
        attendees: [
          { personnelNo: '1', completed: true },
          { personnelNo: '2', completed: false },
          { personnelNo: '3', completed: true },
        ],
      },
    },
    { data: { eventKind: 'modularCourse', endDate: '2026-06-01', attendees: [{ personnelNo: '4', completed: true }] } },
  ],
  storyAnswers: [
    { state: 'verified', data: { publications: [{ publishedOn: '2026-06-01', url: 'https://a.example' }] } },
  ],
  datasetAnswers: [
    { id: 'DA-1', state: 'registered', data: { uniqueId: 'IRD-1' }, computed: { glossaryTermIds: ['GT-1'] } },
    { id: 'DA-2', state: 'draft', data: {}, computed: {} },
    { id: 'DA-3', state: 'retired', data: {}, computed: {} },
  ],
  systemAnswers: [{ id: 'SY-1', state: 'registered', data: { uniqueId: 'IRS-1' } }],
  termAnswers: [{ id: 'GT-1', state: 'standard' }],
  needAnswers: [
    {
      state: 'fulfilled',
      computed: { priorityClass: 'high' },
      data: { neededBy: '2026-10-01', fulfilledOn: '2026-09-01' },
    },
    { state: 'inProgress', computed: { priorityClass: 'high' }, data: { neededBy: '2026-10-01' } },
    { state: 'inProgress', computed: { priorityClass: 'low' }, data: { neededBy: '2026-10-01' } },
  ],
  openDataAnswers: [
    {
      state: 'published',
      computed: { machineReadable: true },
      data: { decision: 'open', plannedOn: '2026-09-01', publishedOn: '2026-08-01' },
    },
    { state: 'authorised', computed: {}, data: { decision: 'open', plannedOn: '2026-09-01' } },
    { state: 'closedDecided', computed: {}, data: { decision: 'notOpen', plannedOn: '2026-09-01' } },
  ],
  processAnswers: [
    {
      computed: { stageReached: 2 },
      data: {
        steps: ['2026-01-01', '2026-02-01', '2026-03-01', '2027-09-01'].map((endDate) => ({ endDate })),
        indicators: [],
      },
    },
  ],
  liaisonAnswers: [{ data: { startDate: '2025-06-20', endDate: '2027-03-01' } }],
  stewardAnswers: [
    { state: 'confirmed', data: { scope: 'headquarters', orgUnitCode: 'U001', startDate: '2025-08-01' } },
    { state: 'confirmed', data: { scope: 'headquarters', orgUnitCode: 'U001', startDate: '2025-08-01' } },
    {
      state: 'ended',
      data: { scope: 'headquarters', orgUnitCode: 'U002', startDate: '2025-08-01', endDate: '2026-01-01' },
    },
    {
      state: 'confirmed',
      data: { scope: 'provincial', startDate: '2025-08-01', organizationConfirmation: { number: '1' } },
    },
  ],
}

describe('an indicator that waits for its worksheet wakes up by the field names of the specification', () => {
  const agency = {
    agencyCode: '00101',
    agencyType: 'main',
    staffCount: 10,
    orgUnitCount: 6,
    dataOwningUnitCount: 2,
    declaredDatasetCount: 3,
    declaredSystemCount: 1,
  }
  const variables = scorecardVariables(scorecard, {
    agency,
    kind: 'main',
    period: '1405',
    asOf: '2027-03-20',
    settings: { identifierServiceAvailable: true },
    worksheets: [],
    inputs: future as unknown as JsonObject,
  })

  test.each<[string, Json]>([
    ['specialistTraining', 100 * (2 / 3)],
    ['generalTraining', 20],
    ['successStories', 1],
    ['identityCardCoverage', 50],
    ['uniqueIdentifierCoverage', 50],
    ['dataNeedsMet', 50],
    ['glossaryLinkage', 100],
    ['openDataPublication', 50],
    ['dataCentredProcesses', 100 * (2 / 3)],
    ['unitEstablished', 'itUnitDesignated'],
    ['liaisonNamed', 'vacant'],
    ['stewardCoverage', 50],
  ])('%s is %s', (id, expected) => {
    const found = scorecard.indicators.find((each) => each.id === id)
    for (const condition of [found?.notReported, found?.notApplicable]) {
      if (condition !== undefined) expect(evaluate(condition, { variables })).toBe(false)
    }
    const x = evaluate(found?.value ?? 'null', { variables })
    if (typeof expected === 'number') expect(x).toBeCloseTo(expected, 6)
    else expect(x).toBe(expected)
  })
})
