import type { ReactNode, Ref } from 'react'
import { useLocale } from '../text/locale.tsx'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'
import './Notice.css'

export type NoticeTone = 'error' | 'warn' | 'info' | 'success'

const icons: Record<NoticeTone, IconName> = { error: 'alert', warn: 'alert', info: 'info', success: 'check' }

interface NoticeProps {
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  ref?: Ref<HTMLDivElement>
}

/** A message in the flow of the page. An error is announced at once. */
export function Notice({ tone = 'info', title, children, actions, ref }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : undefined} tabIndex={-1} ref={ref}>
      <Icon name={icons[tone]} />
      <div className="notice-body">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
        {actions && <div className="row">{actions}</div>}
      </div>
    </div>
  )
}

interface EmptyStateProps {
  title: ReactNode
  icon?: IconName
  children?: ReactNode
  action?: ReactNode
}

/** What stands where a list would be: why it is empty and what to do next. */
export function EmptyState({ title, icon = 'empty', children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon name={icon} size={40} />
      <strong>{title}</strong>
      {children && <div className="soft">{children}</div>}
      {action}
    </div>
  )
}

/** While something is on its way: said at once to assistive technology, shown to the eye after a moment. */
export function Waiting({ label }: { label?: string }) {
  const { say } = useLocale()
  return (
    <output className="waiting">
      <span className="spinner" aria-hidden="true" />
      {label ?? say('loading')}
    </output>
  )
}

/** Grey lines in the place of text that is on its way. */
export const Skeleton = ({ lines = 3 }: { lines?: number }) => (
  <div className="skeleton" aria-hidden="true">
    {Array.from({ length: lines }, (_, index) => (
      <span key={index} />
    ))}
  </div>
)
