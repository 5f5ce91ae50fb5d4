import { describe, expect, it } from 'vitest'
import type { PlanColumn } from '../../../engine/excel/plan.ts'
import { readCell, type RawCell } from '../../../engine/excel/readCell.ts'
import { writeCell } from '../../../engine/excel/writeCell.ts'

const lists = {
  theme: [
    { code: 'HEAL', title: { fa: 'سلامت و پزشکی', en: 'Health' } },
    { code: 'ECON', title: { fa: 'اقتصاد، کار و دارایی', en: 'Economy' } },
    { code: 3, title: { fa: 'سطح ۳', en: 'Level 3' } },
  ],
}
const column = (kind: PlanColumn['kind'], more: Partial<PlanColumn> = {}): PlanColumn => ({
  path: 'a',
  title: { fa: 'عنوان' },
  kind,
  limits: {},
  ...(kind === 'option' ? { list: 'theme' } : {}),
  ...more,
})
const value = (of: PlanColumn, cell: RawCell) => {
  const read = readCell(of, cell, lists)
  return 'value' in read ? read.value : read.code
}

describe('a cell is understood', () => {
  it.each<[string, PlanColumn, RawCell, unknown]>([
    ['a Jalali day', column('date'), '1404/07/01', '2025-09-23'],
    ['a Jalali day in Persian digits', column('date'), '۱۴۰۴/۷/۱', '2025-09-23'],
    ['a Jalali day without separators', column('date'), 14040701, '2025-09-23'],
    ['an ISO day', column('date'), '2025-09-23', '2025-09-23'],
    ['a day of Excel', column('date'), new Date('2025-09-23T00:00:00Z'), '2025-09-23'],
    ['a day of Excel that lost its format', column('date'), 45923, '2025-09-23'],
    ['a day that does not exist', column('date'), '1404/07/31', 'CELL_NOT_A_DAY'],
    ['words where a day should be', column('date'), 'فردا', 'CELL_NOT_A_DAY'],
    ['a number in Persian digits with separators', column('number'), '۱٬۲۳۴٫۵', 1234.5],
    ['an amount that is no number', column('number'), 'زیاد', 'CELL_NOT_A_NUMBER'],
    ['the title of an option', column('option'), 'سلامت و پزشکی', 'HEAL'],
    ['its code', column('option'), 'HEAL', 'HEAL'],
    ['its title in English', column('option'), 'health', 'HEAL'],
    ['its title with Arabic letters and a half-space', column('option'), 'سلامت‌ و پزشكي', 'HEAL'],
    ['a code that is a number', column('option'), '۳', 3],
    ['an option there is not', column('option'), 'ورزش', 'CELL_NOT_AN_OPTION'],
    ['several options, a line each', column('option', { isList: true }), 'سلامت و پزشکی\nEconomy', ['HEAL', 'ECON']],
    ['options in one line', column('option', { isList: true }), 'HEAL، ECON', ['HEAL', 'ECON']],
    ['an option with a comma in its title', column('option', { isList: true }), 'اقتصاد، کار و دارایی', ['ECON']],
    ['yes', column('boolean'), 'بله', true],
    ['no, with an Arabic ya', column('boolean'), 'خير', false],
    ['neither', column('boolean'), 'شاید', 'CELL_NOT_YES_NO'],
    ['a half-year', column('period'), 'نیمه دوم ۱۴۰۴', '1404-H2'],
    ['a half-year as a code', column('period'), '1404-H1', '1404-H1'],
    ['a year', column('period'), '۱۴۰۴', 1404],
    ['a code with Persian digits', column('mark'), 'DA-۰۰۱۰۱-1404-0001', 'DA-00101-1404-0001'],
    ['text with Arabic letters', column('text'), '  كتابخانه ملي ', 'کتابخانه ملی'],
    ['a list that is given and empty', column('text', { isList: true }), '—', []],
    ['an empty cell', column('text'), '   ', undefined],
    ['an error of Excel', column('text'), '#REF!', 'CELL_ERROR'],
    ['a masked value', column('mark'), '•••••', 'CELL_MASKED'],
    ['words where an attachment should be', column('file'), 'نامه.pdf', 'CELL_NOT_A_FILE'],
  ])('%s', (_, of, cell, expected) => {
    expect(value(of, cell)).toEqual(expected)
  })

  it('and what is written is read again', () => {
    const file = {
      fileName: 'نامه.pdf',
      title: 'نامه',
      mediaType: 'application/pdf',
      sizeBytes: 12,
      sha256: 'a'.repeat(64),
    }
    const cases: [PlanColumn, import('../../../engine/core/model.ts').Json][] = [
      [column('file'), file],
      [column('file', { isList: true }), [file, { ...file, title: 'پیوست' }]],
      [column('text', { isList: true }), ['خط یک\nخط دو', 'الف، ب']],
      [column('text'), '=HYPERLINK("x")'],
    ]
    for (const [of, given] of cases) expect(value(of, writeCell(of, given, lists, 'fa'))).toEqual(given)
  })
})
