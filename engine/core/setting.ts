import type { FrameworkConfig, Json, JsonObject } from './model.ts'

/** A setting as the framework declares it. */
export type SettingConfig = NonNullable<FrameworkConfig['settings'][string]>

/** One change of a setting: kept for ever. */
export interface SettingChange {
  setting: string
  /** What holds from then on; absent where it was put back to the default. */
  value?: Json
  /** What held before. */
  was: Json
  reason: string
  /** Instant, ISO 8601. */
  at: string
  by: string
  byName: string
}

/** Why a value does not fit: a code of `codes/settings.ts` with its parameters. */
export interface Misfit {
  code: 'SETTING_TYPE' | 'SETTING_RANGE' | 'SETTING_OPTION' | 'SETTING_LENGTH' | 'SETTING_TOTAL'
  params: Record<string, Json>
}

const isDay = (value: Json): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true

const isNumber = (value: Json): value is number => typeof value === 'number' && Number.isFinite(value)

const hasType: Record<SettingConfig['type'], (value: Json, setting: SettingConfig) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  number: isNumber,
  boolean: (value) => typeof value === 'boolean',
  date: isDay,
  array: (value, { items = 'number' }) =>
    Array.isArray(value) && value.every((each) => (items === 'integer' ? Number.isSafeInteger(each) : isNumber(each))),
}

function misfitOfNumber(value: number, { minimum, maximum }: SettingConfig): Misfit | undefined {
  const isOutside = (minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum)
  return isOutside ? { code: 'SETTING_RANGE', params: { minimum: minimum ?? '…', maximum: maximum ?? '…' } } : undefined
}

function misfitOfList(list: number[], setting: SettingConfig): Misfit | undefined {
  const { minItems = 0, maxItems = 50, total } = setting
  if (list.length < minItems || list.length > maxItems)
    return { code: 'SETTING_LENGTH', params: { minimum: minItems, maximum: maxItems } }
  const outside = list.map((each) => misfitOfNumber(each, setting)).find((each) => each !== undefined)
  if (outside) return outside
  const sum = list.reduce((before, each) => before + each, 0)
  // Sums of decimals are compared as far as anybody writes them.
  return total === undefined || Math.abs(sum - total) < 1e-9
    ? undefined
    : { code: 'SETTING_TOTAL', params: { total, sum } }
}

/** Why the value cannot be that of the setting; undefined where it can. `null` is “not set”, for settings whose default is so. */
export function misfitOf(setting: SettingConfig, value: Json): Misfit | undefined {
  if (value === null && setting.default === null) return undefined
  if (!hasType[setting.type](value, setting)) return { code: 'SETTING_TYPE', params: { expected: setting.type } }
  if (isNumber(value)) return misfitOfNumber(value, setting)
  if (Array.isArray(value)) return misfitOfList(value as number[], setting)
  if (setting.options && !setting.options.some((option) => option.const === value))
    return { code: 'SETTING_OPTION', params: { options: setting.options.map((option) => option.const).join(' · ') } }
  return undefined
}

/**
 * The value of every setting after these changes (oldest first), at an instant or, without one, after the last. A value that the setting as it is
 * declared now does not take any more leaves the default in force.
 */
export function settingsAfter(
  settings: FrameworkConfig['settings'],
  changes: readonly SettingChange[],
  at?: string,
): JsonObject {
  const counted = at === undefined ? changes : changes.filter((change) => Date.parse(change.at) <= Date.parse(at))
  const last = new Map(counted.map((change) => [change.setting, change]))
  const entries = Object.entries(settings).map(([name, setting]): [string, Json] => {
    const standard = (setting?.default ?? null) as Json
    const value = last.get(name)?.value
    const isTaken = setting !== undefined && value !== undefined && misfitOf(setting, value) === undefined
    return [name, isTaken ? value : standard]
  })
  return Object.fromEntries(entries)
}
