import { isoToJalali, jalaliToIso, dayOf } from './calendar.ts'
import { toPersianDigits } from './digits.ts'
import type { Language } from './model.ts'

/** A half-year is kept as the text `1404-H2`, a year as the number 1404. H1 is Farvardin to Shahrivar, H2 Mehr to Esfand. */
export type Period = { kind: 'jalali-half-year'; year: number; half: 1 | 2 } | { kind: 'jalali-year'; year: number }
export type PeriodKind = Period['kind']

/** Reads `1404-H2`, 1404 or `1404`; undefined for anything else. */
export function parsePeriod(value: unknown): Period | undefined {
  const parts = /^(1[34]\d{2})(?:-H([12]))?$/.exec(String(value))
  if (!parts) return undefined
  const year = Number(parts[1])
  if (!parts[2]) return { kind: 'jalali-year', year }
  return { kind: 'jalali-half-year', year, half: parts[2] === '1' ? 1 : 2 }
}

/** The period of a kind in which a day lies, as it is kept. */
export function periodOf(kind: PeriodKind, iso: unknown): string | number | undefined {
  const day = isoToJalali(iso)
  if (!day) return undefined
  return kind === 'jalali-year' ? day.year : `${day.year}-H${day.month <= 6 ? 1 : 2}`
}

/** The half-year of a day, `1404-H2`. */
export function half(iso: unknown): string | undefined {
  const period = periodOf('jalali-half-year', iso)
  return period === undefined ? undefined : String(period)
}

/** First day of a period of either kind, ISO. */
export function periodStart(value: unknown): string | undefined {
  const period = parsePeriod(value)
  if (!period) return undefined
  const month = period.kind === 'jalali-half-year' && period.half === 2 ? 7 : 1
  return jalaliToIso({ year: period.year, month, day: 1 })
}

/** Last day of a period of either kind, ISO: the day before the next period begins, so leap years need no rule here. */
export function periodEnd(value: unknown): string | undefined {
  const period = parsePeriod(value)
  if (!period) return undefined
  const next =
    period.kind === 'jalali-half-year' && period.half === 1
      ? { year: period.year, month: 7, day: 1 }
      : { year: period.year + 1, month: 1, day: 1 }
  return dayOf(jalaliToIso(next))?.subtract({ days: 1 }).toString()
}

/** First day of a half-year; undefined for a year. */
export const halfStart = (value: unknown) => (isHalf(value) ? periodStart(value) : undefined)

/** Last day of a half-year; undefined for a year. */
export const halfEnd = (value: unknown) => (isHalf(value) ? periodEnd(value) : undefined)

const isHalf = (value: unknown) => parsePeriod(value)?.kind === 'jalali-half-year'

const halves = { 1: { fa: 'نیمه نخست', en: 'first half' }, 2: { fa: 'نیمه دوم', en: 'second half' } } as const

/** A period for the reader: «نیمه دوم ۱۴۰۴», `1404, second half`, «۱۴۰۴»; what is no period comes back as it is. */
export function formatPeriod(value: string | number, language: Language): string {
  const period = parsePeriod(value)
  if (!period) return String(value)
  const year = language === 'fa' ? toPersianDigits(String(period.year)) : String(period.year)
  if (period.kind === 'jalali-year') return year
  const name = halves[period.half][language]
  return language === 'fa' ? `${name} ${year}` : `${year}, ${name}`
}
