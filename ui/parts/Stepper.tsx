import { useEffect, useRef } from 'react'
import { useLocale } from '../text/locale.tsx'
import { Chip } from './Chip.tsx'
import { Icon } from './Icon.tsx'
import './Stepper.css'

export interface Step {
  id: string
  title: string
  complete?: boolean
  errors?: number
  warnings?: number
  remarks?: number
  readonly?: boolean
}

interface StepperProps {
  label: string
  steps: readonly Step[]
  current: string
  onSelect: (id: string) => void
}

/** The sections of a form with their state; any of them can be entered at any time. */
export function Stepper({ label, steps, current, onSelect }: StepperProps) {
  const list = useRef<HTMLOListElement>(null)
  // On a phone the steps scroll sideways: the present one stays in sight.
  useEffect(() => {
    const box = list.current
    const item = box?.querySelector<HTMLElement>(`[data-step="${CSS.escape(current)}"]`)
    if (item && box && box.scrollWidth > box.clientWidth)
      box.scrollTo?.({ left: item.offsetLeft - box.clientWidth / 2 + item.clientWidth / 2 })
  }, [current])
  return (
    <nav aria-label={label} className="stepper">
      <ol ref={list}>
        {steps.map((step, index) => (
          <li key={step.id}>
            <button
              type="button"
              className="step"
              data-step={step.id}
              data-complete={step.complete || undefined}
              data-errors={step.errors ? true : undefined}
              aria-current={step.id === current ? 'step' : undefined}
              onClick={() => onSelect(step.id)}
            >
              <StepMark step={step} number={index + 1} />
              <span className="step-title">{step.title}</span>
              <StepState step={step} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepMark({ step, number }: { step: Step; number: number }) {
  const { plain } = useLocale()
  return (
    <span className="step-mark" aria-hidden="true">
      {step.errors ? <Icon name="alert" size={16} /> : step.complete ? <Icon name="check" size={16} /> : plain(number)}
    </span>
  )
}

function StepState({ step }: { step: Step }) {
  const { say } = useLocale()
  return (
    <span className="step-state">
      {step.complete && !step.errors && <span className="sr-only">{say('complete')}</span>}
      {step.readonly && (
        <Chip tone="muted" icon="lock">
          {say('readonly')}
        </Chip>
      )}
      {step.errors ? <Chip tone="danger">{say('errors', { n: step.errors })}</Chip> : null}
      {step.remarks ? (
        <Chip tone="attention" icon="comment">
          {say('remarks', { n: step.remarks })}
        </Chip>
      ) : null}
    </span>
  )
}
