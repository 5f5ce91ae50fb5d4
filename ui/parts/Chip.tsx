import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'
import './Chip.css'

export type Tone = 'neutral' | 'progress' | 'attention' | 'success' | 'muted' | 'danger'

const icons: Record<Tone, IconName> = {
  neutral: 'edit',
  progress: 'clock',
  attention: 'alert',
  success: 'check',
  muted: 'lock',
  danger: 'close',
}

/** A small label; its icon, when given, repeats the words and never replaces them. */
export function Chip({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`chip chip-${tone}`}>
      {icon && <Icon name={icon} size={16} />}
      <span>{children}</span>
    </span>
  )
}

/** A state of a workflow: words, colour and an icon of its tone, so that colour is never the only sign. */
export function StateChip({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <Chip tone={tone} icon={icons[tone]}>
      {children}
    </Chip>
  )
}
