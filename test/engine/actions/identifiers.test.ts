import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer, AnswerData } from '../../../engine/core/model.ts'
import type { OpenAnswer } from '../../../engine/http/api.generated.ts'
import { isIdentifier } from '../../../engine/core/identifier.ts'
import { openExampleProduct, type OpenedProduct, type Person, unitsOf } from '../../support/product.ts'

const scheme = 'IRD-{agency}-{serial:6}-{mod97}'
let product: OpenedProduct
const people = new Map<string, Person>()
beforeAll(async () => {
  product = await openExampleProduct()
})
afterAll(() => product.close())

async function person(account: string): Promise<Person> {
  const known = people.get(account) ?? (await product.signIn(account))
  people.set(account, known)
  return known
}

async function act(account: string, id: string, action: string, body: object = {}): Promise<Answer> {
  const { edit } = await product.stored(id)
  const who = await person(account)
  const response = await who.post(`/answers/${id}/actions/${action}`, { edit, passWarnings: true, ...body })
  expect(response.json()).toMatchObject({ answer: { id } })
  return product.stored(id)
}

/** Content of a card of the steward's own unit that nothing refers to and that refers to nothing of another agency. */
async function content(agency: string): Promise<AnswerData> {
  const { data } = await product.stored('DA-00102-1404-0001')
  const { uniqueId: _, ...rest } = data
  return { ...rest, titleFa: `داده ${agency}`, ownerUnitCode: unitsOf('unit', agency).units?.[0] ?? '' }
}

async function draft(agency: string): Promise<string> {
  const expert = await person(`unitExpert.${agency}`)
  const body = { worksheet: 'dataset-card', data: await content(agency) }
  return ((await expert.post('/answers', body)).json() as OpenAnswer).answer.id
}

async function register(id: string, agency: string): Promise<Answer> {
  await act(`dataSteward.${agency}`, id, 'checkCard')
  await act(`unitHead.${agency}`, id, 'approve')
  return act(`liaison.${agency}`, id, 'register')
}

const identifierOf = (answer: Answer) => String(answer.data['uniqueId'])

test('an identifier an answer brought in already bears is not given to another', async () => {
  // The example card of the agency was stored, not registered here: the series does not know of its number.
  const borne = identifierOf(await product.stored('DA-00102-1404-0001'))
  const minted = identifierOf(await register(await draft('00102'), '00102'))
  expect(borne).toBe('IRD-00102-000001-21')
  expect(minted).toMatch(/^IRD-00102-000002-\d\d$/)
})

test('cards that agencies register at once bear identifiers that differ over the whole country', async () => {
  const agencies = ['00102', '00102', '00102', '00201', '00201']
  const ids = await Promise.all(agencies.map(draft))
  for (const [i, id] of ids.entries()) {
    await act(`dataSteward.${agencies[i]}`, id, 'checkCard')
    await act(`unitHead.${agencies[i]}`, id, 'approve')
  }
  await Promise.all(ids.map((id, i) => act(`liaison.${agencies[i]}`, id, 'register')))
  const borne: string[] = []
  for await (const answer of product.store.answers({ worksheet: 'dataset-card' }))
    if (answer.data['uniqueId']) borne.push(identifierOf(answer))
  expect(borne.length).toBeGreaterThanOrEqual(9)
  expect(new Set(borne).size).toBe(borne.length)
  expect(borne.filter((text) => !isIdentifier(text, scheme))).toEqual([])
})

test('an identifier survives return, reopening and correction, and its number is not given again after retirement', async () => {
  const id = await draft('00201')
  const first = identifierOf(await register(id, '00201'))
  await act('unitExpert.00201', id, 'amend')
  await act('dataSteward.00201', id, 'checkCard')
  await act('unitHead.00201', id, 'sendBack', { remark: 'شمار رکوردها را دوباره بررسی و اصلاح کنید.' })
  const returned = await product.stored(id)
  const { uniqueId: _, ...typed } = returned.data
  const expert = await person('unitExpert.00201')
  await expert.put(`/answers/${id}/draft`, { edit: returned.edit, data: { ...typed, recordCount: 7 } })
  const second = await register(id, '00201')
  expect([identifierOf(second), second.revision, second.data['recordCount']]).toEqual([first, 2, 7])

  await act('unitHead.00201', id, 'retire', { remark: 'این داده دیگر گردآوری نمی‌شود.' })
  const next = identifierOf(await register(await draft('00201'), '00201'))
  expect(Number(next.slice(10, 16))).toBe(Number(first.slice(10, 16)) + 1)
  expect(identifierOf(await product.stored(id))).toBe(first)
})

