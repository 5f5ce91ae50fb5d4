import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { JsonSchema } from '../../engine/core/model.ts'
import { Select, TextInput, type SelectOption } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { useLocale } from '../text/locale.tsx'
import { answerName } from './answerName.ts'
import { useFramework } from './framework.ts'

interface ParameterFieldProps {
  report: string
  name: string
  schema: JsonSchema
  isRequired: boolean
  value: string
  onChange: (value: string) => void
}

const yearsShown = 4

/** The present period and those before it, newest first. */
function pastPeriods(kind: string, current: string): string[] {
  const year = Number(current.slice(0, 4))
  const years = Array.from({ length: yearsShown }, (_, i) => year - i)
  return kind === 'jalali-year' ? years.map(String) : years.flatMap((each) => [`${each}-H2`, `${each}-H1`])
}

function useOptions(schema: JsonSchema): SelectOption[] | undefined {
  const framework = useFramework()
  const locale = useLocale()
  const { words, period, language } = locale
  const worksheet = typeof schema['x-record'] === 'string' ? schema['x-record'] : undefined
  const entry = framework.worksheets.find((each) => each.id === worksheet)
  const rows = useQuery({
    ...queries.answers({ worksheet: worksheet ?? '', sort: '-updatedAt', offset: 0, limit: 200 }),
    enabled: entry !== undefined,
  })
  if (schema['x-agency'])
    return framework.agencies.map((agency) => ({ value: agency.code, label: words(agency.title) }))
  if (typeof schema['x-period'] === 'string') {
    const current = framework.currentPeriods[schema['x-period']] ?? String(new Date().getFullYear())
    return pastPeriods(schema['x-period'], current).map((value) => ({ value, label: period(value) }))
  }
  if (worksheet)
    return (rows.data?.items ?? []).map((row) => ({
      value: row.id,
      label: `${answerName(row, entry, locale)} (${row.id})`,
    }))
  const list = schema['oneOf'] as { const: string; title: string; 'x-en'?: string }[] | undefined
  return list?.map((entry) => ({ value: entry.const, label: (language === 'en' && entry['x-en']) || entry.title }))
}

/** One parameter of a report: an agency, a period, an answer, a choice or a word. */
export function ParameterField({ name, schema, isRequired, value, onChange }: ParameterFieldProps) {
  const { say, language } = useLocale()
  const id = useId()
  const options = useOptions(schema)
  const title = (language === 'en' && schema['x-title-en']) || schema['title'] || name
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {String(title)}
        {isRequired && <span className="required-mark"> *</span>}
      </label>
      {options ? (
        <Select id={id} value={value} emptyLabel={say('choose')} options={options} onChange={onChange} />
      ) : (
        <TextInput id={id} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </div>
  )
}
