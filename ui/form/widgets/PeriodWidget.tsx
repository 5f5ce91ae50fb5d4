import type { WidgetProps } from '@rjsf/utils'
import { Select } from '../../parts/TextInput.tsx'
import { useLocale } from '../../text/locale.tsx'
import { useControlProps, useFrame } from '../formContext.tsx'

const firstYear = 1400
const lastYear = 1450

function yearsOf(minimum: unknown, maximum: unknown): number[] {
  const from = typeof minimum === 'number' ? minimum : firstYear
  const to = typeof maximum === 'number' ? maximum : lastYear
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** A Jalali year, or a half of one: `1404-H2` where `x-period` says so, an integer year where the schema says integer. */
export function PeriodWidget(props: WidgetProps) {
  const { id, value, onChange, disabled, readonly, schema } = props
  const { say, plain } = useLocale()
  const { labelId } = useFrame()
  const control = useControlProps()
  const isInteger = schema.type === 'integer'
  const hasHalf = String(schema['x-period'] ?? '').includes('half')
  const [, year = '', half = ''] = /^(\d{4})(?:-H([12]))?$/.exec(String(value ?? '')) ?? []
  const years = yearsOf(schema.minimum, schema.maximum).map((each) => ({ value: String(each), label: plain(each) }))
  const change = (nextYear: string, nextHalf: string) => {
    if (nextYear === '') onChange(undefined)
    else if (isInteger) onChange(Number(nextYear))
    else onChange(hasHalf ? `${nextYear}-H${nextHalf || '1'}` : nextYear)
  }
  // Each list is called by the field's label and, by its own id, by its own name: "Period Year".
  return (
    <div className="period-input" role="group" aria-labelledby={labelId}>
      {hasHalf && (
        <Select
          {...control}
          id={`${id}_half`}
          aria-label={say('half')}
          aria-labelledby={`${labelId} ${id}_half`}
          value={half}
          emptyLabel="—"
          disabled={disabled || readonly || year === ''}
          options={[
            { value: '1', label: say('half1') },
            { value: '2', label: say('half2') },
          ]}
          onChange={(next) => change(year, next)}
        />
      )}
      <Select
        {...control}
        id={id}
        aria-label={say('year')}
        aria-labelledby={`${labelId} ${id}`}
        value={year}
        emptyLabel="—"
        disabled={disabled || readonly}
        options={years}
        onChange={(next) => change(next, half)}
      />
    </div>
  )
}
