import { parseDay } from '../../../engine/core/calendar.ts'
import { toLatinDigits } from '../../../engine/core/digits.ts'
import { isObject } from '../../../engine/core/paths.ts'
import { normalizeInput } from '../../../engine/core/text.ts'
import { formatDigits } from '../../text/format.ts'
import { typedNumber } from '../../text/formatInput.ts'
import { useLocale } from '../../text/locale.tsx'
import type { RowColumn } from '../columns.ts'
import { useDeferred } from '../deferred.ts'
import { useFieldStatus } from '../formContext.tsx'
import { isLookup } from '../ReadLookup.tsx'
import { isLatin, valueText } from '../valueText.ts'
import { TextCell } from './TextCell.tsx'

interface InlineCellProps {
  column: RowColumn
  pointer: string
  label: string
  value: unknown
  onChange: (value: unknown) => void
}

/** Whether a value can be typed in a cell. Lists, objects and what is searched for are left to the drawer. */
const isTyped = ({ schema, ui }: RowColumn): boolean =>
  schema.type !== 'array' && schema.type !== 'object' && !isLookup(schema) && ui?.['ui:readonly'] !== true

/** A cell typed in place, where that is possible. */
export function InlineCell(props: InlineCellProps) {
  const { column, pointer, value } = props
  const { errors } = useFieldStatus(pointer)
  const { schema } = column
  const invalid = errors.length > 0
  if (!isTyped(column)) return <TextCell column={column} value={value} />
  return (
    <span role="cell" className="grid-cell grid-input" data-pointer={pointer} title={errors.join('\n')}>
      {Array.isArray(schema.oneOf) || schema.type === 'boolean' ? (
        <OptionCell {...props} invalid={invalid} />
      ) : (
        <TypedCell {...props} invalid={invalid} />
      )}
      {invalid && <span className="sr-only">{errors.join(' ')}</span>}
    </span>
  )
}

type CellProps = InlineCellProps & { invalid: boolean }

function OptionCell({ column, label, value, onChange, invalid }: CellProps) {
  const { say } = useLocale()
  const options: { key: string; value: unknown; label: string }[] =
    column.schema.type === 'boolean'
      ? [
          { key: 'true', value: true, label: say('yes') },
          { key: 'false', value: false, label: say('no') },
        ]
      : (column.schema.oneOf ?? []).flatMap((option) =>
          isObject(option)
            ? [{ key: String(option.const), value: option.const, label: String(option.title ?? option.const) }]
            : [],
        )
  return (
    <select
      className="input input-select"
      aria-label={label}
      aria-invalid={invalid || undefined}
      value={value === undefined || value === null ? '' : String(value)}
      onChange={(event) => onChange(options.find((option) => option.key === event.target.value)?.value)}
    >
      <option value="">—</option>
      {options.map((option) => (
        <option key={option.key} value={option.key}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

function TypedCell({ column, label, value, onChange, invalid }: CellProps) {
  const { schema, ui } = column
  const locale = useLocale()
  const isNumber = schema.type === 'number' || schema.type === 'integer'
  const isDay = schema.format === 'date'
  const latin = isLatin(schema, ui)
  const parse = (text: string): unknown => {
    if (text.trim() === '') return undefined
    if (isNumber) return typedNumber(text)
    if (isDay) return parseDay(text) ?? text
    return latin ? toLatinDigits(text).trim() : normalizeInput(text)
  }
  const deferred = useDeferred<HTMLInputElement>({
    value,
    show: (shown) =>
      isNumber && typeof shown === 'number' ? locale.number(shown) : valueText(schema, ui, shown, locale),
    parse,
    rewrite: latin
      ? toLatinDigits
      : isNumber || isDay
        ? (text) => formatDigits(toLatinDigits(text), locale.language)
        : undefined,
    onCommit: onChange,
  })
  return (
    <input
      {...deferred}
      className={`input${isNumber || isDay ? ' number' : ''}`}
      type="text"
      autoComplete="off"
      dir={latin ? 'ltr' : undefined}
      inputMode={isNumber ? 'decimal' : undefined}
      aria-label={label}
      aria-invalid={invalid || undefined}
    />
  )
}
