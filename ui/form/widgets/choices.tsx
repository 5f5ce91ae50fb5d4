import type { WidgetProps } from '@rjsf/utils'
import { useSyncExternalStore } from 'react'
import { isObject } from '../../../engine/core/paths.ts'
import { useLocale } from '../../text/locale.tsx'
import { Select } from '../../parts/TextInput.tsx'
import { useControlProps, useFormStore, useFormulas, useFrame } from '../formContext.tsx'
import { valueOf } from '../formScope.ts'

interface DataChoice {
  value: unknown
  key: string
  label: string
}

/** Options taken from data: `from` is a formula; `value` and `label` name properties where it gives objects. */
export function useDataChoices(options: { [key: string]: unknown }): readonly DataChoice[] {
  const store = useFormStore()
  const { plain } = useLocale()
  const { from, value = 'code', label = 'title' } = options
  // The text of the result is compared, so that other changes of the form do not redraw the list.
  const text = useSyncExternalStore(store.subscribe, () =>
    JSON.stringify(typeof from === 'string' ? valueOf(from, store.situation()) : null),
  )
  const list: unknown = JSON.parse(text)
  return (Array.isArray(list) ? list : []).flatMap((each: unknown): DataChoice[] => {
    const own = isObject(each) ? each[String(value)] : each
    if (own === null || own === undefined) return []
    const key = String(own)
    const words = isObject(each) ? each[String(label)] : own
    const title = typeof words === 'number' ? plain(words) : String(words ?? key)
    return [{ value: own, key, label: isObject(each) && title !== key ? `${key} – ${title}` : title }]
  })
}

/** A stored value that the data no longer offer stays visible. */
const withStored = (list: readonly DataChoice[], stored: readonly unknown[]): readonly DataChoice[] => [
  ...list,
  ...stored
    .filter((value) => !list.some((choice) => choice.value === value))
    .map((value) => ({ value, key: String(value), label: String(value) })),
]

/** One of the values another part of the form or the agency's profile gives. */
export function ChoiceWidget({ id, value, options, onChange, disabled, readonly }: WidgetProps) {
  const { say } = useLocale()
  const isReady = useFormulas() !== undefined
  const isEmpty = value === undefined || value === null
  const list = withStored(useDataChoices(options), isEmpty ? [] : [value])
  return (
    <Select
      {...useControlProps()}
      id={id}
      value={isEmpty ? '' : String(value)}
      options={list.map((choice) => ({ value: choice.key, label: choice.label }))}
      emptyLabel={list.length > 0 ? `— ${say('choose')} —` : say(isReady ? 'emptyChoice' : 'loading')}
      disabled={disabled || readonly}
      onChange={(key) => onChange(list.find((choice) => choice.key === key)?.value)}
    />
  )
}

export function ChoicesWidget({ id, value, options, onChange, disabled, readonly }: WidgetProps) {
  const { say } = useLocale()
  const { labelId, describedBy } = useFrame()
  const isReady = useFormulas() !== undefined
  const chosen: readonly unknown[] = Array.isArray(value) ? value : []
  const list = withStored(useDataChoices(options), chosen)
  if (list.length === 0) return <p className="soft">{say(isReady ? 'emptyChoice' : 'loading')}</p>
  const toggle = (own: unknown) => {
    const next = list
      .map((choice) => choice.value)
      .filter((each) => (each === own ? !chosen.includes(own) : chosen.includes(each)))
    onChange(next.length > 0 ? next : undefined)
  }
  return (
    <div className="choice-list" role="group" id={id} aria-labelledby={labelId} aria-describedby={describedBy}>
      {list.map((choice) => (
        <label key={choice.key} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            disabled={disabled || readonly}
            onChange={() => toggle(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  )
}
