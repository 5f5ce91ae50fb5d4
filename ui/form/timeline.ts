import { dayOf } from '../../engine/core/calendar.ts'
import type { Language } from '../../engine/core/model.ts'
import type { Row } from './rows.ts'

export interface Bar {
  /** Place of the row in the list. */
  at: number
  label: string
  start: string
  end: string
  /** Begin and length as shares of the whole span. */
  from: number
  share: number
}

const millisecondsADay = 86_400_000
const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / millisecondsADay

/** The rows that have both days in order, laid over the span from the first day to the last. */
export function barsOf(rows: readonly Row[], names: { start: string; end: string; label: string }): Bar[] {
  const spans = rows.flatMap((row, at) => {
    const start = dayOf(row[names.start])?.toString()
    const end = dayOf(row[names.end])?.toString()
    return start && end && start <= end ? [{ at, start, end, label: String(row[names.label] ?? '') }] : []
  })
  if (spans.length === 0) return []
  const first = Math.min(...spans.map((span) => dayNumber(span.start)))
  const length = Math.max(...spans.map((span) => dayNumber(span.end))) - first + 1
  return spans.map((span) => ({
    ...span,
    from: (dayNumber(span.start) - first) / length,
    share: (dayNumber(span.end) - dayNumber(span.start) + 1) / length,
  }))
}

export interface Tick {
  at: string
  label: string
  share: number
}

const calendars: Record<Language, string> = { fa: 'fa-IR-u-ca-persian-nu-arabext', en: 'en-GB-u-ca-gregory' }
const mostTicks = 12

/** The first days of months in the reader's calendar, as many as can be read. */
export function ticksOf(bars: readonly Bar[], language: Language): Tick[] {
  const first = Math.min(...bars.map((bar) => dayNumber(bar.start)))
  const length = Math.max(...bars.map((bar) => dayNumber(bar.end))) - first + 1
  const parts = new Intl.DateTimeFormat(calendars[language], { day: 'numeric', timeZone: 'UTC' })
  const name = new Intl.DateTimeFormat(calendars[language], { month: 'short', year: '2-digit', timeZone: 'UTC' })
  const one = parts.format(new Date(Date.UTC(2024, 2, 20)))
  const isFirst = (date: Date) => parts.format(date) === (language === 'fa' ? one : '1')
  const months = Array.from({ length }, (_, index) => new Date((first + index) * millisecondsADay)).filter(isFirst)
  const step = Math.ceil(months.length / mostTicks) || 1
  return months
    .filter((_, index) => index % step === 0)
    .map((date) => {
      const at = date.toISOString().slice(0, 10)
      return { at, label: name.format(date), share: (dayNumber(at) - first) / length }
    })
}
