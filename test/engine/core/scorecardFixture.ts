import { readFileSync } from 'node:fs'
import type { CardInput, CardResult } from '../../../engine/core/cardResult.ts'
import { computeScorecard } from '../../../engine/core/computeScorecard.ts'
import { feeding } from '../../../engine/core/measureIndicator.ts'
import type { Json, JsonObject, ScorecardConfig } from '../../../engine/core/model.ts'

/** The scorecard shipped with the framework. */
export const scorecard = JSON.parse(
  readFileSync(new URL('../../../reports/indicators/agency-scorecard.json', import.meta.url), 'utf8'),
) as ScorecardConfig

/** As if every worksheet that feeds an indicator were in the catalogue. */
export const allWorksheets = [
  ...new Set(scorecard.indicators.flatMap((each) => ['main', 'affiliated'].flatMap((kind) => feeding(each, kind)))),
]

export const asOf = '2027-03-20' // 1405-12-29
const times = (count: number, make: (index: number) => Json): Json[] => Array.from({ length: count }, (_, i) => make(i))
const activity = (weight: number, plannedProgress: number, actualProgress: number): JsonObject => ({
  weight,
  plannedProgress,
  actualProgress,
  suspended: false,
  verified: true,
})
const assessment = (assessmentYear: number, assessedScore: number, accuracy: number): JsonObject => ({
  assessmentYear,
  methodVersion: '1.0.0',
  isSubmitted: true,
  assessedScore,
  selfScore: 3.33,
  accuracy,
  acceptedNotApplicable: ['serviceRedesign'],
})

/** The registers of the worked example, in the shape of the scorecard's collections. */
export const sampleInputs: JsonObject = {
  maturityAssessments: [assessment(1404, 2.71, 88), assessment(1405, 3.02, 92.18)],
  planDueDate: '2026-06-10',
  operationalPlans: [
    {
      dueDate: '2026-06-10',
      submittedAt: '2026-06-22',
      approvedAt: '2026-08-20',
      awaitingOpinion: false,
      opinions: [{ sentAt: '2026-07-01', resubmittedAt: '2026-07-17' }],
    },
  ],
  planActivities: [
    activity(30, 80, 80),
    activity(25, 60, 45),
    activity(20, 100, 100),
    activity(15, 40, 50),
    activity(10, 0, 10),
  ],
  driverProjects: [activity(60, 70, 50), activity(40, 50, 50)],
  unitModules: times(8, (i) => `M${i}`),
  unitStaff: times(5, (i) => ({ personKey: `s${i}`, requiredModuleCodes: times(8, (j) => `M${j}`) })),
  trainingRecords: [
    ...times(26, (i) => ({
      kind: 'specialist',
      personKey: `s${i % 5}`,
      moduleCode: `M${Math.floor(i / 5)}`,
      passedAt: '2026-09-01',
    })),
    ...times(660, (i) => ({ kind: 'general', personKey: `p${i}`, moduleCode: null, passedAt: '2026-05-01' })),
    { kind: 'general', personKey: 'p0', moduleCode: null, passedAt: '2026-06-01' },
    { kind: 'general', personKey: 'longAgo', moduleCode: null, passedAt: '2024-06-01' },
  ],
  successStories: [
    { verified: true, publishedAt: '2026-06-01' },
    { verified: true, publishedAt: '2026-11-01' },
    { verified: false, publishedAt: '2026-11-01' },
    { verified: true, publishedAt: '2025-11-01' },
  ],
  datasets: times(75, (i) => ({
    requiredFieldsComplete: i < 50,
    uniqueId: i < 44 ? `IRD-${i}` : null,
    glossaryTermIds: [],
  })),
  systems: times(17, (i) => ({ requiredFieldsComplete: i < 13, uniqueId: i < 10 ? `IRS-${i}` : null })),
  glossaryTerms: [],
  dataNeeds: times(10, () => ({ isPriority: true, dueDate: '2027-06-01', metAt: null })),
  openDataItems: [
    ...times(6, () => ({ dueDate: '2026-09-22', publishedAt: '2026-09-01', machineReadable: true, verified: false })),
    ...times(2, () => ({ dueDate: '2026-09-22', publishedAt: '2026-10-10', machineReadable: true, verified: true })),
    ...times(4, () => ({ dueDate: '2026-09-22', publishedAt: null, machineReadable: true, verified: true })),
    { dueDate: '2027-05-01', publishedAt: null, machineReadable: true, verified: true },
  ],
  dataCentredProcesses: [
    { plannedStage: 7, stageReached: 7, outcomeBaseline: 34, outcomeResult: 21 },
    { plannedStage: 5, stageReached: 4, outcomeBaseline: null, outcomeResult: null },
    { plannedStage: 3, stageReached: 3, outcomeBaseline: null, outcomeResult: null },
  ],
  councilReports: [
    { dueDate: '2026-05-19', sentAt: '2026-04-25', verifiedByCouncil: true },
    { dueDate: '2026-11-21', sentAt: '2026-11-20', verifiedByCouncil: true },
  ],
  units: [{ state: 'established' }],
  liaisons: [{ activeFrom: '2025-06-20', activeTo: null }],
  dataStewards: times(15, (i) => ({
    orgUnitId: `U${i}`,
    scope: 'headquarters',
    approvedAt: '2025-08-01',
    activeTo: null,
  })),
  approvedProvincialStewardCap: 0,
}

export const sampleProfile: JsonObject = {
  agencyCode: '00101',
  agencyType: 'main',
  staffCount: 1200,
  orgUnitCount: 42,
  dataOwningUnitCount: 20,
  declaredDatasetCount: 80,
  declaredSystemCount: 20,
}

export function cardOf(inputs: JsonObject = {}, more: Partial<CardInput> = {}): CardResult {
  return computeScorecard(scorecard, {
    agency: sampleProfile,
    kind: 'main',
    period: '1405',
    asOf,
    settings: { correctionDays: 14, halfYearReportGraceDays: 30, legalPlanDeadline: null },
    worksheets: allWorksheets,
    ...more,
    inputs: { ...sampleInputs, ...inputs },
  })
}

/** One indicator of a card. */
export function indicator(card: CardResult, id: string) {
  const found = card.indicators.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no indicator ${id}`)
  return found
}
