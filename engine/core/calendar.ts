import {
  CalendarDate,
  PersianCalendar,
  fromAbsolute,
  parseDate,
  toCalendar,
  toCalendarDate,
} from '@internationalized/date'
import { toLatinDigits, toPersianDigits } from './digits.ts'
import type { Language } from './model.ts'

/** A day of the Jalali calendar; months and days count from one. */
export interface JalaliDay {
  year: number
  month: number
  day: number
}

// All reckoning is the library's: the published leap years (1403, 1408 …) are in test/engine/core/period.test.ts.
const jalali = new PersianCalendar()

/** The calendar day of an ISO text; undefined for anything that is not one existing day `YYYY-MM-DD`. */
export function dayOf(iso: unknown): CalendarDate | undefined {
  if (typeof iso !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined
  try {
    return parseDate(iso)
  } catch {
    // The library throws on days that do not exist, such as 2025-02-30.
    return undefined
  }
}

/** The Jalali day of an ISO text; undefined where the text is no day. */
export function isoToJalali(iso: unknown): JalaliDay | undefined {
  const day = dayOf(iso)
  if (!day) return undefined
  const { year, month, day: dayOfMonth } = toCalendar(day, jalali)
  return { year, month, day: dayOfMonth }
}

/** The ISO text of a Jalali day; undefined where that month has no such day. */
export function jalaliToIso({ year, month, day }: JalaliDay): string | undefined {
  // The constructor pulls what does not exist to the nearest day; 31 Mehr must be refused instead.
  const date = new CalendarDate(jalali, year, month, day)
  if (date.year !== year || date.month !== month || date.day !== day) return undefined
  return date.toString()
}

/** A day for the reader, `۱۴۰۴/۰۷/۰۱` or `2025-09-23`; a text that is no day comes back as it is. */
export function formatDate(iso: string, language: Language): string {
  const day = isoToJalali(iso)
  if (language === 'en' || !day) return iso
  return toPersianDigits([day.year, two(day.month), two(day.day)].join('/'))
}

/** The ISO day of a typed Jalali day (`۱۴۰۴/۷/۱`, `1404-07-01`) or of a Gregorian one (`2025-09-23`); years under 1700 are Jalali. */
export function parseDay(text: string): string | undefined {
  const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(toLatinDigits(text).trim())
  if (!parts) return undefined
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  if (year < 1700) return jalaliToIso({ year, month, day })
  return dayOf(`${year}-${two(month)}-${two(day)}`)?.toString()
}

const two = (number: number) => String(number).padStart(2, '0')

/** The Jalali year of a day. */
export const jalaliYear = (iso: unknown): number | undefined => isoToJalali(iso)?.year

/** Days from one day to another, negative when the second is earlier. */
export function daysBetween(from: unknown, to: unknown): number | undefined {
  const [start, end] = [dayOf(from), dayOf(to)]
  return start && end?.compare(start)
}

/** The day that many days later. */
export function addDays(iso: unknown, days: number): string | undefined {
  return Number.isInteger(days) ? dayOf(iso)?.add({ days }).toString() : undefined
}

/** The day that many Jalali months later, not beyond the end of that month: 31 Shahrivar and one month is 30 Mehr. */
export function addJalaliMonths(iso: unknown, months: number): string | undefined {
  const day = dayOf(iso)
  if (!day || !Number.isInteger(months)) return undefined
  return toCalendarDate(toCalendar(day, jalali).add({ months })).toString()
}

/** The calendar day in Tehran at an instant, ISO. */
export function dayInTehran(instant: Date): string {
  return toCalendarDate(fromAbsolute(instant.getTime(), 'Asia/Tehran')).toString()
}

/** An instant as it is written in answers, in Tehran's time: its first ten characters are the day there. */
export function instantInTehran(instant: Date): string {
  const [text = ''] = fromAbsolute(instant.getTime(), 'Asia/Tehran').toString().split('[')
  return text
}
