import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SettingsPage } from '../../../engine/http/api.generated.ts'
import { openExampleProduct, type OpenedProduct, type Person } from '../../support/product.ts'

const reason = 'ابلاغ تازه سازمان درباره این تنظیم رسیده است.'
let product: OpenedProduct
let policy: Person

beforeAll(async () => {
  product = await openExampleProduct()
  policy = await product.signIn('orgPolicy.00000')
})
afterAll(() => product.close())

const page = async (person = policy): Promise<SettingsPage> => (await person.get('/settings')).json()
const row = async (id: string) => {
  const found = (await page()).settings.find((each) => each.id === id)
  if (!found) throw new Error(id)
  return found
}
const change = (setting: string, body: object, person = policy) => person.post(`/settings/${setting}/changes`, body)

const code = async (setting: string, body: object) => (await change(setting, { seen: 0, reason, ...body })).json().code

it('lists each setting with words in both languages, its default, and the eighteen open points with their places', async () => {
  const { settings, openPoints, mayChange } = await page()
  expect(mayChange).toBe(true)
  for (const each of settings) {
    expect(each.title.fa, each.id).toBeTruthy()
    expect(each.title.en, each.id).toBeTruthy()
    expect(each.value, each.id).toEqual(each.config.default)
    expect(each.isDefault).toBe(true)
  }
  expect(openPoints.map(({ id }) => id)).toEqual(Array.from({ length: 18 }, (_, i) => i + 1))
  for (const each of openPoints) {
    expect(each.text.en).toBeTruthy()
    expect(each.assumption.en).toBeTruthy()
    expect(each.where.length).toBeGreaterThan(0)
  }
})

it('is for the staff of the Organization, and changed by the roles the framework names', async () => {
  const agency = await product.signIn('highestOfficial.00101')
  expect((await agency.get('/settings')).statusCode).toBe(403)
  expect((await change('correctionDays', { value: 20, reason, seen: 0 }, agency)).statusCode).toBe(403)
  const assessor = await product.signIn('orgAssessor.00000')
  expect((await page(assessor)).mayChange).toBe(false)
  expect((await change('correctionDays', { value: 20, reason, seen: 0 }, assessor)).statusCode).toBe(403)
  expect((await row('correctionDays')).isDefault).toBe(true)
})

it('refuses a change without a reason, of another type, out of its limits, and one that changes nothing', async () => {
  expect(await code('driverScoreMin', { value: 70, reason: 'کوتاه' })).toBe('REMARK_NEEDED')
  expect(await code('driverScoreMin', { value: 'هفتاد' })).toBe('SETTING_TYPE')
  expect(await code('driverScoreMin', { value: 170 })).toBe('SETTING_RANGE')
  expect(await code('planSignatureScope', { value: 'nobody' })).toBe('SETTING_OPTION')
  expect(await code('cooperationWeights', { value: [20, 15, 10, 10, 15, 10, 10, 9] })).toBe('SETTING_TOTAL')
  expect(await code('driverScoreMin', { value: 60 })).toBe('SETTING_SAME')
  expect(await code('driverScoreMin', {})).toBe('SETTING_SAME')
  expect(await code('nothing', { value: 60 })).toBe('SETTING_NOT_FOUND')
  expect((await row('driverScoreMin')).changes).toEqual([])
})

it('keeps who changed what, when and why, for ever, and goes back to the default', async () => {
  expect((await change('staleFactor', { value: 3, reason, seen: 0 })).statusCode).toBe(200)
  const admin = await product.signIn('orgAdmin.00000')
  product.setNow('2026-05-21T09:00:00.000Z')
  expect((await change('staleFactor', { reason: `${reason} بازگشت`, seen: 1 }, admin)).statusCode).toBe(200)
  const { value, isDefault, changes } = await row('staleFactor')
  expect({ value, isDefault }).toEqual({ value: 2, isDefault: true })
  expect(changes).toMatchObject([
    { value: 3, was: 2, reason, by: 'orgPolicy.00000' },
    { was: 3, reason: `${reason} بازگشت`, by: 'orgAdmin.00000' },
  ])
  expect(changes[1]).not.toHaveProperty('value')
  const trail = await product.store.events('setting/staleFactor', 0, 10)
  expect(trail.items.map(({ action, actor }) => [action, actor])).toEqual([
    ['setting.change', 'orgPolicy.00000'],
    ['setting.change', 'orgAdmin.00000'],
  ])
})

it('tells who changes at the same time that the other was first', async () => {
  expect((await change('objectionDays', { value: 20, reason, seen: 0 })).statusCode).toBe(200)
  const late = await change('objectionDays', { value: 25, reason, seen: 0 })
  expect([late.statusCode, late.json().code]).toEqual([409, 'SETTING_CHANGED'])
  expect((await row('objectionDays')).value).toBe(20)
})

it('is still in force when the product is opened again', async () => {
  await change('rewardMinScore', { value: 90, reason, seen: 0 })
  const kept = await openExampleProduct({ isKept: true })
  const first = await kept.signIn('orgPolicy.00000')
  await change('rewardMinScore', { value: 91, reason, seen: 0 }, first)
  await kept.close()
  const again = await openExampleProduct({ folder: kept.folder })
  const person = await again.signIn('orgPolicy.00000')
  expect((await page(person)).settings.find(({ id }) => id === 'rewardMinScore')?.value).toBe(91)
  await again.close()
})
