import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { agencyDuties } from '../../engine/actions/agencyDuties.ts'
import { assessAnswer } from '../../engine/actions/assessAnswer.ts'
import { listWork } from '../../engine/actions/listWork.ts'
import { openAnswer } from '../../engine/actions/openAnswer.ts'
import { versionInService } from '../../engine/actions/version.ts'
import type { Answer } from '../../engine/core/model.ts'
import { exampleAnswers } from '../support/product.ts'
import { example, openStage } from './chainStage.ts'

const day = '2025-08-23'
const letter = (number: string) => ({ letter: { number, date: day } })
const planId = 'OP-00102-1404-0001'
const projectId = 'DP-00102-1404-0001'

let stage: Awaited<ReturnType<typeof openStage>>
const days = (from?: string | null, to?: string | null) => (Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000
const stateOf = async (id: string) => (await stage.answer(id)).state
const signersOf = async (id: string) => (await stage.answer(id)).signatures.map(({ account }) => account)

async function at(worksheet: string, id: string, change: Partial<Answer>): Promise<Answer> {
  return { ...(await example(worksheet, id)), history: [], signatures: [], edit: 1, ...change }
}

/** All examples, with some in another state. */
async function stageWith(...changed: Answer[]) {
  const ids = new Set(changed.map(({ id }) => id))
  const others = (await exampleAnswers('forms')).filter(({ id }) => !ids.has(id))
  return openStage([...others, ...changed])
}

beforeEach(async () => {
  stage = await stageWith(
    await at('operational-plan', planId, { state: 'councilConfirmed' }),
    await at('driver-project', projectId, { state: 'inCouncil' }),
  )
})
afterEach(() => stage.close())

async function offered(who: string, id = planId): Promise<string[]> {
  return (await openAnswer(await stage.as(who, day), { id })).actions.map(({ action }) => action)
}
const waits = async (who: string): Promise<string[]> =>
  (await listWork(await stage.as(who, day), { offset: 0, limit: 20 })).items
    .filter(({ actions }) => JSON.stringify(actions).includes('امضا'))
    .map(({ row }) => row.id)

describe('planSignatureScope', () => {
  test('main: the plan of an affiliated agency and its projects are signed in the main agency alone', async () => {
    expect(await offered('highestOfficial.00101')).toContain('sign')
    expect(await offered('highestOfficial.00102')).not.toContain('sign')
    expect(await waits('highestOfficial.00102')).not.toContain(planId)
    const own = stage.act('highestOfficial.00102', day, planId, 'sign')
    await expect(own).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await stage.act('highestOfficial.00101', day, planId, 'sign')
    expect([await stateOf(planId), await signersOf(projectId)]).toEqual(['signed', ['highestOfficial.00101']])
  })

  test('own: they are signed in the affiliated agency alone', async () => {
    stage.choose('planSignatureScope', 'own', day)
    expect(await offered('highestOfficial.00101')).not.toContain('sign')
    expect(await waits('highestOfficial.00101')).not.toContain(planId)
    expect(await waits('highestOfficial.00102')).toContain(planId)
    const main = stage.act('highestOfficial.00101', day, planId, 'sign')
    await expect(main).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await stage.act('highestOfficial.00102', day, planId, 'sign')
    expect([await stateOf(planId), await signersOf(planId)]).toEqual(['signed', ['highestOfficial.00102']])
    expect(await signersOf(projectId)).toEqual(['highestOfficial.00102'])
  })

  test('both: the affiliated agency signs first, then the main one, plan and projects', async () => {
    stage.choose('planSignatureScope', 'both', day)
    expect(await offered('highestOfficial.00101')).not.toContain('sign')
    await stage.act('highestOfficial.00102', day, planId, 'signFirst')
    expect(await stateOf(planId)).toBe('ownSigned')
    expect(await offered('highestOfficial.00102')).not.toContain('sign')
    await stage.act('highestOfficial.00101', day, planId, 'sign')
    const both = ['highestOfficial.00102', 'highestOfficial.00101']
    expect([await stateOf(planId), await signersOf(planId)]).toEqual(['signed', both])
    expect(await signersOf(projectId)).toEqual(both)
  })

  test('a plan half signed is finished in the main agency when the setting changes meanwhile', async () => {
    stage.choose('planSignatureScope', 'both', day)
    await stage.act('highestOfficial.00102', day, planId, 'signFirst')
    stage.choose('planSignatureScope', 'own', day)
    await stage.act('highestOfficial.00101', day, planId, 'sign')
    expect(await stateOf(planId)).toBe('signed')
  })
})

describe('a returned plan', () => {
  const correction = 'PC-00102-1404-0001'
  const opinion = 'OO-00102-1404-0001'
  const review = 'CR-00101-1404-0009'

  async function returned(): Promise<void> {
    await stage.close()
    const { data: issued } = await example('organization-opinion', 'OO-00101-1404-0001')
    const findings = { ...issued, planRef: planId, planRevision: 1, sectionFindings: [], projectFindings: [] }
    stage = await stageWith(
      await at('operational-plan', planId, { state: 'returned', revision: 2 }),
      await at('driver-project', projectId, { state: 'approved' }),
      await at('organization-opinion', 'OO-00101-1404-0001', {
        id: opinion,
        agency: '00102',
        parent: planId,
        state: 'issued',
        history: [
          {
            at: '2025-08-20T09:00:00+03:30',
            actor: 'a',
            role: 'orgApprover',
            action: 'issue',
            from: 'checked',
            to: 'issued',
          },
        ],
        data: {
          ...findings,
          decision: 'return',
          opinion: { number: '۳', date: '2025-08-20' },
          subjectAgencyCode: '00102',
          correctionDueDate: '2025-09-06',
        },
      }),
      await at('plan-correction', 'PC-00101-1404-0001', {
        id: correction,
        agency: '00102',
        parent: opinion,
        state: 'draft',
        data: {
          opinionRef: opinion,
          planRef: planId,
          fromRevision: 1,
          toRevision: 2,
          submittedOn: day,
          responses: [{ section: 'goals', response: 'accepted', actionTaken: 'هدف‌ها عددی شد و شاخص گرفت.' }],
        },
      }),
    )
  }
  beforeEach(returned)

  test('is signed again by both where both sign', async () => {
    stage.choose('planSignatureScope', 'both', day)
    await stage.act('highestOfficial.00102', day, correction, 'signFirst')
    expect([await stateOf(correction), await stateOf(planId)]).toEqual(['ownSigned', 'returned'])
    await stage.act('highestOfficial.00101', day, correction, 'sign')
    expect([await stateOf(correction), await stateOf(planId)]).toEqual(['signed', 'signed'])
  })

  test('goes to the council again only while councilReviewOnResubmission is on', async () => {
    expect(await offered('unitHead.00102', correction)).not.toContain('toCouncil')
    stage.choose('councilReviewOnResubmission', true, day)
    await expect(stage.act('highestOfficial.00101', day, correction, 'sign')).rejects.toMatchObject({
      code: 'ACTION_BLOCKED',
    })
    await stage.act('unitHead.00102', day, correction, 'toCouncil', letter('۷'))
    const opened = await stage.only('council-review', 'draft')
    expect(opened).toMatchObject({ agency: '00101', data: { planRef: planId, planRevision: 2 } })
    await expect(stage.act('unitHead.00102', day, correction, 'toCouncil', letter('۸'))).rejects.toMatchObject({
      code: 'ACTION_BLOCKED',
    })
    // Minutes that are not signed yet do not open the way.
    await stage.save('unitExpert.00102', day, correction, { councilReviewRef: opened.id })
    await expect(stage.act('highestOfficial.00101', day, correction, 'sign')).rejects.toMatchObject({
      code: 'ACTION_BLOCKED',
    })
  })

  test('is signed with the minutes that confirm the same revision', async () => {
    stage.choose('councilReviewOnResubmission', true, day)
    const minutes = await at('council-review', 'CR-00101-1404-0001', { id: review, state: 'signed', parent: planId })
    const data = { ...minutes.data, planRef: planId, planRevision: 2, decision: 'confirmed' }
    const { store } = await stage.as('orgPolicy.00000', day)
    await store.transaction(async (tx) => tx.putAnswer({ ...minutes, data }))
    await stage.save('unitExpert.00102', day, correction, { councilReviewRef: review })
    await stage.act('highestOfficial.00101', day, correction, 'sign')
    expect(await stateOf(planId)).toBe('signed')
  })

  test('has as many days as correctionDays says: in its state, its duty and the opinion', async () => {
    const due = async () => {
      const context = await stage.as('unitHead.00101', day)
      const { duties } = await agencyDuties(context, '00102', [])
      const item = (await listWork(await stage.as('unitExpert.00102', day), { offset: 0, limit: 20 })).items
      return {
        duty: duties.find(({ duty }) => duty === 'DL-CORRECTION')?.due,
        state: item.find(({ row }) => row.id === planId)?.due,
      }
    }
    const before = await due()
    stage.choose('correctionDays', 24, day)
    const after = await due()
    expect(days(before.duty, after.duty)).toBe(10)
    expect(days(before.state, after.state)).toBe(10)
  })
})

test('correspondenceMode: letters are asked for while it is on', async () => {
  await stage.act('highestOfficial.00101', day, planId, 'sign')
  const bare = () => stage.act('liaison.00101', day, planId, 'submit')
  await expect(bare()).rejects.toMatchObject({ code: 'LETTER_NEEDED' })
  stage.choose('correspondenceMode', false, day)
  await bare()
  expect((await stage.answer(planId)).submission).toMatchObject({ channel: 'system' })
})

test('what was signed keeps the values of the settings under which it was signed', async () => {
  const context = () => stage.as('unitHead.00101', '2025-12-01')
  const version = versionInService(await context(), 'operational-plan')
  const plan = await stage.answer(planId)
  stage.choose('finalMaturityLevel', 3, '2025-09-01')
  await stage.act('highestOfficial.00101', day, planId, 'sign')
  const levels = async (answer: Answer) =>
    (await assessAnswer(await context(), version, answer)).surroundings.settings['finalMaturityLevel']
  expect(await levels(await stage.answer(planId))).toBe(5)
  expect(await levels(plan)).toBe(3)
  expect(await levels({ ...(await stage.answer(planId)), state: 'returned' })).toBe(3)
})
