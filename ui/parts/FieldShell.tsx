import type { ReactNode } from 'react'
import { useLocale } from '../text/locale.tsx'
import { Icon } from './Icon.tsx'
import './FieldShell.css'

interface FieldShellProps {
  /** Id of the control; its label, help, errors and remarks get ids made of it by `fieldIds`. */
  id: string
  label?: ReactNode
  /** The control is a group or no native control: its label is text, not a `<label>`. */
  grouped?: boolean
  required?: boolean
  help?: ReactNode
  errors?: readonly string[]
  warnings?: readonly string[]
  remarks?: readonly FieldRemark[]
  wide?: boolean
  children: ReactNode
}

/** A reviewer's remark as it stands beside a field. */
export interface FieldRemark {
  /** Tells it from others of the same field. */
  id: number
  text: string
  by?: string
  resolved?: boolean
  reply?: string
}

/** Ids of what stands around a control. */
export const fieldIds = (id: string) => ({
  label: `${id}__title`,
  help: `${id}__description`,
  errors: `${id}__error`,
  warnings: `${id}__warning`,
  remarks: `${id}__remarks`,
})

/** Label, help, control, then what is wrong and what a reviewer said; the order in which a reader needs them. */
export function FieldShell(props: FieldShellProps) {
  const { id, label, grouped, required, help, errors = [], warnings = [], remarks = [], wide, children } = props
  const ids = fieldIds(id)
  const state = errors.length > 0 ? ' field-invalid' : remarks.some((r) => !r.resolved) ? ' field-remarked' : ''
  return (
    <div className={`field${wide ? ' field-wide' : ''}${state}`}>
      {label && <FieldLabel {...{ id, label, grouped, required }} />}
      {help && (
        <p className="field-help" id={ids.help}>
          {help}
        </p>
      )}
      {children}
      <FieldMessages id={ids.errors} tone="error" messages={errors} />
      <FieldMessages id={ids.warnings} tone="warn" messages={warnings} />
      <FieldRemarks id={ids.remarks} remarks={remarks} />
    </div>
  )
}

function FieldLabel({ id, label, grouped, required }: Pick<FieldShellProps, 'id' | 'label' | 'grouped' | 'required'>) {
  const { say } = useLocale()
  const content = (
    <>
      {label}
      {required && (
        <span className="field-required">
          <span aria-hidden="true"> *</span>
          <span className="sr-only"> ({say('required')})</span>
        </span>
      )}
    </>
  )
  const labelId = fieldIds(id).label
  return grouped ? (
    <div className="field-label" id={labelId}>
      {content}
    </div>
  ) : (
    <label className="field-label" id={labelId} htmlFor={id}>
      {content}
    </label>
  )
}

function FieldMessages(props: { id: string; tone: 'error' | 'warn'; messages: readonly string[] }) {
  const { id, tone, messages } = props
  const { say } = useLocale()
  if (messages.length === 0) return null
  return (
    <ul className={`field-messages field-messages-${tone}`} id={id}>
      {messages.map((message) => (
        <li key={message}>
          <Icon name="alert" size={16} />
          <span>
            <span className="sr-only">{say(tone)}: </span>
            {message}
          </span>
        </li>
      ))}
    </ul>
  )
}

export function FieldRemarks({ id, remarks }: { id: string; remarks: readonly FieldRemark[] }) {
  const { say } = useLocale()
  if (remarks.length === 0) return null
  return (
    <ul className="field-remarks" id={id}>
      {remarks.map((remark) => (
        <li key={remark.id} className={remark.resolved ? 'field-remark-resolved' : undefined}>
          <Icon name={remark.resolved ? 'check' : 'comment'} size={16} />
          <span>
            <strong>{remark.by ? `${say('remark')} – ${remark.by}` : say('remark')}: </strong>
            {remark.text}
            {remark.reply && (
              <span className="field-remark-reply">
                <strong>{say('remarkReply')}: </strong>
                {remark.reply}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
