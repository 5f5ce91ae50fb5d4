import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Answer } from '../../../engine/core/model.ts'
import type { DutyPage, DutyRow, ReminderPage } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'

// One agency through two half-years of 1405, over a real store, with nothing but the clock moved and answers acted on.
let product: OpenedProduct
let approver: Person

beforeAll(async () => {
  product = await openExampleProduct({ now: '2026-05-21T08:00:00.000Z' })
  approver = await product.signIn('orgApprover.00000')
})
afterAll(() => product?.close())

async function duty(id: string, subject: string, agency = '00201'): Promise<DutyRow | undefined> {
  for (const standing of ['running', 'notDue', 'met']) {
    const page = (await approver.get(`/duties?agency=${agency}&duty=${id}&standing=${standing}&limit=200`)).json()
    const found = (page as DutyPage).items.find((row) => row.subject === subject)
    if (found) return found
  }
  return undefined
}

// A session does not last for weeks.
async function setNow(instant: string): Promise<void> {
  product.setNow(instant)
  approver = await product.signIn('orgApprover.00000')
}
const setDay = (day: string) => setNow(`${day}T08:00:00.000Z`)
const entry = (at: string, action: string, from: string, to: string) => ({
  at: `${at}T09:00:00+03:30`,
  actor: 'a',
  actorName: 'نمونه',
  role: 'orgApprover',
  action,
  from,
  to,
})
const letter = { number: '۱۲', date: '2026-11-01' }
const reason = 'قطع برق سراسری و تعطیلی اداره‌های استان'

it('the report of a half-year is not due while it runs, opens on its morrow and is in time for thirty days', async () => {
  expect(await duty('DL-UNIT-REPORT', '1405-H1')).toMatchObject({ state: 'notDue', openedOn: '2026-09-23' })
  await setDay('2026-09-23')
  expect(await duty('DL-UNIT-REPORT', '1405-H1')).toMatchObject({ state: 'open', due: '2026-10-22', daysLeft: 29 })
  // The half-year that has begun is now the one to come.
  expect(await duty('DL-UNIT-REPORT', '1405-H2')).toMatchObject({ state: 'notDue', openedOn: '2027-03-21' })
})

it('midnight in Tehran, not in London, ends the last day', async () => {
  await setNow('2026-10-22T20:00:00.000Z')
  expect(await duty('DL-UNIT-REPORT', '1405-H1')).toMatchObject({ state: 'open', daysLeft: 0 })
  await setNow('2026-10-22T20:31:00.000Z')
  expect(await duty('DL-UNIT-REPORT', '1405-H1')).toMatchObject({ state: 'late', daysLate: 1 })
})

it('who owes it is reminded, and once more when more time was granted and runs out', async () => {
  await setDay('2026-10-23')
  await product.remind()
  const granted = await approver.post('/extensions', {
    agency: '00201',
    duty: 'DL-UNIT-REPORT',
    subject: '1405-H1',
    due: '2026-11-10',
    reason,
    letter,
  })
  expect(granted.json()).toMatchObject({ state: 'open', due: '2026-11-10', originalDue: '2026-10-22', daysLeft: 18 })
  await setDay('2026-11-04')
  await product.remind()
  const head = await product.signIn('unitHead.00201')
  const { items } = (await head.get('/reminders?limit=200')).json() as ReminderPage
  const told = items.filter((each) => each.duty === 'DL-UNIT-REPORT' && each.subject === '1405-H1')
  expect(told.map(({ due, mark }) => `${due} ${mark}`).toSorted()).toEqual(['2026-10-22 late', '2026-11-10 7'])
})

