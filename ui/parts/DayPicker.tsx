import { useEffect, useId, useRef, useState, type ComponentType, type RefObject } from 'react'
import { useLocale } from '../text/locale.tsx'
import { DayBoxes, type DayBoxesProps } from './DayBoxes.tsx'
import type { DayCalendarProps } from './DayCalendar.tsx'
import { Icon } from './Icon.tsx'
import { placeBelow } from './placeBelow.ts'
import './DayPicker.css'

// Half of React Aria is in it: 60 kB that only those who open a calendar need.
const loadCalendar = () => import('./DayCalendar.tsx')

/** An ISO day, typed or taken from a calendar: Jalali in Persian, Gregorian in English. */
export function DayPicker(props: DayBoxesProps) {
  const { disabled, readonly, labelId } = props
  const { say } = useLocale()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  return (
    <div className="input date-input" ref={box}>
      <DayBoxes {...props} />
      <button
        type="button"
        className="date-open"
        id={`${id}-open`}
        aria-label={say('openCalendar')}
        aria-labelledby={labelId && `${id}-open ${labelId}`}
        aria-haspopup="dialog"
        popoverTarget={id}
        disabled={disabled || readonly}
        onPointerEnter={() => void loadCalendar()}
      >
        <Icon name="calendar" />
      </button>
      <CalendarPopover id={id} box={box} value={props.value} onChange={props.onChange} />
    </div>
  )
}

interface CalendarPopoverProps extends DayCalendarProps {
  id: string
  box: RefObject<HTMLDivElement | null>
}

/** The browser's own popover: over all else, closed by Escape or a press beside it, gives the focus back. */
function CalendarPopover({ id, box, value, onChange }: CalendarPopoverProps) {
  const { say } = useLocale()
  const popover = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [Calendar, setCalendar] = useState<ComponentType<DayCalendarProps>>()
  useEffect(() => {
    const shown = popover.current
    if (!isOpen || !shown || !box.current) return undefined
    loadCalendar().then(
      ({ DayCalendar }) => setCalendar(() => DayCalendar),
      // The day can still be typed, and the next opening tries again.
      () => shown.hidePopover(),
    )
    return placeBelow(shown, box.current)
  }, [isOpen, box])
  // Opened by the reader, who goes on in it.
  useEffect(() => {
    if (isOpen && Calendar) popover.current?.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus()
  }, [isOpen, Calendar])
  return (
    <div
      id={id}
      ref={popover}
      popover="auto"
      role="dialog"
      aria-label={say('calendar')}
      className="date-popover"
      onToggle={({ newState }) => setOpen(newState === 'open')}
    >
      {isOpen &&
        (Calendar ? (
          <Calendar
            value={value}
            onChange={(day) => {
              onChange(day)
              popover.current?.hidePopover()
            }}
          />
        ) : (
          <span className="spinner" role="status" aria-label={say('loading')} />
        ))}
    </div>
  )
}
