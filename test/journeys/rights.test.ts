import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJourney, type Journey } from './support/openJourney.ts'

let journey: Journey
const certificate = 'TC-00101-1405-0071'

beforeAll(async () => {
  journey = await openJourney('2026-05-21T08:00:00.000Z')
  const stored = await journey.product.stored('TC-00101-1404-0001')
  const data = { ...stored.data, certificateNo: 'G-71' }
  await journey.product.put({
    ...stored,
    id: certificate,
    edit: 1,
    state: 'verified',
    signatures: [],
    history: [],
    data,
  })
})
afterAll(() => journey?.close())

test('an administrator reads who may do what in either language, nobody of an agency does', async () => {
  for (const [language, read, unit] of [
    ['fa', 'دیدن', 'واحد خود'],
    ['en', 'Read', 'own unit'],
  ] as const) {
    const reader = await journey.seat('orgAdmin.00000', { language })
    await reader.goTo('/access?worksheet=dataset-card')
    await reader.see(read)
    await reader.see(unit)
    await reader.inspect(`access-${language}`)
    await reader.close()
  }
  const phone = await journey.seat('auditor.00000', { language: 'fa', width: 390, height: 844 })
  await phone.goTo('/access?worksheet=operational-plan')
  await phone.see('دستگاه‌های فرعی')
  await phone.inspect('access-fa-390')
  await phone.close()
  const head = await journey.seat('unitHead.00101')
  await head.goTo('/access?worksheet=dataset-card')
  await head.see('در اختیار شما نیست')
  await head.close()
})

test('a role is handed on, the colleague signs in both names after seeing the print, and the signature is checked', async () => {
  const head = await journey.product.signIn('unitHead.00101')
  const letter = { number: '۴۴', date: '2026-05-20' }
  const body = { role: 'unitHead', to: 'unitExpert.00101', fromDay: '2026-05-21', toDay: '2026-06-01', letter }
  expect((await head.post('/delegations', body)).statusCode).toBe(200)

  const giver = await journey.seat('unitHead.00101')
  await giver.goTo('/delegations')
  await giver.see('در جریان')
  await giver.inspect('delegations-fa')
  await giver.click('button', 'تفویض نقش')
  await giver.see('تا روز')
  await giver.inspect('delegate-fa')
  await giver.close()

  const expert = await journey.seat('unitExpert.00101')
  await expert.goTo(`/answers/${certificate}`)
  await expert.click('button', 'تأیید')
  await expert.page.waitForSelector('dialog[open] iframe[title="آنچه امضا می‌شود"]')
  const preview = await expert.page.waitForFrame((frame) => frame.url().includes('/preview'))
  await preview.waitForSelector('main, section, h1')
  await expert.inspect('sign-preview-fa')
  await expert.close()
  const acting = await journey.product.signIn('unitExpert.00101')
  const done = await acting.post(`/answers/${certificate}/actions/confirm`, { edit: 1, passWarnings: true })
  expect(done.statusCode).toBe(200)

  const reader = await journey.seat('unitHead.00101', { language: 'en' })
  await reader.goTo(`/answers/${certificate}`)
  await reader.click('tab', 'History')
  await reader.click('button', 'Check the signatures')
  await reader.see('All signatures match what is stored.')
  await reader.see('on behalf of')
  await reader.inspect('signatures-en')
  const stored = await journey.product.stored(certificate)
  await journey.product.put({ ...stored, edit: stored.edit + 1, data: { ...stored.data, fullName: 'نامی دیگر' } })
  await reader.click('button', 'Check the signatures')
  await reader.see('What is stored is not what was signed.')
  await reader.inspect('signatures-altered-en')
  await reader.close()
})
