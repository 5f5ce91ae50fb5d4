import { GregorianCalendar, parseDate, toCalendar, type CalendarDate } from '@internationalized/date'
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
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  I18nProvider,
  Popover,
} from 'react-aria-components'
import type { Language } from '../../engine/core/model.ts'
import { Icon } from './Icon.tsx'
import './pressStyle.ts'
import { useLocale } from '../text/locale.tsx'
import './DayPicker.css'

/**
 * The reader's calendar; what is stored is the ISO day in either. Persian digits are the default of fa-IR: named outright
 * (`nu-arabext`) they would be the only ones accepted, and a number pad types Latin ones.
 */
const calendars: Record<Language, string> = { fa: 'fa-IR-u-ca-persian', en: 'en-GB-u-ca-gregory' }

function dayOf(value: unknown): CalendarDate | null {
  try {
    return typeof value === 'string' ? parseDate(value) : null
  } catch {
    return null
  }
}

interface DayPickerProps {
  id?: string
  /** ISO day. */
  value: unknown
  onChange: (day: string | undefined) => void
  labelId: string | undefined
  describedBy?: string | undefined
  invalid?: boolean | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  readonly?: boolean | undefined
}

/** An ISO day, entered by segments or from a calendar: Jalali in Persian, Gregorian in English. */
export function DayPicker(props: DayPickerProps) {
  const { id, value, onChange, labelId, describedBy, invalid, required, disabled, readonly } = props
  const { language, say } = useLocale()
  return (
    <I18nProvider locale={calendars[language]}>
      <DatePicker
        aria-labelledby={labelId}
        aria-describedby={describedBy}
        value={dayOf(value)}
        isDisabled={disabled ?? false}
        isReadOnly={readonly ?? false}
        isRequired={required ?? false}
        isInvalid={invalid ?? false}
        validationBehavior="aria"
        shouldForceLeadingZeros
        onChange={(day) => onChange(day ? toCalendar(day, new GregorianCalendar()).toString() : undefined)}
      >
        <Group className="input date-input" id={id}>
          <DateInput className="date-segments">{(segment) => <DateSegment segment={segment} />}</DateInput>
          <Button className="date-open" aria-label={say('openCalendar')}>
            <Icon name="calendar" />
          </Button>
        </Group>
        <Popover className="date-popover">
          <Dialog aria-label={say('calendar')}>
            <Calendar>
              <CalendarHead />
              <CalendarGrid weekdayStyle="narrow">
                <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
                <CalendarGridBody>{(date) => <CalendarCell date={date} className="date-cell" />}</CalendarGridBody>
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
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
