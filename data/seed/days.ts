import { addDays, jalaliToIso } from '../../engine/core/calendar.ts'
import type { Random } from './random.ts'

/** A day that must exist; the seed reckons with nothing else. */
export function jalali(year: number, month: number, day: number): string {
  const iso = jalaliToIso({ year, month, day })
  if (!iso) throw new RangeError(`There is no day ${year}/${month}/${day}`)
  return iso
}

/** The day that many days later, or earlier. */
export function after(day: string, days: number): string {
  const later = addDays(day, days)
  if (!later) throw new RangeError(`There is no day ${day}`)
  return later
}

const thursday = 4
const friday = 5

/** The day itself, or the Wednesday before it: offices are closed on Thursday and Friday. Never goes past a day, so that order is kept. */
export function workday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === thursday) return after(day, -1)
  return weekday === friday ? after(day, -2) : day
}

/** The earlier of two days. */
export const earlier = (a: string, b: string): string => (a < b ? a : b)

const minute = 60_000

/** The last instant of each day on which something was done. */
export type Diary = Map<string, number>

/** Gives instants in working hours; of two on one day that stand in one diary the second is later. */
export class OfficeClock {
  readonly #diary: Diary
  readonly #random: Random

  constructor(diary: Diary, random: Random) {
    this.#diary = diary
    this.#random = random
  }

  /** An instant of the working day at or before `day`, 08:00 to about 15:00 in Tehran (no summer time since 2022). */
  at(day: string): Date {
    const open = workday(day)
    const drawn = new Date(`${open}T08:00:00+03:30`).getTime() + this.#random.between(10, 330) * minute
    const last = this.#diary.get(open) ?? 0
    const instant = drawn > last ? drawn : last + this.#random.between(1, 5) * minute
    this.#diary.set(open, instant)
    return new Date(instant)
  }
}
