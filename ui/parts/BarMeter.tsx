import type { ReactNode } from 'react'
import { useLocale } from '../text/locale.tsx'
import './Charts.css'

interface BarMeterProps {
  label: ReactNode
  value: number
  max: number
  /** Words beside the bar; the value and its maximum when absent. */
  text?: string
}

/** A share of a whole as a bar with its words. */
export function BarMeter({ label, value, max, text }: BarMeterProps) {
  const { say } = useLocale()
  const words = text ?? say('of', { n: value, total: max })
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div className="meter">
      <span className="meter-label">{label}</span>
      <span className="meter-text number">{words}</span>
      <svg className="meter-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="meter-track" width="100" height="6" />
        <rect className="meter-fill" width={share * 100} height="6" />
      </svg>
    </div>
  )
}
