import { Fragment, useId, useRef, useState, type ChangeEvent, type FocusEvent, type KeyboardEvent } from 'react'
import { parseDay } from '../../engine/core/calendar.ts'
import { toLatinDigits, toPersianDigits } from '../../engine/core/digits.ts'
import { useLocale } from '../text/locale.tsx'
import {
  dayPartNames,
  isBlank,
  isFull,
  isoOf,
  largest,
  lengthOf,
  nearestIso,
  partsOf,
  stepped,
  type DayPart,
  type DayParts,
} from './dayParts.ts'

export interface DayBoxesProps {
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

const words = { year: 'year', month: 'month', day: 'dayOfMonth' } as const
const steps: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 }
const moves: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, '/': 1, '-': 1, '.': 1 }

const today = () => new Date().toLocaleDateString('en-CA')

/**
 * Year, month and day as boxes that lead on by themselves; a whole day may be pasted into any. A day is given on as soon as it is
 * complete. What stays incomplete is no day, yet stays to be seen and is said to be none.
 */
export function DayBoxes(props: DayBoxesProps) {
  const { value, onChange, labelId, describedBy, invalid, required, disabled, readonly } = props
  const { language, say } = useLocale()
  const ownId = useId()
  const id = props.id ?? ownId
  const group = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState({ value, language, parts: partsOf(value, language) })
  const [isLeft, setLeft] = useState(true)
  if (shown.value !== value || shown.language !== language)
    setShown({ value, language, parts: partsOf(value, language) })
  const { parts } = shown
  const names = dayPartNames(language)
  const isHalf = isLeft && !isBlank(parts) && isoOf(parts) === undefined
  const described = [describedBy, isHalf && `${id}-half`].filter(Boolean).join(' ') || undefined

  const goTo = (at: number) => group.current?.querySelectorAll('input')[at]?.focus()
  const put = (next: DayParts) => {
    const iso = isoOf(next)
    const isGiven = iso !== undefined || isBlank(next)
    setShown({ value: isGiven ? iso : value, language, parts: next })
    setLeft(false)
    if (isGiven && iso !== value) onChange(iso)
  }
  const type = (part: DayPart, { target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const text = toLatinDigits(target.value)
    const pasted = parseDay(text)
    if (pasted) return put(partsOf(pasted, language))
    const digits = text.replace(/\D/g, '').slice(0, lengthOf[part])
    put({ ...parts, [part]: digits })
    const isTyped = nativeEvent instanceof InputEvent && nativeEvent.inputType.startsWith('insert')
    if (isTyped && isFull(part, digits)) goTo(names.indexOf(part) + 1)
  }
  const press = (part: DayPart, event: KeyboardEvent<HTMLInputElement>) => {
    const step = steps[event.key]
    const move = moves[event.key] ?? (event.key === 'Backspace' && parts[part] === '' ? -1 : undefined)
    if (step === undefined && move === undefined) return
    event.preventDefault()
    if (move !== undefined) goTo(names.indexOf(part) + move)
    else if (!readonly) put({ ...parts, [part]: stepped(part, parts[part], step ?? 0, partsOf(today(), language)) })
  }
  const leave = (event: FocusEvent) => {
    if (readonly || group.current?.contains(event.relatedTarget)) return
    setLeft(true)
    const iso = nearestIso(parts)
    setShown({ value: iso, language, parts: iso === undefined ? parts : partsOf(iso, language) })
    if (iso !== value) onChange(iso)
  }
  return (
    <div className="date-boxes" role="group" id={id} ref={group} aria-labelledby={labelId} aria-describedby={described}>
      <span className="date-parts">
        {names.map((part, at) => (
          <Fragment key={part}>
            {at > 0 && <span aria-hidden="true">/</span>}
            <input
              id={`${id}-${part}`}
              className={`date-part date-${part}`}
              role="spinbutton"
              inputMode="numeric"
              autoComplete="off"
              aria-label={`${say(words[part])},`}
              aria-labelledby={labelId && `${id}-${part} ${labelId}`}
              aria-describedby={described}
              aria-valuenow={parts[part] === '' ? undefined : Number(parts[part])}
              aria-valuetext={parts[part] === '' ? say('emptyValue') : parts[part]}
              aria-valuemin={1}
              aria-valuemax={largest[part]}
              aria-invalid={invalid || isHalf || undefined}
              aria-required={required || undefined}
              disabled={disabled}
              readOnly={readonly}
              placeholder={say(words[part])}
              value={language === 'fa' ? toPersianDigits(parts[part]) : parts[part]}
              onChange={(event) => type(part, event)}
              onKeyDown={(event) => press(part, event)}
              onBlur={leave}
              onFocus={(event) => event.target.select()}
              onClick={(event) => event.currentTarget.select()}
            />
          </Fragment>
        ))}
      </span>
      {isHalf && (
        <span className="date-half" id={`${id}-half`}>
          {say('dayIncomplete')}
        </span>
      )}
    </div>
  )
}
