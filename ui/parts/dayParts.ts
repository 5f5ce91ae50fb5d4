import { isoToJalali, parseDay } from '../../engine/core/calendar.ts'
import type { Language } from '../../engine/core/model.ts'

/** What stands in the three boxes of a day, in Latin digits, complete or not. */
export interface DayParts {
  year: string
  month: string
  day: string
}

export type DayPart = keyof DayParts

const order: Record<Language, readonly DayPart[]> = { fa: ['year', 'month', 'day'], en: ['day', 'month', 'year'] }
/** The parts in the order they are read from left to right. */
export const dayPartNames = (language: Language): readonly DayPart[] => order[language]
/** Most digits of a part. */
export const lengthOf: Record<DayPart, number> = { year: 4, month: 2, day: 2 }
/** Largest number of a part. */
export const largest: Record<DayPart, number> = { year: 9999, month: 12, day: 31 }

const nothing: DayParts = { year: '', month: '', day: '' }

/** Nothing stands in any box. */
export const isBlank = (parts: DayParts): boolean => order.fa.every((part) => parts[part] === '')

const padded = (value: number, part: DayPart) => String(value).padStart(lengthOf[part], '0')

/** An ISO day in the reader's calendar. */
export function partsOf(iso: unknown, language: Language): DayParts {
  const jalali = isoToJalali(iso)
  if (!jalali) return nothing
  const [year = '', month = '', day = ''] = String(iso).split('-')
  if (language === 'en') return { year, month, day }
  return {
    year: padded(jalali.year, 'year'),
    month: padded(jalali.month, 'month'),
    day: padded(jalali.day, 'day'),
  }
}

/** The ISO day of the boxes once all of them are full; undefined while one is not, or where that month has no such day. */
export const isoOf = ({ year, month, day }: DayParts): string | undefined => parseDay(`${year}/${month}/${day}`)

/** The last day of the month instead of one past its end. */
export function nearestIso(parts: DayParts): string | undefined {
  const days = [0, 1, 2, 3].map((less) => String(Number(parts.day) - less))
  return days.map((day) => isoOf({ ...parts, day })).find((iso) => iso !== undefined)
}

/** Whether another digit can no longer be meant for this part: four of the year, two of the others, or a first one above 1 or 3. */
export const isFull = (part: DayPart, text: string): boolean =>
  text.length >= lengthOf[part] || (part !== 'year' && Number(text) * 10 > largest[part])

/** The part moved up or down; past an end it begins at the other, an empty one begins with today's. */
export function stepped(part: DayPart, text: string, by: number, today: DayParts): string {
  if (text === '') return today[part]
  const many = largest[part]
  const next = ((Number(text) - 1 + by + many) % many) + 1
  return padded(next, part)
}
