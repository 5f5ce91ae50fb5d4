import type { WidgetProps } from '@rjsf/utils'
import type { ReactNode } from 'react'
import { isObject } from '../../../engine/core/paths.ts'
import { IconButton } from '../../parts/Button.tsx'
import { useLocale } from '../../text/locale.tsx'
import { useFrame } from '../formContext.tsx'
import { useFormHost, type FormHost, type LookupChoice } from '../host.tsx'
import { ReadValue } from '../ReadValue.tsx'
import { Combobox } from './Combobox.tsx'
import { CodeWidget } from './inputs.tsx'
import { TagsWidget } from './TagsWidget.tsx'
import { useTitles } from './useSearch.ts'

type Search = (text: string) => Promise<readonly LookupChoice[]>

function One({ search, ...props }: WidgetProps & { search: Search }) {
  const { id, value, label, onChange } = props
  const { say } = useLocale()
  const stored = typeof value === 'string' && value !== '' ? value : undefined
  const { titleOf, learn } = useTitles(search, stored ? [stored] : [])
  return (
    <div className="row-tight">
      <Combobox
        {...{ id, label, search }}
        shown={stored ? titleOf(stored) : ''}
        onChoose={(choice) => {
          learn(choice)
          onChange(choice.value)
        }}
      />
      {stored && <IconButton icon="close" label={`${say('clear')}: ${label}`} onClick={() => onChange(undefined)} />}
    </div>
  )
}

function Many({ search, ...props }: WidgetProps & { search: Search }) {
  const { id, value, label, onChange } = props
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
              <IconButton
                icon="close"
                label={say('removeItem', { name: titleOf(each) })}
                onClick={() => {
                  const rest = stored.filter((other) => other !== each)
                  onChange(rest.length > 0 ? rest : undefined)
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <Combobox
        {...{ id, label }}
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

/** States the field takes an answer in; undefined: every one that has not ended. */
const statesOf = ({ items, 'x-record-states': own }: { [keyword: string]: unknown }): string[] | undefined => {
  const states = own ?? (isObject(items) ? items['x-record-states'] : undefined)
  return Array.isArray(states) ? states.map(String) : undefined
}

const answersOf = (host: FormHost, props: WidgetProps): Search => {
  const worksheet = worksheetOf(props.schema)
  const states = statesOf(props.schema)
  return (text) => host.lookupAnswers(worksheet, text, states)
}

const isFixed = ({ disabled, readonly }: WidgetProps): boolean => disabled === true || readonly === true

/** What was picked, where it cannot be changed: by its title, an answer as a link. */
function Picked({ id, schema, uiSchema, value }: WidgetProps) {
  const { labelId, describedBy } = useFrame()
  const frame = { id, className: 'readonly-value', 'aria-labelledby': labelId, 'aria-describedby': describedBy }
  const content = <ReadValue {...{ schema, value }} ui={uiSchema} />
  // A list is no content of an `output`.
  return Array.isArray(value) ? (
    <div role="group" {...frame}>
      {content}
    </div>
  ) : (
    <output {...frame}>{content}</output>
  )
}

/** Picks an answer of another worksheet by its number or title. */
export function RecordWidget(props: WidgetProps) {
  const host = useFormHost()
  if (isFixed(props)) return <Picked {...props} />
  if (host.hasAnswers(worksheetOf(props.schema))) return <One {...props} search={answersOf(host, props)} />
  return (
    <WrittenNumbers>
      <CodeWidget {...props} />
    </WrittenNumbers>
  )
}

export function RecordsWidget(props: WidgetProps) {
  const host = useFormHost()
  if (isFixed(props)) return <Picked {...props} />
  if (host.hasAnswers(worksheetOf(props.schema))) return <Many {...props} search={answersOf(host, props)} />
  return (
    <WrittenNumbers>
      <TagsWidget {...props} />
    </WrittenNumbers>
  )
}

/** Where answers cannot be searched, their numbers are written: the worksheet is yet to come, or not for this reader's eyes. */
function WrittenNumbers({ children }: { children: ReactNode }) {
  const { say } = useLocale()
  return (
    <div className="stack-tight">
      {children}
      <p className="field-help">{say('writtenNumber')}</p>
    </div>
  )
}
export function AgencyWidget(props: WidgetProps) {
  const host = useFormHost()
  return isFixed(props) ? <Picked {...props} /> : <One {...props} search={host.lookupAgencies} />
}

export function AgenciesWidget(props: WidgetProps) {
  const host = useFormHost()
  return isFixed(props) ? <Picked {...props} /> : <Many {...props} search={host.lookupAgencies} />
}

/** Picks worksheets themselves, where an answer speaks of forms to be filled. */
export function WorksheetsWidget(props: WidgetProps) {
  const host = useFormHost()
  return isFixed(props) ? <Picked {...props} /> : <Many {...props} search={host.lookupWorksheets} />
}
