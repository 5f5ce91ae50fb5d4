import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantExtension } from '../../../engine/actions/extensions.ts'
import type { DutyPage, DutyRow } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'

let product: OpenedProduct
let approver: Person
beforeAll(async () => {
  product = await openExampleProduct()
  approver = await product.signIn('orgApprover.00000')
})
afterAll(() => product?.close())

const letter = { number: '۱۲/۳۴', date: '2026-05-20' }
const reason = 'سیل استان و توقف کار اداره‌ها در اردیبهشت'

async function page(person: Person, query = ''): Promise<DutyPage> {
  const response = await person.get(`/duties?limit=200${query}`)
  expect(response.statusCode).toBe(200)
  return response.json()
}

async function rowOf(person: Person, duty: string, agency: string, standing = 'running'): Promise<DutyRow> {
  const { items } = await page(person, `&duty=${duty}&agency=${agency}&standing=${standing}`)
  if (!items[0]) throw new Error(`${agency} has no ${duty}`)
  return items[0]
}

const keyOf = ({ agency, duty, subject }: DutyRow) => ({ agency, duty, subject })
const codeOf = (response: { json(): { code?: string } }) => response.json().code

describe('the duties over HTTP', () => {
  it('stand in the order of their last days, with words in both languages and what is to be done', async () => {
    const { items, total, counts } = await page(approver)
    expect(total).toBe(items.length)
    expect(total).toBe(counts.late + counts.open)
    expect(items.map(({ due }) => due ?? '9999')).toEqual(items.map(({ due }) => due ?? '9999').toSorted())
    const report = items.find(({ duty, agency }) => duty === 'DL-UNIT-REPORT' && agency === '00201')
    expect(report).toMatchObject({
      period: '1404-H1',
      openedOn: '2025-09-23',
      due: '2025-10-22',
      state: 'late',
      clause: '5-note',
      isOwed: false,
      mayExtend: true,
      title: { fa: 'گزارش شش‌ماهه واحد', en: 'Half-year report of the unit' },
    })
    expect(report?.because.en).toContain('{period} has ended')
  })

  it('are narrowed by duty, agency and standing, and paged', async () => {
    const late = await page(approver, '&standing=late')
    expect(new Set(late.items.map(({ state }) => state))).toEqual(new Set(['late']))
    expect(late.total).toBe(late.counts.late)
    const one = await page(approver, '&duty=DL-ACTIVITY&agency=00102')
    expect(one.items.every(({ duty, agency }) => duty === 'DL-ACTIVITY' && agency === '00102')).toBe(true)
    const second = (await approver.get('/duties?limit=1&offset=1')).json() as DutyPage
    const all = await page(approver)
    expect(second.items.map(keyOf)).toEqual(all.items.slice(1, 2).map(keyOf))
    expect((await approver.get('/duties?standing=sometime')).statusCode).toBe(400)
  })

  it('show an agency its own, and a main agency those of its affiliated ones', async () => {
    const affiliate = await page(await product.signIn('unitHead.00102'))
    expect(new Set(affiliate.items.map(({ agency }) => agency))).toEqual(new Set(['00102']))
    const main = await page(await product.signIn('unitHead.00101'))
    expect(new Set(main.items.map(({ agency }) => agency))).toEqual(new Set(['00101', '00102']))
    const stranger = await (await product.signIn('unitHead.00201')).get('/duties?agency=00101')
    expect(codeOf(stranger)).toBe('AGENCY_NOT_FOUND')
  })

  it('tell those who owe them how to begin, and nobody else', async () => {
    const head = await product.signIn('unitHead.00201')
    const mine = await page(head, '&mine=true')
    expect(mine.items.every(({ isOwed }) => isOwed)).toBe(true)
    const report = mine.items.find(({ duty }) => duty === 'DL-UNIT-REPORT')
    expect(report?.begin).toMatchObject({ worksheet: 'unit-halfyear-report', period: '1404-H1', mayCreate: false })
    expect(report?.begin?.by.map(({ en }) => en)).toEqual(['Expert of the data governance unit'])
    const expert = await product.signIn('unitExpert.00201')
    const { worksheet, period, data, mayCreate } = (await rowOf(expert, 'DL-UNIT-REPORT', '00201')).begin ?? {}
    expect(mayCreate).toBe(true)
    const begun = await expert.post('/answers', { worksheet, period, data })
    expect(begun.json().answer?.id ?? begun.body).toMatch(/^UR-00201/)
    expect((await rowOf(head, 'DL-UNIT-REPORT', '00201')).work).toBe(begun.json().answer.id)
    expect((await rowOf(approver, 'DL-COUNCIL-REPORT', '00101')).begin).toBeUndefined()
  })

  it('do not tell what an answer says to who may not read the answer', async () => {
    const improvement = await rowOf(approver, 'DL-IMPROVEMENT', '00101', 'met')
    expect(improvement.opening).toBeDefined()
    expect(improvement.about).toBeDefined()
  })
})

