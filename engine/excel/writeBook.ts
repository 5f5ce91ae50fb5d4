import { writeXlsx } from 'hucre/xlsx'
import type { Cell, CellStyle, WriteSheet } from 'hucre'
import type { Language } from '../core/model.ts'
import type { BookToWrite } from './book.ts'
import { guideSheet } from './guideSheet.ts'
import { inLanguage, sheetNames } from './excelWords.ts'
import { listRanges, listSheet } from './listSheet.ts'
import { addressOf, problemsAddress } from './matchColumns.ts'
import type { Plan, PlanColumn, PlanSheet } from './plan.ts'
import { stampProperties } from './readBook.ts'
import { safeText, sheetTitles } from './sheetTitles.ts'
import { sheetLines } from './sheetRows.ts'
import { validationsOf } from './validations.ts'
import type { CellContent } from './writeCell.ts'

const headFill = '0F5C6B'
const requiredFill = '8A3B12'
const fixedFill = '5B6670'
const headStyle = (rgb: string): CellStyle => ({
  font: { name: 'Tahoma', size: 10, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
})
const thin = { style: 'thin', color: { rgb: 'D5DADD' } } as const
const border = { top: thin, right: thin, bottom: thin, left: thin }

/** A workbook of the plan: its sheets, an instruction sheet, and two hidden ones with the lists and the stamp. */
export async function writeBook(book: BookToWrite): Promise<Uint8Array> {
  const { plan, language, rows } = book
  const lines = sheetLines(plan, rows, language)
  const titles = sheetTitles(plan, language)
  const sheets = plan.sheets.map((sheet, at) =>
    drawnSheet(book, sheet, titles[at] ?? '', lines[sheet.path] ?? [], at === 0 ? book.problems : undefined),
  )
  const stamp: [string, string][] = [
    ['worksheet', plan.worksheet],
    ['version', String(plan.version)],
    ['field', plan.field ?? ''],
    ['language', language],
  ]
  return writeXlsx({
    sheets: [
      ...sheets,
      guideSheet(plan, titles, language),
      listSheet(plan, language),
      { name: sheetNames.stamp, rows: stamp, veryHidden: true },
    ],
    namedRanges: listRanges(plan),
    defaultFont: { name: 'Tahoma', size: 10 },
    properties: {
      title: inLanguage(plan.title, language),
      creator: 'Karbarg',
      custom: {
        [stampProperties.worksheet]: plan.worksheet,
        [stampProperties.version]: plan.version,
        ...(plan.field ? { [stampProperties.field]: plan.field } : {}),
      },
    },
  })
}

/** Line of the addresses, line of the titles, then rows. */
const headLines = 2

function drawnSheet(
  book: BookToWrite,
  sheet: PlanSheet,
  name: string,
  lines: CellContent[][],
  problems?: string[],
): WriteSheet {
  const { plan, language, blankLines } = book
  const { columns } = sheet
  const blanks = Array.from({ length: blankLines }, () => columns.map(() => null))
  const told = problems ? [problemsAddress, sheetNames.problems[language]] : []
  const cells = new Map<string, Partial<Cell>>()
  columns.forEach((column, at) => {
    const help = noteOf(plan, column, language)
    cells.set(`1,${at}`, {
      style: headStyle(fillOf(column)),
      ...(help ? { comment: { author: 'Karbarg', text: help } } : {}),
    })
  })
  if (problems) cells.set(`1,${columns.length}`, { style: headStyle('A3142A') })
  const isRight = language === 'fa'
  return {
    name,
    columns: [
      ...columns.map((column) => ({ width: widthOf(column), style: cellStyle(column, isRight) })),
      ...(problems ? [{ width: 60, style: { alignment: { wrapText: true, vertical: 'top' as const } } }] : []),
    ],
    rows: [
      [...columns.map((column) => addressOf(sheet, column)), ...told.slice(0, 1)],
      [...columns.map((column) => headOf(column, language)), ...told.slice(1)],
      ...[...lines, ...blanks].map((line, at) => [
        ...line.map((cell) => (typeof cell === 'string' ? safeText(cell) : cell)),
        ...(problems ? [safeText(problems[at] ?? '')] : []),
      ]),
    ],
    cells,
    rowDefs: new Map([
      [0, { hidden: true }],
      [1, { height: 44 }],
    ]),
    freezePane: { rows: headLines, columns: Math.min(2, columns.findIndex(({ path }) => !path.startsWith('#')) + 1) },
    view: { rightToLeft: isRight },
    autoFilter: {
      range: `A${headLines}:${lastColumn(columns.length + (problems ? 1 : 0))}${headLines + lines.length + blankLines}`,
    },
    dataValidations: validationsOf(plan, columns, language, headLines + 1),
  }
}

function lastColumn(count: number): string {
  let text = ''
  for (let at = count; at > 0; at = Math.floor((at - 1) / 26)) text = String.fromCharCode(65 + ((at - 1) % 26)) + text
  return text
}

const headOf = (column: PlanColumn, language: Language): string =>
  inLanguage(column.title, language) + (column.isRequired ? ' *' : '')

const fillOf = (column: PlanColumn): string =>
  column.isFixed || column.path.startsWith('#') || column.path.endsWith('#')
    ? fixedFill
    : column.isRequired
      ? requiredFill
      : headFill

/** What is said of a column, and the options of one that takes several: a spreadsheet offers one value a cell. */
function noteOf(plan: Plan, column: PlanColumn, language: Language): string {
  const options = column.isList ? (plan.lists[column.list ?? ''] ?? []) : []
  const titles = options.filter(({ isDeprecated }) => !isDeprecated).map(({ title }) => inLanguage(title, language))
  return safeText([inLanguage(column.help, language), titles.join('\n')].filter(Boolean).join('\n\n'))
}

function cellStyle(column: PlanColumn, isRight: boolean): CellStyle {
  const isLatin = column.kind === 'mark' || column.kind === 'date'
  const isNumber = column.kind === 'number'
  return {
    // Text, so that 021 keeps its zero and 1404/07/01 stays as it is typed.
    ...(isNumber ? { numFmt: column.limits.isInteger ? '#,##0' : 'General' } : { numFmt: '@' }),
    alignment: {
      vertical: 'top',
      wrapText: column.isLongText === true || column.kind === 'file',
      ...(isLatin || isNumber ? { readingOrder: 'ltr' } : isRight ? { readingOrder: 'rtl' } : {}),
    },
    border,
    ...(column.isFixed ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF1F2' } } } : {}),
  }
}

function widthOf({ kind, isLongText, title, path }: PlanColumn): number {
  if (isLongText) return 40
  if (path.startsWith('#') || kind === 'mark') return 22
  const least = Math.min(28, 8 + Math.max(...Object.values(title).map((text) => text.length / 2)))
  return Math.max(least, { date: 13, number: 14, boolean: 10, period: 16 }[kind as string] ?? 24)
}
