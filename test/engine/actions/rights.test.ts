import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer } from '../../../engine/core/model.ts'
import type { OpenAnswer } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct } from '../../support/product.ts'

const plan = 'OP-00102-1404-0001'
const assessment = 'MA-00102-1405-0001'
const opinion = 'OO-00102-1405-0001'
const opinionWords = 'متن محرمانه پیش‌نویس نظر'

let product: OpenedProduct
beforeAll(async () => {
  product = await openExampleProduct()
  const earlier = await product.stored('OO-00101-1404-0001')
  const data = { ...earlier.data, planRef: plan, subjectAgencyCode: '00102', summary: opinionWords }
  const draft: Answer = { ...earlier, id: opinion, agency: '00102', parent: plan, state: 'draft', history: [], data }
  await product.put(draft)

  const determined = await product.stored('MA-00101-1404-0001')
  const filled = await product.stored(assessment)
  const { findings } = determined.data['determination'] as { findings: object[] }
  const determination = { assessedBy: 'organization', findings, determinedLevel: 4 }
  const computed = { ...filled.computed, assessedScore: 3.9 }
  await product.put({
    ...filled,
    state: 'underAssessment',
    edit: 2,
    computed,
    data: { ...filled.data, determination },
  } as Answer)
})
afterAll(() => product.close())

const get = async (account: string, path: string) => (await product.signIn(account)).get(path)
const open = async (account: string, id: string) => (await get(account, `/answers/${id}`)).json() as OpenAnswer

test('an answer of another ministry does not exist, whatever is asked of it', async () => {
  const stranger = await product.signIn('unitExpert.00201')
  const asked = [
    await stranger.get(`/answers/${plan}`),
    await stranger.get(`/answers/${plan}/history`),
    await stranger.get(`/answers/${plan}/kept/x`),
    await stranger.get(`/answers/${plan}/preview`),
    await stranger.put(`/answers/${plan}/draft`, { edit: 1, data: {} }),
    await stranger.post(`/answers/${plan}/assess`, { data: {} }),
    await stranger.post(`/answers/${plan}/actions/check`, { edit: 1 }),
    await stranger.post(`/answers/${plan}/prints`, { language: 'fa' }),
    await stranger.post(`/answers/${plan}/replies`, { edit: 1, path: 'a', at: '2026-05-01T08:00:00Z', reply: 'پاسخ' }),
    await stranger.post('/answers', { worksheet: 'activity-progress', parent: plan }),
  ]
  expect(asked.map((response) => response.json().code)).toEqual(asked.map(() => 'ANSWER_NOT_FOUND'))
  const list = await stranger.get('/answers?worksheet=operational-plan')
  expect(list.json()).toEqual({ items: [], total: 0 })
  expect((await stranger.get('/answers?agency=00102')).json().total).toBe(0)
})

test('an affiliated agency is seen by its main agency, not the other way round', async () => {
  expect((await get('unitExpert.00101', `/answers/${plan}`)).statusCode).toBe(200)
  expect((await get('unitExpert.00102', '/answers/OP-00101-1404-0001')).statusCode).toBe(404)
  const ofMain = (await get('unitExpert.00101', '/framework')).json()
  expect(ofMain.agencies.map((agency: { code: string }) => agency.code)).toEqual(['00101', '00102'])
  const ofAffiliated = (await get('unitExpert.00102', '/framework')).json()
  expect(ofAffiliated.agencies.map((agency: { code: string }) => agency.code)).toEqual(['00102'])
})

test('the main agency sees a plan of its affiliated agency but does not fill it', async () => {
  await product.put({ ...(await product.stored(plan)), state: 'draft', edit: 2 })
  expect((await open('unitExpert.00102', plan)).editable).toBe(true)
  expect((await open('unitExpert.00101', plan)).editable).toBe(false)
  const main = await product.signIn('unitExpert.00101')
  const refused = await main.put(`/answers/${plan}/draft`, { edit: 2, data: {} })
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'NOT_ALLOWED'])
})

