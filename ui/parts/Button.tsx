import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'
import './Button.css'

export type ButtonTone = 'primary' | 'neutral' | 'quiet' | 'danger'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: ButtonTone
  icon?: IconName
  /** An action under way: the button stays focusable, says so, and does nothing. */
  busy?: boolean
  small?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** Class of a link that looks like a button. */
export const buttonClass = (tone: ButtonTone = 'neutral', small = false): string =>
  `button button-${tone}${small ? ' button-small' : ''}`

export function Button({ tone = 'neutral', icon, busy, small, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`${buttonClass(tone, small)} ${className ?? ''}`}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children !== undefined && <span>{children}</span>}
    </button>
  )
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  icon: IconName
  /** Its name, also shown as a tooltip. */
  label: string
  badge?: ReactNode
}

export function IconButton({ icon, label, tone = 'quiet', badge, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${tone} button-icon ${className ?? ''}`}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
      {badge}
    </button>
  )
}
