import type { Language } from '../../engine/core/model.ts'

const locales = { fa: 'fa-IR', en: 'en-US' } satisfies Record<Language, string>
/** Gregorian days stored as ISO are shown in the reader's calendar: Jalali in Persian, Gregorian in English. */
const calendars = { fa: 'fa-IR-u-ca-persian-nu-arabext', en: 'en-GB-u-ca-gregory' } satisfies Record<Language, string>

const kept = <T>(make: (language: Language) => T) => {
  const made: Partial<Record<Language, T>> = {}
  return (language: Language): T => (made[language] ??= make(language))
}
const numberOf = kept((language) => new Intl.NumberFormat(locales[language], { maximumFractionDigits: 10 }))
const plainOf = kept(
  (language) => new Intl.NumberFormat(locales[language], { useGrouping: false, maximumFractionDigits: 10 }),
)
const numericDay = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' } as const
const dayOf = kept((language) => new Intl.DateTimeFormat(calendars[language], numericDay))
const longDayOf = kept(
  (language) =>
    new Intl.DateTimeFormat(calendars[language], { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
)
const instantOf = kept(
  (language) =>
    new Intl.DateTimeFormat(calendars[language], {
      ...numericDay,
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
      timeZone: 'Asia/Tehran',
    }),
)
const listOf = kept((language) => new Intl.ListFormat(locales[language], { type: 'conjunction' }))

/** With separators, in the digits of the language. */
export const formatNumber = (value: number, language: Language): string => numberOf(language).format(value)

/** Without separators: years, counters, ordinals. */
export const formatPlain = (value: number, language: Language): string => plainOf(language).format(value)

/** ASCII digits of a text turned to those of the language. */
export const formatDigits = (text: string, language: Language): string =>
  language === 'fa' ? text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit))) : text

const utc = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`)

const formatWith = (format: Intl.DateTimeFormat, at: Date, raw: string) =>
  Number.isNaN(at.getTime()) ? raw : format.format(at)

/** An ISO day as ۱۴۰۵/۰۱/۲۰ or 09/04/2026; anything unreadable is shown as it stands. */
export const formatDay = (iso: string, language: Language): string => formatWith(dayOf(language), utc(iso), iso)

/** An ISO day with the name of its month. */
export const formatLongDay = (iso: string, language: Language): string => formatWith(longDayOf(language), utc(iso), iso)

/** An ISO instant in Tehran's time. */
export const formatInstant = (iso: string, language: Language): string =>
  // ICU puts a Latin comma between day and time in Persian too.
  formatWith(instantOf(language), new Date(iso), iso).replace(', ', language === 'fa' ? '، ' : ', ')

/** «الف، ب و پ» or "a, b and c". */
export const formatList = (items: readonly string[], language: Language): string => listOf(language).format(items)

const units = { fa: ['بایت', 'کیلوبایت', 'مگابایت'], en: ['B', 'KB', 'MB'] } satisfies Record<Language, string[]>

/** A size of a file, in steps of 1,024. */
export function formatBytes(bytes: number, language: Language): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2
  const value = bytes / 1024 ** step
  return `${formatNumber(step === 0 ? value : Math.round(value * 10) / 10, language)} ${units[language][step]}`
}

/** A period as stored (`1404-H2`, `1404`) in words. */
export function formatPeriod(period: string | number, language: Language): string {
  const [, year, half] = /^(\d{4})(?:-H([12]))?$/.exec(String(period)) ?? []
  if (!year) return formatDigits(String(period), language)
  if (!half) return formatDigits(year, language)
  if (language === 'en') return `${half === '1' ? 'First' : 'Second'} half of ${year}`
  return `نیمه ${half === '1' ? 'نخست' : 'دوم'} ${formatDigits(year, 'fa')}`
}
