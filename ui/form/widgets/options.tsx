import type { WidgetProps } from '@rjsf/utils'
import { useEffect, useRef } from 'react'
import { Select } from '../../parts/TextInput.tsx'
import { useLocale } from '../../text/locale.tsx'
import { useControlProps, useFrame } from '../formContext.tsx'

export interface ListOption {
  key: string
  value: unknown
  label: string
  description?: string
}

/** The code list of a field; a value no longer in use is left out unless it was chosen before. */
export function optionsOf({ options, value }: WidgetProps): ListOption[] {
  const chosen = (Array.isArray(value) ? value : [value]).map(String)
  return (options.enumOptions ?? [])
    .filter((option) => option.schema?.deprecated !== true || chosen.includes(String(option.value)))
    .map((option) => ({
      key: String(option.value),
      value: option.value,
      label: option.label,
      description: typeof option.schema?.description === 'string' ? option.schema.description : undefined,
    }))
}

export function SelectWidget(props: WidgetProps) {
  const { id, value, onChange, disabled, readonly } = props
  const { say } = useLocale()
  const list = optionsOf(props)
  return (
    <Select
      {...useControlProps()}
      id={id}
      value={value === undefined || value === null ? '' : String(value)}
      options={list.map((option) => ({ value: option.key, label: option.label }))}
      emptyLabel={`— ${say('choose')} —`}
      disabled={disabled || readonly}
      onChange={(key) => onChange(list.find((option) => option.key === key)?.value)}
    />
  )
}

interface ChoiceListProps extends WidgetProps {
  kind: 'radio' | 'checkbox'
  list: readonly ListOption[]
  isChosen: (option: ListOption) => boolean
  onChoose: (option: ListOption) => void
}

/** Native radios or boxes under the label of the field. */
function ChoiceList({ id, kind, list, isChosen, onChoose, disabled, readonly }: ChoiceListProps) {
  const { labelId, describedBy, invalid, required } = useFrame()
  const roles = kind === 'radio' ? { role: 'radiogroup', 'aria-required': required || undefined } : { role: 'group' }
  return (
    <div
      className="choice-list"
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      aria-invalid={kind === 'radio' && invalid ? true : undefined}
      {...roles}
    >
      {list.map((option) => (
        <label key={option.key} className="choice">
          <input
            type={kind}
            name={id}
            checked={isChosen(option)}
            disabled={disabled || readonly}
            onChange={() => onChoose(option)}
          />
          <span>
            {option.label}
            {option.description && <span className="choice-description">{option.description}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}

export const RadioWidget = (props: WidgetProps) => (
  <ChoiceList
    {...props}
    kind="radio"
    list={optionsOf(props)}
    isChosen={(option) => option.value === props.value}
    onChoose={(option) => props.onChange(option.value)}
  />
)

/** Several of a list, kept in the order of the list. */
export function CheckboxesWidget(props: WidgetProps) {
  const chosen: readonly unknown[] = Array.isArray(props.value) ? props.value : []
  const list = optionsOf(props)
  // A second press may come before the form has been drawn with the first: it goes on from there.
  const latest = useRef(chosen)
  useEffect(() => {
    latest.current = Array.isArray(props.value) ? props.value : []
  }, [props.value])
  const toggle = (option: ListOption) => {
    const has = latest.current.includes(option.value)
    const next = list
      .map((each) => each.value)
      .filter((value) => (value === option.value ? !has : latest.current.includes(value)))
    latest.current = next
    props.onChange(next.length > 0 ? next : undefined)
  }
  return (
    <ChoiceList
      {...props}
      kind="checkbox"
      list={list}
      isChosen={(option) => chosen.includes(option.value)}
      onChoose={toggle}
    />
  )
}

/** Yes or no as two radios: an unanswered question differs from "no". */
export function YesNoWidget(props: WidgetProps) {
  const { say } = useLocale()
  const list: ListOption[] = [
    { key: 'true', value: true, label: say('yes') },
    { key: 'false', value: false, label: say('no') },
  ]
  return (
    <ChoiceList
      {...props}
      kind="radio"
      list={list}
      isChosen={(option) => option.value === props.value}
      onChoose={(option) => props.onChange(option.value)}
    />
  )
}

/** A single box with the statement beside it; unticked it is unanswered, never "no". */
export function ConfirmWidget({ id, value, label, onChange, disabled, readonly }: WidgetProps) {
  const { say } = useLocale()
  const { required } = useFrame()
  return (
    <label className="choice choice-confirm">
      <input
        {...useControlProps()}
        id={id}
        type="checkbox"
        checked={value === true}
        disabled={disabled || readonly}
        onChange={(event) => onChange(event.target.checked ? true : undefined)}
      />
      <span>
        {label}
        {required && (
          <span className="field-required">
            <span aria-hidden="true"> *</span>
            <span className="sr-only"> ({say('required')})</span>
          </span>
        )}
      </span>
    </label>
  )
}
