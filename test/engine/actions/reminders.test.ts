import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountKind } from '../../../engine/actions/accounts.ts'
import { mailKind } from '../../../engine/actions/outbox.ts'
import type { ReminderPage } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct } from '../../support/product.ts'
import { openMailServer, readMail, type MailServer } from '../../support/smtp.ts'

// DL-UNIT-REPORT of 1405-H1 is due on 2026-10-22 (30 Mehr 1405): its marks are 14, 7 and 1 days before.
const fourteenBefore = '2026-10-08T06:00:00.000Z'
const nextMorning = '2026-10-09T06:00:00.000Z'
const sevenBefore = '2026-10-15T06:00:00.000Z'

const from = 'karbarg@example.org'
let server: MailServer
let product: OpenedProduct
const open = (now: string, folder?: string) =>
  openExampleProduct({ now, isKept: true, mail: { url: server.url, from }, ...(folder ? { folder } : {}) })

async function address(role: string, email: string, language?: string): Promise<void> {
  const content = await product.store.document(accountKind, role)
  await product.store.transaction(async (tx) =>
    tx.putDocument({ kind: accountKind, id: role, content: { ...content, email, ...(language ? { language } : {}) } }),
  )
}

const mailOf = (to: string) => server.taken.filter((mail) => mail.to.includes(to)).map(readMail)
const ofReport = (to: string) => mailOf(to).filter(({ text }) => /۱۴۰۵\/۰۷\/۳۰|2026-10-22/.test(text))
const remindersOf = async (account: string) =>
  (await (await product.signIn(account)).get('/reminders?limit=200')).json() as ReminderPage

beforeAll(async () => {
  server = await openMailServer()
  product = await open(fourteenBefore)
  await address('unitHead.00201', 'head@example.org')
  await address('unitHead.00101', 'english@example.org', 'en')
})
afterAll(async () => {
  await product?.close()
  await server?.close()
  await rm(product.folder, { recursive: true, force: true })
})

describe('reminders by e-mail', () => {
  it('reach who owes the duty, in their language, as plain text and as HTML from its own side', async () => {
    await product.remind()
    const [persian] = ofReport('head@example.org')
    expect(persian?.subject).toBe('گزارش شش‌ماهه واحد: ۱۴ روز مانده')
    expect(persian?.text).toContain('مهلت «گزارش شش‌ماهه واحد» برای وزارت نمونه دوم روز ۱۴۰۵/۰۷/۳۰ است (۱۴ روز مانده).')
    expect(persian?.text).toContain('نیمه نخست ۱۴۰۵ پایان یافته است')
    expect(persian?.html).toContain('lang="fa" dir="rtl"')
    const [english] = ofReport('english@example.org')
    expect(english?.subject).toBe('Half-year report of the unit: 14 days left')
    expect(english?.html).toContain('lang="en" dir="ltr"')
    expect(new Set(server.taken.map((mail) => mail.from))).toEqual(new Set([from]))
  })

  it('are sent once for each day mark, also after a restart', async () => {
    const before = server.taken.length
    expect(before).toBeGreaterThan(1)
    await product.remind()
    const { folder } = product
    await product.close()
    product = await open(nextMorning, folder)
    await product.remind()
    // Other duties may have come to a mark overnight; this one has not.
    expect(ofReport('head@example.org')).toHaveLength(1)
    const keys = server.taken.map((mail) => readMail(mail).messageId)
    expect(new Set(keys).size).toBe(keys.length)
    product.setNow(sevenBefore)
    await product.remind()
    expect(ofReport('head@example.org').map(({ subject }) => subject)).toEqual([
      'گزارش شش‌ماهه واحد: ۱۴ روز مانده',
      'گزارش شش‌ماهه واحد: ۷ روز مانده',
    ])
  })

  it('that a server refuses wait on the disk and are sent when it takes them again', async () => {
    server.refuse('try later')
    product.setNow('2026-10-21T06:00:00.000Z')
    await product.remind()
    expect(ofReport('head@example.org')).toHaveLength(2)
    const queued = await product.store.documents(mailKind('2026-10-21'), 0, 200)
    const mine = queued.items.find(
      ({ content }) => content['to'] === 'head@example.org' && content['state'] === 'waiting',
    )
    expect(mine?.content).toMatchObject({ tries: 1 })
    expect(mine?.content['failure']).toContain('try later')
    const { folder } = product
    await product.close()
    server.refuse(undefined)
    // Within the pause it is left alone, after it it is tried again; a minute too early nothing is sent.
    product = await open('2026-10-21T06:04:00.000Z', folder)
    await product.remind()
    expect(ofReport('head@example.org')).toHaveLength(2)
    product.setNow('2026-10-21T06:06:00.000Z')
    await product.remind()
    expect(ofReport('head@example.org').at(-1)?.subject).toBe('گزارش شش‌ماهه واحد: ۱ روز مانده')
    const sent = await product.store.events(mine?.id ?? '', 0, 5)
    expect(sent.items.map(({ action }) => action)).toEqual(['mail.sent'])
  })
})

describe('reminders in the app', () => {
  it('are new until their reader has seen them', async () => {
    const before = await remindersOf('unitHead.00201')
    expect(before.unseen).toBe(before.total)
    const marks = before.items.filter(({ duty, due }) => duty === 'DL-UNIT-REPORT' && due === '2026-10-22')
    expect(marks.map(({ mark }) => mark)).toEqual(['1', '7', '14'])
    const head = await product.signIn('unitHead.00201')
    expect(((await head.post('/reminders/seen')).json() as ReminderPage).unseen).toBe(0)
    product.setNow('2026-10-23T06:00:00.000Z')
    await product.remind()
    const after = await remindersOf('unitHead.00201')
    expect(after.unseen).toBeGreaterThan(0)
    expect(after.items.filter(({ isNew }) => isNew).map(({ duty, mark }) => `${duty} ${mark}`)).toContain(
      'DL-UNIT-REPORT late',
    )
  })

  it('reach nobody who does not owe it', async () => {
    const others = await remindersOf('trainingOfficer.00201')
    expect(others.items.filter(({ duty }) => duty === 'DL-UNIT-REPORT')).toEqual([])
  })
})
