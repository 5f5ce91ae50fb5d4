import { describe, expect, it } from 'vitest'
import { addJalaliMonths, daysBetween, isoToJalali, jalaliToIso } from '../../../engine/core/calendar.ts'
import {
  formatPeriod,
  half,
  halfEnd,
  halfStart,
  parsePeriod,
  periodEnd,
  periodStart,
} from '../../../engine/core/period.ts'

/** First and last days as published for the half-years, with the leap years 1403 and 1408. */
const halves = [
  ['1403-H1', 'نیمه نخست ۱۴۰۳', '2024-03-20', '2024-09-21'],
  ['1403-H2', 'نیمه دوم ۱۴۰۳', '2024-09-22', '2025-03-20'],
  ['1404-H1', 'نیمه نخست ۱۴۰۴', '2025-03-21', '2025-09-22'],
  ['1404-H2', 'نیمه دوم ۱۴۰۴', '2025-09-23', '2026-03-20'],
  ['1405-H1', 'نیمه نخست ۱۴۰۵', '2026-03-21', '2026-09-22'],
  ['1405-H2', 'نیمه دوم ۱۴۰۵', '2026-09-23', '2027-03-20'],
  ['1406-H1', 'نیمه نخست ۱۴۰۶', '2027-03-21', '2027-09-22'],
  ['1406-H2', 'نیمه دوم ۱۴۰۶', '2027-09-23', '2028-03-19'],
  ['1407-H1', 'نیمه نخست ۱۴۰۷', '2028-03-20', '2028-09-21'],
  ['1407-H2', 'نیمه دوم ۱۴۰۷', '2028-09-22', '2029-03-19'],
  ['1408-H1', 'نیمه نخست ۱۴۰۸', '2029-03-20', '2029-09-21'],
  ['1408-H2', 'نیمه دوم ۱۴۰۸', '2029-09-22', '2030-03-20'],
] as const

describe('a half-year', () => {
  it.each(halves)('%s is «%s», from %s to %s', (period, words, first, last) => {
    expect(formatPeriod(period, 'fa')).toBe(words)
    expect([halfStart(period), halfEnd(period)]).toEqual([first, last])
    expect([half(first), half(last)]).toEqual([period, period])
  })

  it('follows the one before without a gap', () => {
    for (let i = 1; i < halves.length; i++)
      expect(daysBetween(periodEnd(halves[i - 1]?.[0]), periodStart(halves[i]?.[0]))).toBe(1)
  })
})

describe('a year', () => {
  it.each([
    [1403, 366],
    [1404, 365],
    [1407, 365],
    [1408, 366],
    [1412, 366],
  ])('%d has %d days', (year, days) => {
    expect(Number(daysBetween(periodStart(year), periodEnd(year))) + 1).toBe(days)
  })

  it('is read from a number and from a text, and is no half-year', () => {
    expect(parsePeriod(1404)).toEqual(parsePeriod('1404'))
    expect(halfStart(1404)).toBeUndefined()
  })

  it.each(['1404-H3', '1404-h1', '14040', '', 'H1', null, undefined, 2025.5])('is not %j', (value) => {
    expect(parsePeriod(value)).toBeUndefined()
  })
})

describe('the Jalali calendar', () => {
  it('goes there and back for every day of forty years', () => {
    let previous: string | undefined
    for (let year = 1390; year < 1430; year++)
      for (let month = 1; month <= 12; month++)
        for (let day = 1; day <= 31; day++) {
          const iso = jalaliToIso({ year, month, day })
          if (!iso) continue
          expect(isoToJalali(iso)).toEqual({ year, month, day })
          if (previous) expect(daysBetween(previous, iso)).toBe(1)
          previous = iso
        }
  })

  it('agrees with the calendar of Intl', () => {
    const persian = new Intl.DateTimeFormat('en-u-ca-persian', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    for (let day = Date.UTC(2015, 0, 1); day < Date.UTC(2045, 0, 1); day += 86_400_000 * 13) {
      const parts = persian.formatToParts(day)
      const part = (type: string) => Number.parseInt(parts.find((found) => found.type === type)?.value ?? '', 10)
      const iso = new Date(day).toISOString().slice(0, 10)
      expect(isoToJalali(iso)).toEqual({ year: part('year'), month: part('month'), day: part('day') })
    }
  })

  it('adds months no further than the end of the month', () => {
    const farvardin31 = jalaliToIso({ year: 1404, month: 1, day: 31 })
    expect(isoToJalali(addJalaliMonths(farvardin31, 6))).toEqual({ year: 1404, month: 7, day: 30 })
    expect(isoToJalali(addJalaliMonths(farvardin31, 11))).toEqual({ year: 1404, month: 12, day: 29 })
    expect(isoToJalali(addJalaliMonths(farvardin31, -1))).toEqual({ year: 1403, month: 12, day: 30 })
  })
})