describe('more time for a duty', () => {
  it('is granted by the approver alone, with a reason, a letter and a later day', async () => {
    const duty = keyOf(await rowOf(approver, 'DL-COUNCIL-REPORT', '00101'))
    const body = { ...duty, due: '2026-11-30', reason, letter }
    for (const account of ['orgAssessor.00000', 'auditor.00000', 'councilSecretary.00101'])
      expect(codeOf(await (await product.signIn(account)).post('/extensions', body))).toBe('NOT_ALLOWED')
    expect(codeOf(await approver.post('/extensions', { ...body, reason: 'کوتاه' }))).toBe('REMARK_NEEDED')
    expect((await approver.post('/extensions', { ...duty, due: body.due, reason })).statusCode).toBe(400)
    expect(codeOf(await approver.post('/extensions', { ...body, due: '2026-10-24' }))).toBe('EXTENSION_NOT_LATER')
    expect(codeOf(await approver.post('/extensions', { ...body, subject: 'none' }))).toBe('DUTY_NOT_FOUND')
    const granted = (await approver.post('/extensions', body)).json() as DutyRow
    expect(granted).toMatchObject({ due: '2026-11-30', originalDue: '2026-10-24' })
    expect(granted.extensions).toMatchObject([{ was: '2026-10-24', due: '2026-11-30', reason, letter }])
  })

  it('is seen by the agency, reaches no other, and stands in the trail', async () => {
    const secretary = await product.signIn('councilSecretary.00101')
    const row = await rowOf(secretary, 'DL-COUNCIL-REPORT', '00101')
    expect(row).toMatchObject({ due: '2026-11-30', isOwed: true, mayExtend: false })
    const id = row.extensions[0]?.id ?? ''
    const trail = await product.store.events(id, 0, 10)
    expect(trail.items).toMatchObject([{ action: 'extension.grant', actor: 'orgApprover.00000', details: { reason } }])
  })

  it('is withdrawn with a reason and stays readable', async () => {
    const { id = '' } = (await rowOf(approver, 'DL-COUNCIL-REPORT', '00101')).extensions[0] ?? {}
    const assessor = await product.signIn('orgAssessor.00000')
    const why = 'تمدید به اشتباه برای این دستگاه ثبت شده بود'
    expect(codeOf(await assessor.post(`/extensions/${id}/withdrawal`, { reason: why }))).toBe('NOT_ALLOWED')
    const back = (await approver.post(`/extensions/${id}/withdrawal`, { reason: why })).json() as DutyRow
    expect(back.due).toBe('2026-10-24')
    expect(back.originalDue).toBeUndefined()
    expect(back.extensions).toMatchObject([{ id, withdrawn: { reason: why, by: 'orgApprover.00000' } }])
    expect(codeOf(await approver.post(`/extensions/${id}/withdrawal`, { reason: why }))).toBe('EXTENSION_WITHDRAWN')
    expect(codeOf(await approver.post('/extensions/E99999999/withdrawal', { reason: why }))).toBe('EXTENSION_NOT_FOUND')
    expect((await product.store.events(id, 0, 10)).items.map(({ action }) => action)).toEqual([
      'extension.grant',
      'extension.withdraw',
    ])
  })

  it('never passes the day the config names as the limit', async () => {
    const actor = { account: 'a', fullName: 'A', positionTitle: '', agency: '00000', roles: ['orgApprover'] }
    const context = await product.contextFor(actor)
    const [duty] = (await context.duties.of(context, '00101')).filter(
      (each) => each.duty === 'DL-COUNCIL-REPORT' && !each.metOn,
    )
    if (!duty) throw new Error('There is no such duty')
    const capped = { ...duty, notAfter: '2026-11-01' }
    const bounded = { ...context, duties: { ...context.duties, of: () => Promise.resolve([capped]) } }
    const request = { agency: '00101', duty: duty.duty, subject: duty.subject, reason, letter }
    await expect(grantExtension(bounded, { ...request, due: '2026-11-02' })).rejects.toMatchObject({
      code: 'EXTENSION_BEYOND_TERM',
      params: { day: '2026-11-01' },
    })
    await expect(
      grantExtension(
        { ...bounded, duties: { ...bounded.duties, of: () => Promise.resolve([{ ...duty, due: null }]) } },
        { ...request, due: '2026-11-02' },
      ),
    ).rejects.toMatchObject({ code: 'DUTY_WITHOUT_TERM' })
    expect(await grantExtension(bounded, { ...request, due: '2026-11-01' })).toMatchObject({ duty: duty.duty })
  })

  it('is not granted for what is met', async () => {
    const met = keyOf(await rowOf(approver, 'DL-PLAN', '00101', 'met'))
    expect(codeOf(await approver.post('/extensions', { ...met, due: '2027-01-01', reason, letter }))).toBe('DUTY_MET')
  })
})
