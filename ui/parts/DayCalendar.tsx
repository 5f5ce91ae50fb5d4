import { GregorianCalendar, toCalendar } from '@internationalized/date'
import { use } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarStateContext,
  I18nProvider,
} from 'react-aria-components'
import { dayOf } from '../../engine/core/calendar.ts'
import type { Language } from '../../engine/core/model.ts'
import { Icon } from './Icon.tsx'
import './pressStyle.ts'
import { useLocale } from '../text/locale.tsx'

/** The reader's calendar; what is stored is the ISO day in either. */
const calendars: Record<Language, string> = { fa: 'fa-IR-u-ca-persian', en: 'en-GB-u-ca-gregory' }

export interface DayCalendarProps {
  /** ISO day. */
  value: unknown
  onChange: (day: string | undefined) => void
}

/** A month to choose a day from, walked by arrows, page keys and buttons. */
export function DayCalendar({ value, onChange }: DayCalendarProps) {
  const { language, say } = useLocale()
  return (
    <I18nProvider locale={calendars[language]}>
      <Calendar
        aria-label={say('calendar')}
        value={dayOf(value) ?? null}
        onChange={(day) => onChange(toCalendar(day, new GregorianCalendar()).toString())}
      >
        <CalendarHead />
        <CalendarGrid weekdayStyle="narrow">
          <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
          <CalendarGridBody>{(date) => <CalendarCell date={date} className="date-cell" />}</CalendarGridBody>
        </CalendarGrid>
      </Calendar>
    </I18nProvider>
  )
}

/** Month before year: the library's own heading has them the other way round in Persian. */
function CalendarHead() {
  const state = use(CalendarStateContext)
  const { language, say } = useLocale()
  if (!state) return null
  const middle = state.visibleRange.start.toDate('UTC')
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(calendars[language], { ...options, timeZone: 'UTC' })
      .formatToParts(middle)
      .find((each) => each.type in options)?.value
  return (
    <header className="date-head">
      <Button slot="previous" aria-label={say('previousMonth')}>
        <Icon name="back" />
      </Button>
      <div aria-hidden="true">
        {part({ month: 'long' })} {part({ year: 'numeric' })}
      </div>
      <Button slot="next" aria-label={say('nextMonth')}>
        <Icon name="forward" />
      </Button>
    </header>
  )
}
