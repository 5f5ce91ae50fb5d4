import { afterAll, beforeAll, expect, test } from 'vitest'
import { readIdentifier } from '../../engine/core/identifier.ts'
import type { OpenAnswer } from '../../engine/http/api.generated.ts'
import { plain } from '../engine/report/pdfText.ts'
import { readPdf } from '../engine/report/readPdf.ts'
import { printed } from '../support/printed.ts'
import { openExampleProduct, type OpenedProduct } from '../support/product.ts'

// Another framework, of another body, in the same product: nothing in the engine is changed for it.
let product: OpenedProduct
let id = ''
beforeAll(async () => {
  const library = 'test/fixtures/library'
  product = await openExampleProduct({
    forms: `${library}/forms`,
    reports: `${library}/reports`,
    agencies: ['10100', '10101'],
    now: '2026-01-10T08:00:00.000Z',
  })
})
afterAll(() => product.close())

const criteria = ['light', 'quiet', 'stock', 'children']

test('its worksheets, agencies, reports and words are served', async () => {
  const librarian = await product.signIn('librarian.10100')
  const framework = (await librarian.get('/framework')).json()
  expect(
    framework.worksheets.map((worksheet: { id: string; title: object }) => [worksheet.id, worksheet.title]),
  ).toEqual([
    ['branch', { fa: 'شناسنامه شعبه', en: 'Branch register' }],
    ['inspection', { fa: 'برگه بازدید', en: 'Inspection sheet' }],
  ])
  expect(framework.agencies).toMatchObject([
    { code: '10100', title: { fa: 'کتابخانه مرکزی', en: 'Central library' }, kind: 'central' },
    { code: '10101', parent: '10100' },
  ])
  expect(framework.reports.map((report: { id: string }) => report.id)).toEqual(['inspection-sheet'])
  expect(framework.currentPeriods['jalali-half-year']).toBe('1404-H2')
  const staff = await product.signIn('inspector.90000')
  expect((await staff.get('/catalogue')).json()).toMatchObject({
    worksheets: [{ id: 'branch' }, { id: 'inspection' }],
    problems: [],
  })
})

test('a visit is begun, filled and scored as its rubric says', async () => {
  const librarian = await product.signIn('librarian.10101')
  const taken = await librarian.post('/answers', { worksheet: 'inspection', period: '1404-H2' })
  expect(taken.json()).toMatchObject({ code: 'ANSWER_EXISTS', params: { id: 'IN-10101-1404-0002' } })
  const begun = (await librarian.post('/answers', { worksheet: 'inspection', period: '1405-H1' })).json() as OpenAnswer
  expect(begun.answer).toMatchObject({
    agency: '10101',
    period: '1405-H1',
    data: { period: '1405-H1', visitedOn: '2026-01-10', answers: criteria.map((criterion) => ({ criterion })) },
  })
  id = begun.answer.id
  const filled = {
    ...begun.answer.data,
    branchRef: 'BR-10101-1404-0001',
    period: '1405-H1',
    answers: criteria.map((criterion, i) => ({ criterion, level: i === 0 ? 1 : 3 })),
  }
  const saved = (await librarian.put(`/answers/${id}/draft`, { edit: 1, data: filled })).json() as OpenAnswer
  expect(saved.assessment.scores['service']?.overallScore).toBeGreaterThan(1)
  expect(saved.answer.computed).toMatchObject({ branchSeats: 40 })
  expect(saved.actions.map(({ action }) => action)).toEqual(['submit'])
  expect(saved.actions[0]?.blockedBy.map((problem) => problem.params['rule'])).toEqual(['IN-R02'])
  const blocked = await librarian.post(`/answers/${id}/actions/submit`, { edit: 2 })
  expect(blocked.json()).toMatchObject({ status: 422, code: 'ACTION_BLOCKED' })
})

test('its workflow runs: submitted with a number of its own, looked at, confirmed and signed', async () => {
  product.setNow('2026-04-12T08:00:00.000Z')
  const librarian = await product.signIn('librarian.10101')
  const { answer } = (await librarian.get(`/answers/${id}`)).json() as OpenAnswer
  await librarian.put(`/answers/${id}/draft`, { edit: 2, data: { ...answer.data, visitedOn: '2026-04-11' } })
  const warned = await librarian.post(`/answers/${id}/actions/submit`, { edit: 3 })
  expect(warned.json()).toMatchObject({ code: 'WARNINGS_NOT_PASSED', problems: [{ params: { rule: 'IN-R04' } }] })
  await librarian.post(`/answers/${id}/actions/submit`, { edit: 3, passWarnings: true })
  // The visit of the half-year before bears 000001 already.
  const patterns = { LIV: 'LIV-{agency}-{serial:6}-{mod97}' }
  const number = String((await product.stored(id)).data['inspectionNo'])
  expect(number).toMatch(/^LIV-10101-000002-\d{2}$/)
  expect(readIdentifier(number, patterns)).toMatchObject({ kind: 'LIV', isValid: true })

  const head = await product.signIn('cityHead.90000')
  const early = await head.post(`/answers/${id}/actions/confirm`, { edit: 4 })
  expect(early.json().problems.map((problem: { params: object }) => problem.params)).toContainEqual({ guard: 'IN-G01' })
  const inspector = await product.signIn('inspector.90000')
  const seen = (await inspector.get(`/answers/${id}`)).json() as OpenAnswer
  expect(seen.editableSections).toEqual(['result'])
  const data = { ...seen.answer.data, result: 'mend', remark: 'نور سالن کم است.' }
  await inspector.put(`/answers/${id}/draft`, { edit: 4, data })
  const confirmed = await head.post(`/answers/${id}/actions/confirm`, { edit: 5, passWarnings: true })
  expect(confirmed.statusCode).toBe(200)
  expect(await product.stored(id)).toMatchObject({ state: 'confirmed', signatures: [{ role: 'cityHead' }] })
})

test.each([
  ['fa', ['کارنامه بازدید شعبه', 'شعبه باغ فردوس', 'نیازمند']],
  ['en', ['Bagh Ferdows branch', 'To be mended', 'Light']],
] as const)('its report is printed in %s', async (language, words) => {
  const head = await product.signIn('branchHead.10101')
  const parameters = { agency: '10101', period: '1405-H1' }
  const order = await head.post('/reports/inspection-sheet/prints', { parameters, language })
  const print = await printed(head, order.json())
  expect(print).toMatchObject({ status: 'ready' })
  const { rawPayload } = await head.get(`/prints/${print.id}/pdf`)
  const pdf = await readPdf(rawPayload)
  expect(pdf.language).toBe(language)
  for (const word of words) expect(pdf.pages.join('\n')).toContain(plain(word))
})
