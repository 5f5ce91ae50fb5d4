import { formatDate } from './calendar.ts'
import { toPersianDigits } from './digits.ts'
import type { Language } from './model.ts'
import { formatPeriod } from './period.ts'

/** A template with its `{name}`s filled in; one without a value leaves nothing behind, nor the quotes or blanks around it. */
export function fillTemplate(template: string, values: Readonly<Record<string, string | undefined>>): string {
  return template
    .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
    .replace(/[ \u00a0]*(?:«»|“”)/g, '')
    .replace(/[ \u00a0]{2,}/g, ' ')
}

/** Why a duty is owed, with its days and period as the reader writes them. */
export function tellBecause(
  template: string,
  { openedOn, period, about }: { openedOn: string; period?: string | undefined; about?: string | undefined },
  language: Language,
): string {
  return fillTemplate(template, {
    openedOn: formatDate(openedOn, language),
    period: period === undefined ? undefined : formatPeriod(period, language),
    about,
  })
}

/** How much time is left: «۳ روز مانده», `3 days left`, «امروز», «۲ روز گذشته». */
export function tellDaysLeft(daysLeft: number, language: Language): string {
  const count = Math.abs(daysLeft)
  if (language === 'fa') {
    if (daysLeft === 0) return 'امروز واپسین روز است'
    return `${toPersianDigits(String(count))} روز ${daysLeft > 0 ? 'مانده' : 'از مهلت گذشته'}`
  }
  if (daysLeft === 0) return 'today is the last day'
  return `${count} ${count === 1 ? 'day' : 'days'} ${daysLeft > 0 ? 'left' : 'late'}`
}
