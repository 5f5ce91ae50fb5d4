import { afterAll, beforeAll, expect, test } from 'vitest'
import { assessAnswer } from '../../engine/actions/assessAnswer.ts'
import { versionInService } from '../../engine/actions/version.ts'
import type { Answer, AnswerData, Json } from '../../engine/core/model.ts'
import { exampleAnswers } from '../support/product.ts'
import { example, openStage } from './chainStage.ts'

const day = '2025-08-23'
const planId = 'OP-00102-1404-0001'
const projectId = 'DP-00102-1404-0001'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage(await exampleAnswers('forms'))
})
afterAll(() => stage.close())

interface Case {
  setting: string
  to: Json
  worksheet: string
  id: string
  change?: AnswerData
  /** Problems and computed values that the change of the setting brings or takes away. */
  rule?: string
  computed?: string
}

const cases: Case[] = [
  {
    setting: 'finalMaturityLevel',
    to: 2,
    worksheet: 'operational-plan',
    id: planId,
    change: { currentLevel: 2, targetLevel: 2 },
    rule: 'OP-R02',
  },
  { setting: 'legalPlanDeadline', to: '2025-08-01', worksheet: 'operational-plan', id: planId, rule: 'OP-R20' },
  { setting: 'driverScoreMin', to: 100, worksheet: 'driver-project', id: projectId, rule: 'DP-R09' },
  {
    setting: 'allowSecretCards',
    to: true,
    worksheet: 'dataset-card',
    id: 'DA-00102-1404-0001',
    change: { classification: 'secret' },
    rule: 'DA-R02',
  },
  {
    setting: 'staleFactor',
    to: 20,
    worksheet: 'dataset-card',
    id: 'DA-00102-1404-0001',
    change: { lastUpdated: '2025-06-01', updateFrequency: 'MONTHLY' },
    computed: 'isStale',
  },
  {
    setting: 'openPriorityHigh',
    to: 100,
    worksheet: 'open-data-entry',
    id: 'OD-00101-1404-0001',
    computed: 'priority',
  },
  {
    setting: 'halfYearReportGraceDays',
    to: 0,
    worksheet: 'unit-halfyear-report',
    id: 'UR-00101-1405-0001',
    computed: 'isLate',
  },
  {
    setting: 'effectCheckDays',
    to: 90,
    worksheet: 'improvement-action',
    id: 'IA-00101-1405-0001',
    change: { doneOn: '2025-08-01' },
    computed: 'effectCheckDue',
  },
  {
    setting: 'rewardMinScore',
    to: 100,
    worksheet: 'cooperation-evaluation',
    id: 'CE-00101-1405-0001',
    change: { recommendation: 'reward' },
    rule: 'CE-R05',
  },
]

test.each(cases)('$setting changes what the rules of $worksheet say', async (each) => {
  const { worksheet, id, change = {} } = each
  const stored = await example(worksheet, id)
  const answer = { ...stored, data: { ...stored.data, ...change } }
  const told = async () => {
    const context = await stage.as('unitHead.00102', '2026-12-01')
    const version = versionInService(context, worksheet)
    const editable = {
      ...answer,
      state: version.workflow.initial,
      history: [],
      submission: { channel: 'system', sentOn: day },
    }
    const { assessment } = await assessAnswer(context, version, editable as Answer)
    return each.rule === undefined
      ? assessment.computed[each.computed ?? '']
      : assessment.problems.some(({ params }) => params['rule'] === each.rule)
  }
  const before = await told()
  stage.choose(each.setting, each.to, '2025-11-01')
  expect(await told()).not.toEqual(before)
})
