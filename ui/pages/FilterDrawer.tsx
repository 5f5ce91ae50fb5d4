import { useId, useState, type ReactNode } from 'react'
import type { ColumnTest } from '../../engine/core/columnTest.ts'
import type { WorksheetEntry } from '../../engine/http/api.generated.ts'
import { parseNumber } from '../../engine/core/digits.ts'
import { Button, DayPicker, Drawer, Select, TextInput } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { isRange } from './filterText.ts'

type Column = WorksheetEntry['filters'][number]

interface FilterDrawerProps {
  columns: readonly Column[]
  tests: readonly ColumnTest[]
  onApply: (tests: readonly ColumnTest[]) => void
  onClose: () => void
}

const isAsking = ({ anyOf, from, to, contains }: ColumnTest): boolean =>
  (anyOf !== undefined && anyOf.length > 0) || Boolean(from ?? to ?? contains)

/** Everything a list can be narrowed by; nothing is asked of the server before it is applied. */
export function FilterDrawer({ columns, tests: first, onApply, onClose }: FilterDrawerProps) {
  const { say } = useLocale()
  const [tests, setTests] = useState(first)
  const change = (next: ColumnTest) => {
    const isKnown = tests.some(({ column }) => column === next.column)
    setTests(isKnown ? tests.map((test) => (test.column === next.column ? next : test)) : [...tests, next])
  }
  const apply = () => {
    onApply(tests.filter(isAsking))
    onClose()
  }
  return (
    <Drawer
      title={say('filterTitle')}
      open
      onClose={onClose}
      footer={
        <>
          <Button tone="primary" onClick={apply}>
            {say('filterApply')}
          </Button>
          <Button onClick={() => setTests([])}>{say('filtersClear')}</Button>
        </>
      }
    >
      <div className="stack">
        {columns.map((column) => (
          <FilterField
            key={column.id}
            column={column}
            test={tests.find((test) => test.column === column.id) ?? { column: column.id }}
            onChange={change}
          />
        ))}
      </div>
    </Drawer>
  )
}

interface FilterFieldProps {
  column: Column
  test: ColumnTest
  onChange: (test: ColumnTest) => void
}

/** More options than this are picked from a list one by one. */
const boxesAtMost = 12

function FilterField({ column, test, onChange }: FilterFieldProps) {
  const { say, words } = useLocale()
  const options =
    column.type === 'boolean'
      ? { true: { fa: say('yes'), en: say('yes') }, false: { fa: say('no'), en: say('no') } }
      : column.options
  if (isRange(column)) return <RangeField {...{ column, test, onChange }} />
  if (!options) return <TextField {...{ column, test, onChange }} />
  const entries = Object.entries(options).map(([value, title]) => ({ value, label: words(title) }))
  const chosen = test.anyOf ?? []
  const toggle = (value: string) =>
    onChange({
      ...test,
      anyOf: chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value],
    })
  const isLong = entries.length > boxesAtMost
  const boxes = isLong ? entries.filter(({ value }) => chosen.includes(value)) : entries
  return (
    <fieldset className="filter-field">
      <legend className="field-label">{words(column.title)}</legend>
      {isLong && (
        <Select
          aria-label={words(column.title)}
          value=""
          emptyLabel={say(chosen.length > 0 ? 'choose' : 'filterAny')}
          options={entries.filter(({ value }) => !chosen.includes(value))}
          onChange={toggle}
        />
      )}
      <div className="filter-options">
        {boxes.map(({ value, label }) => (
          <label key={value} className="filter-option">
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function TextField({ column, test, onChange }: FilterFieldProps) {
  const { words } = useLocale()
  const id = useId()
  // A code or a period comes as one value from a link; typed, it is looked for as words.
  const value = test.contains ?? test.anyOf?.join(' ') ?? ''
  return (
    <div className="filter-field">
      <label className="field-label" htmlFor={id}>
        {words(column.title)}
      </label>
      <TextInput
        id={id}
        value={value}
        onChange={(event) => onChange({ column: column.id, contains: event.target.value })}
      />
    </div>
  )
}

function RangeField({ column, test, onChange }: FilterFieldProps) {
  const { words, say } = useLocale()
  const id = useId()
  const name = words(column.title)
  const ends = [
    { key: 'from', label: say('filterLeast', { name }) },
    { key: 'to', label: say('filterMost', { name }) },
  ] as const
  const set = (key: 'from' | 'to', value: string | undefined) => {
    const { [key]: _, ...rest } = test
    onChange(value ? { ...rest, [key]: value } : rest)
  }
  const box = (key: 'from' | 'to'): ReactNode =>
    column.type === 'date' ? (
      <DayPicker labelId={`${id}-${key}`} value={test[key]} invalid={false} onChange={(day) => set(key, day)} />
    ) : (
      <NumberBox labelId={`${id}-${key}`} value={test[key]} onChange={(number) => set(key, number)} />
    )
  return (
    <div className="filter-field filter-range">
      {ends.map(({ key, label }) => (
        <div key={key}>
          <span className="field-label" id={`${id}-${key}`}>
            {label}
          </span>
          {box(key)}
        </div>
      ))}
    </div>
  )
}

interface NumberBoxProps {
  labelId: string
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** A number in whichever digits; what is no number yet is kept as typed and asks for nothing. */
function NumberBox({ labelId, value, onChange }: NumberBoxProps) {
  const { plain } = useLocale()
  const [text, setText] = useState(value === undefined ? '' : plain(Number(value)))
  const number = parseNumber(text)
  return (
    <TextInput
      aria-labelledby={labelId}
      inputMode="decimal"
      aria-invalid={(text.trim() !== '' && number === undefined) || undefined}
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        const typed = parseNumber(event.target.value)
        onChange(typed === undefined ? undefined : String(typed))
      }}
    />
  )
}