test('the section of the Organization is kept from the agency until the level is determined', async () => {
  for (const account of ['unitExpert.00102', 'highestOfficial.00101']) {
    const seen = await open(account, assessment)
    expect(seen.visibleSections).not.toContain('determination')
    expect(seen.answer.data).not.toHaveProperty('determination')
    expect(seen.answer.computed).not.toHaveProperty('assessedScore')
    expect(Object.keys(seen.assessment.scores)).toEqual(['self'])
    const { surroundings, ...own } = seen
    expect(JSON.stringify(surroundings)).not.toContain('"determinedLevel":4')
    expect(JSON.stringify(own)).not.toMatch(/determinedLevel|\/determination/)
    const rows = (await get(account, '/answers?worksheet=maturity-assessment&period=1405&agency=00102')).json()
    expect(rows.items[0].columns).toMatchObject({ assessedScore: null, 'determination.determinedLevel': null })
    expect(rows.items[0].columns.selfScore).not.toBeNull()
  }
  const assessor = await open('orgAssessor.00000', assessment)
  expect(assessor.answer.data['determination']).toMatchObject({ determinedLevel: 4 })

  await product.put({ ...(await product.stored(assessment)), state: 'determined', edit: 3 })
  expect((await open('unitExpert.00102', assessment)).answer.data['determination']).toMatchObject({
    determinedLevel: 4,
  })
})

test('a draft opinion of the Organization is invisible to the agency wherever it could show', async () => {
  const expert = await product.signIn('unitExpert.00102')
  const texts = [
    await expert.get('/answers?worksheet=organization-opinion'),
    await expert.get('/answers?limit=200'),
    await expert.get(`/answers?text=${encodeURIComponent(opinionWords)}`),
    await expert.get('/worklist?limit=200'),
    await expert.get(`/answers/${plan}`),
    await expert.get(`/answers/${plan}/preview?language=fa`),
    await expert.get(`/reports/plan-print/preview?plan=${plan}&language=fa`),
  ]
  for (const response of texts) {
    expect(response.statusCode).toBe(200)
    expect(response.body).not.toContain(opinion)
    expect(response.body).not.toContain(opinionWords)
  }
  for (const path of [`/answers/${opinion}`, `/answers/${opinion}/history`, `/answers/${opinion}/preview`])
    expect((await expert.get(path)).statusCode, path).toBe(404)
  expect((await open('orgPolicy.00000', plan)).related.map(({ id }) => id)).toContain(opinion)

  await product.put({ ...(await product.stored(opinion)), state: 'issued', edit: 2 })
  expect((await expert.get(`/answers/${opinion}`)).statusCode).toBe(200)
  expect((await open('unitExpert.00102', plan)).related.map(({ id }) => id)).toContain(opinion)
})

test('nobody writes into a section that is not theirs', async () => {
  const opened = await open('highestOfficial.00102', assessment)
  expect(opened.editableSections).toEqual(['objection'])
  const official = await product.signIn('highestOfficial.00102')
  const { edit, data } = opened.answer
  const changed = { ...data, communicationNumber: '۱' }
  const refused = await official.put(`/answers/${assessment}/draft`, { edit, data: changed })
  expect(refused.json()).toMatchObject({ status: 403, code: 'FIELD_NOT_EDITABLE' })
  const kept = await official.put(`/answers/${assessment}/draft`, { edit, data: { objection: {} } })
  expect(kept.statusCode).toBe(200)
  expect((await product.stored(assessment)).data).toMatchObject({ determination: { determinedLevel: 4 } })
  const expert = await product.signIn('unitExpert.00201')
  const forged = { worksheet: 'maturity-assessment', period: '1405', data: { determination: { determinedLevel: 5 } } }
  expect((await expert.post('/answers', forged)).json()).toMatchObject({ status: 403, code: 'FIELD_NOT_EDITABLE' })
})

const work = async (account: string) =>
  (
    (await get(account, '/worklist?limit=200')).json().items as {
      row: { id: string }
      actions: { action: string }[]
    }[]
  )
    .map(({ row, actions }) => [row.id, ...actions.map(({ action }) => action)].join(' '))
    .toSorted()

test('the worklist holds what waits for each role, and only that', async () => {
  await product.put({ ...(await product.stored('AP-00102-1404-0001')), state: 'ownerConfirmed', edit: 2 })
  expect(await work('orgAssessor.00000')).toContain('AP-00102-1404-0001 register return')
  expect(await work('auditor.00000')).toEqual([])
  expect(await work('unitHead.00102')).toContain(`${plan} check`)
  expect((await work('unitHead.00101')).filter((line) => line.includes('00102'))).toEqual([])
  expect((await work('unitHead.00201')).filter((line) => !line.includes('00201'))).toEqual([])
})
