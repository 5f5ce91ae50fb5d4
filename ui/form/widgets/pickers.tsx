import type { WidgetProps } from '@rjsf/utils'
import { IconButton } from '../../parts/Button.tsx'
import { useLocale } from '../../text/locale.tsx'
import { useFrame } from '../formContext.tsx'
import { useFormHost, type FormHost, type LookupChoice } from '../host.tsx'
import { Combobox } from './Combobox.tsx'
import { useTitles } from './useSearch.ts'

type Search = (text: string) => Promise<readonly LookupChoice[]>

function One({ search, ...props }: WidgetProps & { search: Search }) {
  const { id, value, label, onChange, disabled, readonly } = props
  const { say } = useLocale()
  const stored = typeof value === 'string' && value !== '' ? value : undefined
  const { titleOf, learn } = useTitles(search, stored ? [stored] : [])
  return (
    <div className="row-tight">
      <Combobox
        {...{ id, label, search, disabled, readonly }}
        shown={stored ? titleOf(stored) : ''}
        onChoose={(choice) => {
          learn(choice)
          onChange(choice.value)
        }}
      />
      {stored && !disabled && !readonly && (
        <IconButton icon="close" label={`${say('clear')}: ${label}`} onClick={() => onChange(undefined)} />
      )}
    </div>
  )
}

function Many({ search, ...props }: WidgetProps & { search: Search }) {
  const { id, value, label, onChange, disabled, readonly } = props
  const { say } = useLocale()
  const { labelId } = useFrame()
  const stored: readonly string[] = Array.isArray(value) ? value.map(String) : []
  const { titleOf, learn } = useTitles(search, stored)
  return (
    <div className="stack-tight" role="group" aria-labelledby={labelId}>
      {stored.length > 0 && (
        <ul className="picked">
          {stored.map((each) => (
            <li key={each}>
              {titleOf(each)}
              {!disabled && !readonly && (
                <IconButton
                  icon="close"
                  label={say('removeItem', { name: titleOf(each) })}
                  onClick={() => {
                    const rest = stored.filter((other) => other !== each)
                    onChange(rest.length > 0 ? rest : undefined)
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <Combobox
        {...{ id, label, disabled, readonly }}
        labelledBy={labelId}
        search={async (text) => (await search(text)).filter((choice) => !stored.includes(choice.value))}
        shown=""
        onChoose={(choice) => {
          learn(choice)
          onChange([...stored, choice.value])
        }}
      />
    </div>
  )
}

const worksheetOf = (schema: { [keyword: string]: unknown }): string => {
  const items = schema.items
  const own = schema['x-record']
  if (typeof own === 'string') return own
  return typeof items === 'object' && items !== null && 'x-record' in items ? String(items['x-record']) : ''
}
const answersOf = (host: FormHost, props: WidgetProps): Search => {
  const worksheet = worksheetOf(props.schema)
  return (text) => host.lookupAnswers(worksheet, text)
}

/** Picks an answer of another worksheet by its number or title. */
export const RecordWidget = (props: WidgetProps) => <One {...props} search={answersOf(useFormHost(), props)} />
export const RecordsWidget = (props: WidgetProps) => <Many {...props} search={answersOf(useFormHost(), props)} />
export const AgencyWidget = (props: WidgetProps) => <One {...props} search={useFormHost().lookupAgencies} />
export const AgenciesWidget = (props: WidgetProps) => <Many {...props} search={useFormHost().lookupAgencies} />
