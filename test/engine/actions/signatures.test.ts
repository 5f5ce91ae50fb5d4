import { afterAll, beforeAll, expect, test } from 'vitest'
import { performDue } from '../../../engine/actions/performDue.ts'
import { sha256OfJson } from '../../../engine/core/canonical.ts'
import type { OpenAnswer, SignatureChecks } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct } from '../../support/product.ts'

const certificate = 'TC-00101-1405-0081'

let product: OpenedProduct
beforeAll(async () => {
  product = await openExampleProduct()
  const stored = await product.stored('TC-00101-1404-0001')
  await product.put({
    ...stored,
    id: certificate,
    edit: 1,
    state: 'verified',
    signatures: [],
    history: [],
    data: { ...stored.data, certificateNo: 'G-81' },
  })
})
afterAll(() => product.close())

const checks = async (id: string, account = 'unitHead.00101') =>
  (await (await product.signIn(account)).get(`/answers/${id}/signatures`)).json() as SignatureChecks

test('a signature is over the canonical data, and names the worksheet, version, revision and action', async () => {
  const head = await product.signIn('unitHead.00101')
  const done = await head.post(`/answers/${certificate}/actions/confirm`, { edit: 1, passWarnings: true })
  expect([done.statusCode, done.json().problems]).toEqual([200, undefined])
  const { data, signatures, version } = await product.stored(certificate)
  expect(signatures).toEqual([
    expect.objectContaining({
      worksheet: 'training-certificate',
      version,
      revision: 1,
      action: 'confirm',
      role: 'unitHead',
      sha256: await sha256OfJson(data),
    }),
  ])
  expect(await checks(certificate)).toMatchObject({ isWhole: true, signatures: [{ standing: 'intact', fields: [] }] })
})

test('data changed behind the engine are told with the fields that differ', async () => {
  const stored = await product.stored(certificate)
  await product.put({ ...stored, edit: stored.edit + 1, data: { ...stored.data, fullName: 'نامی دیگر' } })
  const told = await checks(certificate)
  expect(told).toMatchObject({ isWhole: false, signatures: [{ standing: 'altered' }] })
  expect(told.signatures[0]?.fields).toHaveLength(1)
  await product.put({ ...stored, edit: stored.edit + 2 })
  expect((await checks(certificate)).isWhole).toBe(true)
})

test('a changed hash is told too', async () => {
  const stored = await product.stored(certificate)
  const forged = stored.signatures.map((each) => ({ ...each, sha256: '0'.repeat(64) }))
  await product.put({ ...stored, edit: stored.edit + 1, signatures: forged })
  expect(await checks(certificate)).toMatchObject({ isWhole: false, signatures: [{ standing: 'altered' }] })
  await product.put({ ...stored, edit: stored.edit + 2 })
})

test('what is signed cannot be changed by anybody', async () => {
  const { edit, data } = await product.stored(certificate)
  for (const account of ['trainingOfficer.00101', 'unitHead.00101', 'orgAdmin.00000']) {
    const person = await product.signIn(account)
    const saved = await person.put(`/answers/${certificate}/draft`, { edit, data: { ...data, fullName: 'نامی دیگر' } })
    expect([account, saved.json().code]).toEqual([account, 'NOT_ALLOWED'])
  }
})

test('the clock ends what has run out, once, as system, and leaves the rest', async () => {
  const { validUntil } = (await product.stored(certificate)).computed
  const nobody = { account: '', fullName: '', positionTitle: '', agency: '', roles: [] }
  product.setNow(`${String(validUntil)}T08:00:00.000Z`)
  const early = await performDue(await product.contextFor(nobody))
  expect(early.performed.map(({ id }) => id)).not.toContain(certificate)
  product.setNow('2040-01-01T08:00:00.000Z')
  const round = await performDue(await product.contextFor(nobody))
  expect(round.performed).toContainEqual({ id: certificate, action: 'expire' })
  expect(round.blocked).toEqual([])
  const { state, history } = await product.stored(certificate)
  expect([state, history.at(-1)]).toMatchObject(['expired', { role: 'system', action: 'expire', actor: 'system' }])
  expect((await performDue(await product.contextFor(nobody))).performed).toEqual([])
  product.setNow('2026-05-21T08:00:00.000Z')
})

test('minutes without a quorum are not confirmed, and both numbers are told', async () => {
  const review = await product.stored('CR-00101-1404-0001')
  const data = { ...review.data, quorumRequired: 60 }
  await product.put({ ...review, id: 'CR-00101-1404-0091', edit: 1, state: 'held', signatures: [], history: [], data })
  const chair = await product.signIn('councilChair.00101')
  const open = (await chair.get('/answers/CR-00101-1404-0091')).json() as OpenAnswer
  const blocked = open.actions.find(({ action }) => action === 'confirmMinutes')?.blockedBy as {
    code: string
    params: object
  }[]
  const quorum = blocked.find(({ code }) => code === 'QUORUM_MISSING')
  expect(quorum?.params).toMatchObject({ needed: 60 })
})