test('nobody types an identifier: not at the beginning, not in a draft, not over the one that was minted', async () => {
  const expert = await person('unitExpert.00102')
  const forged = { uniqueId: 'IRD-00102-000099-18' }
  const refusal = { status: 403, code: 'FIELD_SET_BY_ENGINE', params: { field: 'شناسه یکتا' } }
  const begun = await expert.post('/answers', { worksheet: 'dataset-card', data: forged })
  expect(begun.json()).toMatchObject(refusal)

  const id = await draft('00102')
  const saved = await expert.put(`/answers/${id}/draft`, { edit: 1, data: { ...(await content('00102')), ...forged } })
  expect(saved.json()).toMatchObject(refusal)
  expect((await product.stored(id)).edit).toBe(1)

  const { data } = await register(id, '00102')
  await act('unitExpert.00102', id, 'amend')
  const { edit } = await product.stored(id)
  for (const uniqueId of [forged.uniqueId, '', null]) {
    const changed = await expert.put(`/answers/${id}/draft`, { edit, data: { ...data, uniqueId } })
    expect(changed.json()).toMatchObject(refusal)
  }
  const same = await expert.put(`/answers/${id}/draft`, { edit, data: { ...data, recordCount: 3 } })
  expect(same.json()).toMatchObject({ answer: { data: { uniqueId: data['uniqueId'], recordCount: 3 } } })
})

test('what the workflow alone sets cannot be typed either', async () => {
  const expert = await person('unitExpert.00101')
  const body = { worksheet: 'glossary-term', data: { termFa: 'پروانه', registrationStatus: 'standard' } }
  expect((await expert.post('/answers', body)).json()).toMatchObject({
    code: 'FIELD_SET_BY_ENGINE',
    params: { field: 'وضعیت ثبت' },
  })
  const begun = (await expert.post('/answers', { ...body, data: { termFa: 'پروانه' } })).json() as OpenAnswer
  expect(begun.answer.data).toMatchObject({ registrationStatus: 'recorded' })
})

test('an identifier is looked up as it was typed, by those who may see what bears it', async () => {
  const expert = await person('unitExpert.00101')
  for (const typed of ['IRD-00101-000001-05', 'ird ۰۰۱۰۱ ۰۰۰۰۰۱ ۰۵', 'IRD0010100000105'])
    expect((await expert.get(`/identifiers/${encodeURIComponent(typed)}`)).json()).toMatchObject({
      identifier: 'IRD-00101-000001-05',
      kind: 'IRD',
      kindTitle: { fa: 'شناسه یکتای داده' },
      row: { id: 'DA-00101-1404-0001', worksheet: 'dataset-card' },
    })
  for (const [typed, id] of [
    ['IRS-00101-000001-71', 'SY-00101-1404-0001'],
    ['IRN-00101-000001-49', 'DN-00101-1404-0001'],
    ['IRG-00101-000002-54', 'GT-00101-1404-0002'],
  ])
    expect((await expert.get(`/identifiers/${typed}`)).json()).toMatchObject({ row: { id } })

  const stranger = await person('unitExpert.00201')
  const unseen = await stranger.get('/identifiers/IRD-00101-000001-05')
  expect(unseen.json()).toMatchObject({ status: 404, code: 'IDENTIFIER_NOT_FOUND' })
})

test('a mistyped identifier is told as such in both languages, apart from one that was never given', async () => {
  const expert = await person('unitExpert.00101')
  const wrong = async (language: string) => (await expert.get('/identifiers/IRD-00101-000001-06', language)).json()
  expect(await wrong('fa')).toMatchObject({ status: 422, code: 'IDENTIFIER_WRONG' })
  expect((await wrong('fa')).title).toContain('رقم‌های کنترل')
  expect((await wrong('en')).title).toContain('check digits')
  const never = await expert.get('/identifiers/IRD-00101-999999-27')
  expect(never.json()).toMatchObject({ status: 404, code: 'IDENTIFIER_NOT_FOUND' })
  expect((await expert.get(`/identifiers/${encodeURIComponent('پرونده')}`)).json().code).toBe('IDENTIFIER_FORM')
})

test('the search of a list finds an identifier exactly, in Persian digits too', async () => {
  const expert = await person('unitExpert.00101')
  for (const text of ['IRS-00101-000001-71', 'IRS-۰۰۱۰۱-۰۰۰۰۰۱-۷۱']) {
    const page = (await expert.get(`/answers?worksheet=system-card&text=${encodeURIComponent(text)}`)).json()
    expect(page.items.map((row: { id: string }) => row.id)).toEqual(['SY-00101-1404-0001'])
  }
})
