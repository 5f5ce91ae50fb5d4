import type { InputHTMLAttributes, ReactNode, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import './TextInput.css'

interface TextInputProps extends InputHTMLAttributes<HTMLInputElement> {
  /** Words after the value, for example a unit. */
  suffix?: ReactNode
  ref?: Ref<HTMLInputElement>
}

export function TextInput({ suffix, className, ...rest }: TextInputProps) {
  const input = <input type="text" autoComplete="off" {...rest} className={`input ${className ?? ''}`} />
  if (!suffix) return input
  return (
    <span className="input-group">
      {input}
      <span className="input-suffix">{suffix}</span>
    </span>
  )
}

interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  ref?: Ref<HTMLTextAreaElement>
}

export const TextArea = ({ className, ...rest }: TextAreaProps) => (
  <textarea rows={3} {...rest} className={`input input-area ${className ?? ''}`} />
)

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'> {
  options: readonly SelectOption[]
  /** Words of the empty choice; without them there is none. */
  emptyLabel?: string
  onChange: (value: string) => void
  ref?: Ref<HTMLSelectElement>
}

/** The native list: the best one there is on a phone and with a screen reader. */
export function Select({ options, emptyLabel, onChange, className, ...rest }: SelectProps) {
  return (
    <select
      {...rest}
      className={`input input-select ${className ?? ''}`}
      onChange={(event) => onChange(event.target.value)}
    >
      {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
