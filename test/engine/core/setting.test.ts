import { expect, it } from 'vitest'
import { misfitOf, type SettingChange, settingsAfter, type SettingConfig } from '../../../engine/core/setting.ts'

const setting = (given: Partial<SettingConfig>): SettingConfig => ({
  title: 'تنظیم',
  type: 'integer',
  default: 1,
  ...given,
})
const change = (given: Partial<SettingChange>): SettingChange => ({
  setting: 'days',
  was: 14,
  reason: 'ابلاغ تازه سازمان رسید',
  at: '2026-01-01T08:00:00.000Z',
  by: 'policy',
  byName: 'کارشناس',
  ...given,
})

it.each([
  [setting({}), 3, undefined],
  [setting({}), 3.5, 'SETTING_TYPE'],
  [setting({}), '3', 'SETTING_TYPE'],
  [setting({}), null, 'SETTING_TYPE'],
  [setting({ minimum: 1, maximum: 5 }), 6, 'SETTING_RANGE'],
  [setting({ minimum: 1 }), 0, 'SETTING_RANGE'],
  [setting({ type: 'number' }), 3.5, undefined],
  [setting({ type: 'number' }), Number.NaN, 'SETTING_TYPE'],
  [setting({ type: 'boolean', default: false }), 0, 'SETTING_TYPE'],
  [setting({ type: 'boolean', default: false }), true, undefined],
  [setting({ type: 'date', default: null }), null, undefined],
  [setting({ type: 'date', default: null }), '2026-02-29', 'SETTING_TYPE'],
  [setting({ type: 'date', default: null }), '2028-02-29', undefined],
  [setting({ type: 'string', default: 'a', options: [{ const: 'a', title: 'الف' }] }), 'b', 'SETTING_OPTION'],
  [setting({ type: 'string', default: 'a', options: [{ const: 'a', title: 'الف' }] }), 'a', undefined],
  [setting({ type: 'array', default: [1], items: 'integer' }), [14, 7, 1], undefined],
  [setting({ type: 'array', default: [1], items: 'integer' }), [14, 0.5], 'SETTING_TYPE'],
  [setting({ type: 'array', default: [1], maximum: 10 }), [14], 'SETTING_RANGE'],
  [setting({ type: 'array', default: [1], minItems: 2 }), [14], 'SETTING_LENGTH'],
  [setting({ type: 'array', default: [100], total: 100 }), [60, 39], 'SETTING_TOTAL'],
  [setting({ type: 'array', default: [100], total: 100 }), [33.3, 33.3, 33.4], undefined],
] as const)('of %j, %j is told %s', (config, value, code) => {
  expect(misfitOf(config, value as Parameters<typeof misfitOf>[1])?.code).toBe(code)
})

it('gives the default, what was chosen last, and the default again once it was put back', () => {
  const settings = { days: setting({ default: 14 }) }
  expect(settingsAfter(settings, [])).toEqual({ days: 14 })
  const chosen = change({ value: 20 })
  expect(settingsAfter(settings, [chosen])).toEqual({ days: 20 })
  expect(settingsAfter(settings, [chosen, change({ was: 20 })])).toEqual({ days: 14 })
})

it('gives what held at an instant, whatever the offset it is written with', () => {
  const settings = { days: setting({ default: 14 }) }
  const changes = [change({ value: 20 }), change({ value: 30, at: '2026-03-01T08:00:00.000Z' })]
  expect(settingsAfter(settings, changes, '2025-12-31T23:00:00.000Z')).toEqual({ days: 14 })
  expect(settingsAfter(settings, changes, '2026-01-01T11:30:00+03:30')).toEqual({ days: 20 })
  expect(settingsAfter(settings, changes, '2026-04-01T00:00:00Z')).toEqual({ days: 30 })
})

it('leaves the default in force where the value does not fit the setting any more', () => {
  expect(settingsAfter({ days: setting({ default: 14, maximum: 15 }) }, [change({ value: 20 })])).toEqual({ days: 14 })
  expect(settingsAfter({ other: setting({}) }, [change({ value: 20 })])).toEqual({ other: 1 })
})
