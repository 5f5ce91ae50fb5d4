import { useId, useMemo } from 'react'
import type { JsonSchema } from '../../engine/core/model.ts'
import { Combobox } from '../form/widgets/Combobox.tsx'
import { useTitles } from '../form/widgets/useSearch.ts'
import { Select, TextInput, type SelectOption } from '../parts/index.ts'
import { useLocale, type Locale } from '../text/locale.tsx'
import { lookupAgencies, lookupAnswers } from './formHost.ts'
import { useFramework } from './framework.ts'

interface ParameterFieldProps {
  name: string
  schema: JsonSchema
  isRequired: boolean
  value: string
  onChange: (value: string) => void
}

const yearsShown = 4

/** The present period and those before it, newest first. */
function pastPeriods(kind: string, current: string, { period }: Locale): SelectOption[] {
  const years = Array.from({ length: yearsShown }, (_, i) => Number(current.slice(0, 4)) - i)
  const periods = kind === 'jalali-year' ? years.map(String) : years.flatMap((each) => [`${each}-H2`, `${each}-H1`])
  return periods.map((value) => ({ value, label: period(value) }))
}

/** One parameter of a report: an agency, a period, an answer, a choice or a word. */
export function ParameterField(props: ParameterFieldProps) {
  const { name, schema, isRequired } = props
  const { language } = useLocale()
  const id = useId()
  const title = String((language === 'en' && schema['x-title-en']) || schema['title'] || name)
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {title}
        {isRequired && <span className="required-mark"> *</span>}
      </label>
      <Control {...props} id={id} title={title} />
    </div>
  )
}

type ControlProps = ParameterFieldProps & { id: string; title: string }

function Control(props: ControlProps) {
  const { id, schema, value, onChange } = props
  const locale = useLocale()
  const { currentPeriods } = useFramework()
  if (schema['x-agency'] || typeof schema['x-record'] === 'string') return <Lookup {...props} />
  const options = optionsOf(schema, currentPeriods, locale)
  if (options)
    return <Select id={id} value={value} emptyLabel={locale.say('choose')} options={options} onChange={onChange} />
  return <TextInput id={id} value={value} onChange={(event) => onChange(event.target.value)} />
}

function optionsOf(
  schema: JsonSchema,
  currentPeriods: Readonly<Record<string, string | undefined>>,
  locale: Locale,
): SelectOption[] | undefined {
  const kind = schema['x-period']
  const current = typeof kind === 'string' ? currentPeriods[kind] : undefined
  if (typeof kind === 'string' && current) return pastPeriods(kind, current, locale)
  const list = schema['oneOf'] as { const: string; title: string; 'x-en'?: string }[] | undefined
  return list?.map((option) => ({
    value: option.const,
    label: (locale.language === 'en' && option['x-en']) || option.title,
  }))
}

/** Searches on the server: agencies and answers may be too many for a list. */
function Lookup({ id, title, schema, value, onChange }: ControlProps) {
  const framework = useFramework()
  const locale = useLocale()
  const worksheet = typeof schema['x-record'] === 'string' ? schema['x-record'] : undefined
  const search = useMemo(
    () => (worksheet ? lookupAnswers(framework, worksheet, locale, 'any') : lookupAgencies(framework, locale)),
    [framework, worksheet, locale],
  )
  const { titleOf, learn } = useTitles(search, value ? [value] : [])
  return (
    <Combobox
      id={id}
      label={title}
      search={search}
      shown={value ? titleOf(value) : ''}
      onChoose={(choice) => {
        learn(choice)
        onChange(choice.value)
      }}
    />
  )
}
