import { useEffect, useRef, type Ref } from 'react'
import { useLocale } from '../text/locale.tsx'
import { Icon } from './Icon.tsx'
import './ErrorSummary.css'

export interface SummaryItem {
  key: string
  /** Where it is: section, row, field. */
  place?: string
  message: string
  level: 'error' | 'warning'
}

interface ErrorSummaryProps {
  items: readonly SummaryItem[]
  title?: string
  /** Raised by one each time the summary shall take the focus, for example after an action was refused. */
  focusRound?: number
  onOpen: (key: string) => void
  ref?: Ref<HTMLElement>
}

const shownAtOnce = 20

/** What has to be mended, each item a link to its field. */
export function ErrorSummary({ items, title, focusRound = 0, onOpen }: ErrorSummaryProps) {
  const { say } = useLocale()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focusRound > 0) box.current?.focus()
  }, [focusRound])
  if (items.length === 0) return null
  const hasErrors = items.some((item) => item.level === 'error')
  return (
    <section
      className={`error-summary${hasErrors ? '' : ' error-summary-warn'}`}
      ref={box}
      tabIndex={-1}
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">
        <Icon name="alert" />
        {title ?? say(hasErrors ? 'errorSummary' : 'warnings', { n: items.length })}
      </h2>
      <ul>
        {items.slice(0, shownAtOnce).map((item) => (
          <li key={item.key}>
            <button type="button" className="error-summary-link" onClick={() => onOpen(item.key)}>
              {item.place && <strong>{item.place}: </strong>}
              {item.message}
            </button>
          </li>
        ))}
      </ul>
      {items.length > shownAtOnce && <p>{say('moreErrors', { n: items.length - shownAtOnce })}</p>}
    </section>
  )
}
