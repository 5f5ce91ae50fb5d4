import type { Json } from '../../engine/core/model.ts'
import type { SettingRow } from '../../engine/http/api.generated.ts'
import type { Locale } from '../text/locale.tsx'

/** A value of a setting in the words and digits of the reader. */
export function settingText(value: Json | undefined, setting: SettingRow, locale: Locale): string {
  const { say, plain, day, words } = locale
  if (value === undefined) return say('settingToDefault')
  if (value === null) return say('settingUnset')
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  const unit = setting.unit ? ` ${words(setting.unit)}` : ''
  if (typeof value === 'number') return `${plain(value)}${unit}`
  const comma = locale.language === 'fa' ? '، ' : ', '
  if (Array.isArray(value)) return value.map((each) => plain(Number(each))).join(comma) + unit
  if (setting.config.type === 'date') return day(String(value))
  const option = setting.options?.find((each) => each.const === value)
  return option ? words(option.title) : String(value)
}
