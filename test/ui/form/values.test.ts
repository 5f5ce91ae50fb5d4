import { describe, expect, it } from 'vitest'
import { moved, setIn } from '../../../ui/form/rows.ts'
import { barsOf, ticksOf } from '../../../ui/form/timeline.ts'
import { valueText } from '../../../ui/form/valueText.ts'
import { formatBytes, formatDay, formatPeriod } from '../../../ui/text/format.ts'
import { typedNumber } from '../../../ui/text/formatInput.ts'
import { localeOf } from '../../../ui/text/locale.tsx'

const fa = localeOf('fa')
const en = localeOf('en')

describe('A value in words', () => {
  it('is written in the digits, calendar and list mark of the reader', () => {
    expect(valueText({ type: 'string', format: 'date' }, undefined, '2026-03-21', fa)).toBe('۱۴۰۵/۰۱/۰۱')
    expect(valueText({ type: 'string', format: 'date' }, undefined, '2026-03-21', en)).toBe('21/03/2026')
    expect(valueText({ type: 'integer' }, { 'ui:widget': 'money' }, 1250000, fa)).toBe('۱٬۲۵۰٬۰۰۰ ریال')
    expect(valueText({ type: 'integer' }, { 'ui:widget': 'period' }, 1405, fa)).toBe('۱۴۰۵')
    expect(valueText({ type: 'array', items: { type: 'string' } }, undefined, ['الف', 'ب'], fa)).toBe('الف، ب')
  })

  it('takes the title of a code', () => {
    const schema = { type: 'string', oneOf: [{ const: 'a', title: 'نخست' }] }
    expect(valueText(schema, undefined, 'a', fa)).toBe('نخست')
    expect(valueText({ type: 'array', items: schema }, undefined, ['a'], fa)).toBe('نخست')
  })

  it('leaves what is unreadable as it stands', () => {
    expect(formatDay('soon', 'fa')).toBe('soon')
    expect(valueText({ type: 'integer' }, undefined, 'زیاد', fa)).toBe('زیاد')
  })

  it('names periods and sizes', () => {
    expect(formatPeriod('1404-H2', 'fa')).toBe('نیمه دوم ۱۴۰۴')
    expect(formatPeriod('1404-H2', 'en')).toBe('Second half of 1404')
    expect(formatBytes(1536, 'fa')).toBe('۱٫۵ کیلوبایت')
  })
})

describe('Typed numbers', () => {
  it('are read in any digits, and kept as text where they are none', () => {
    expect(typedNumber('۱۲٬۳۴۵٫۵')).toBe(12345.5)
    expect(typedNumber('٤٢')).toBe(42)
    expect(typedNumber(' ')).toBeUndefined()
    expect(typedNumber('زیاد')).toBe('زیاد')
  })
})

describe('Rows', () => {
  it('move without changing the list they came from', () => {
    const rows = [{ a: 1 }, { a: 2 }, { a: 3 }]
    expect(moved(rows, 0, 2)).toEqual([{ a: 2 }, { a: 3 }, { a: 1 }])
    expect(moved(rows, 0, 3)).toEqual(rows)
    expect(rows[0]).toEqual({ a: 1 })
  })

  it('take a value deep inside and give up a member that becomes undefined', () => {
    const row = { list: [{ a: 1 }, { a: 2 }], other: true }
    expect(setIn(row, ['list', 1, 'a'], 5)).toEqual({ list: [{ a: 1 }, { a: 5 }], other: true })
    expect(setIn(row, ['list'], undefined)).toEqual({ other: true })
    expect(row.list[1]).toEqual({ a: 2 })
  })
})

describe('A timeline', () => {
  it('lays rows over their common span and leaves out those without both days', () => {
    const rows = [
      { t: 'یک', s: '2026-03-21', e: '2026-03-30' },
      { t: 'دو', s: '2026-03-31', e: '2026-04-09' },
      { t: 'سه', s: '2026-04-01' },
      { t: 'چهار', s: '2026-04-05', e: '2026-04-01' },
    ]
    const bars = barsOf(rows, { start: 's', end: 'e', label: 't' })
    expect(bars.map(({ label, from, share }) => [label, from, share])).toEqual([
      ['یک', 0, 0.5],
      ['دو', 0.5, 0.5],
    ])
  })

  it('marks the first days of Jalali months for one reader and of Gregorian ones for the other', () => {
    const bars = barsOf([{ s: '2026-03-21', e: '2026-05-21' }], { start: 's', end: 'e', label: 't' })
    expect(ticksOf(bars, 'fa').map((tick) => tick.at)).toEqual(['2026-03-21', '2026-04-21'])
    expect(ticksOf(bars, 'en').map((tick) => tick.at)).toEqual(['2026-04-01', '2026-05-01'])
  })
})