it('the report meets it on the day it is sent, in time by the extended term', async () => {
  const expert = await product.signIn('unitExpert.00201')
  const begin = (await duty('DL-UNIT-REPORT', '1405-H1'))?.begin
  expect(begin).toBeUndefined()
  const own = ((await expert.get('/duties?mine=true&duty=DL-UNIT-REPORT')).json() as DutyPage).items.find(
    ({ subject }) => subject === '1405-H1',
  )?.begin
  const begun = await expert.post('/answers', { worksheet: own?.worksheet, period: own?.period, data: own?.data })
  const { id } = begun.json().answer as Answer
  expect((await duty('DL-UNIT-REPORT', '1405-H1'))?.work).toBe(id)
  const draft = await product.stored(id)
  await setDay('2026-11-09')
  await product.put({
    ...draft,
    edit: draft.edit + 1,
    state: 'submitted',
    history: [entry('2026-11-08', 'sign', 'draft', 'signed'), entry('2026-11-09', 'submit', 'signed', 'submitted')],
  })
  const met = await duty('DL-UNIT-REPORT', '1405-H1')
  expect(met).toMatchObject({ state: 'met', metOn: '2026-11-09', work: id })
  expect(met?.daysLate).toBeUndefined()
})

it('after a return the two weeks run from the letter of the opinion, and are extended inside the legal term only', async () => {
  const example = await product.stored('OO-00101-1404-0001')
  const opinion: Answer = {
    ...example,
    id: 'OO-00101-1405-0009',
    edit: 1,
    state: 'issued',
    history: [entry('2026-11-15', 'issue', 'checked', 'issued')],
    data: { ...example.data, opinion: { ...(example.data['opinion'] as object), date: '2026-11-15' } },
  }
  await product.put(opinion)
  await setDay('2026-11-16')
  const opened = await duty('DL-CORRECTION', opinion.id, '00101')
  expect(opened).toMatchObject({ state: 'open', openedOn: '2026-11-15', due: '2026-11-29', clause: '4-b-2' })
  const head = await product.signIn('unitHead.00101')
  const mine = ((await head.get('/duties?mine=true&duty=DL-CORRECTION')).json() as DutyPage).items
  expect(mine.map(({ subject }) => subject)).toContain(opinion.id)

  const { subject } = opened ?? {}
  const request = { agency: '00101', duty: 'DL-CORRECTION', subject, reason, letter }
  expect((await approver.post('/extensions', { ...request, due: '2026-12-06' })).json()).toMatchObject({
    due: '2026-12-06',
    originalDue: '2026-11-29',
  })
})

it('the correction itself takes the extended day for its term', async () => {
  const expert = await product.signIn('unitExpert.00101')
  const mine = ((await expert.get('/duties?mine=true&duty=DL-CORRECTION')).json() as DutyPage).items
  const begin = mine.find(({ subject }) => subject === 'OO-00101-1405-0009')?.begin
  expect(begin).toMatchObject({ worksheet: 'plan-correction', parent: 'OO-00101-1405-0009', mayCreate: true })
  const begun = await expert.post('/answers', {
    worksheet: begin?.worksheet,
    parent: begin?.parent,
    data: { ...begin?.data, submittedOn: '2026-12-05' },
  })
  const { answer, assessment } = begun.json() as { answer: Answer; assessment: { computed: { isLate: boolean } } }
  expect(assessment.computed.isLate).toBe(false)
  const late = await expert.post(`/answers/${answer.id}/assess`, {
    data: { ...answer.data, submittedOn: '2026-12-07' },
  })
  expect(late.json().computed.isLate).toBe(true)
  // Late by the clock too, where nothing was sent.
  await setDay('2026-12-07')
  expect(await duty('DL-CORRECTION', 'OO-00101-1405-0009', '00101')).toMatchObject({ state: 'late', daysLate: 1 })
})

it('the next half-year opens the next report, and the year its revision of the plan', async () => {
  await setDay('2027-03-21')
  expect(await duty('DL-UNIT-REPORT', '1405-H2')).toMatchObject({ state: 'open', due: '2027-04-19' })
  expect(await duty('DL-ANNUAL-REVISION', 'OP-00101-1404-0001', '00101')).toMatchObject({
    state: 'late',
    due: '2026-09-30',
  })
})
