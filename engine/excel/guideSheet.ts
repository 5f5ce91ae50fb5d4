import type { Cell, CellStyle, WriteSheet } from 'hucre'
import type { Language } from '../core/model.ts'
import { guideWords, inLanguage, kindWords, sheetNames } from './excelWords.ts'
import type { Plan } from './plan.ts'
import { safeText } from './sheetTitles.ts'

const title: CellStyle = { font: { name: 'Tahoma', size: 14, bold: true } }
const head: CellStyle = {
  font: { name: 'Tahoma', bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '0F5C6B' } },
}
const mostOptions = 40

/** How to fill the workbook, and what each column means. */
export function guideSheet(plan: Plan, titles: string[], language: Language): WriteSheet {
  const said = guideWords[language]
  const yes = language === 'fa' ? 'بله' : 'yes'
  const columns = plan.sheets.flatMap(({ columns: own }, at) =>
    own.map((column) => [
      titles[at] ?? '',
      inLanguage(column.title, language),
      column.isRequired ? yes : '',
      kindWords[column.kind]?.[language] ?? '',
      inLanguage(column.help, language),
      optionsOf(plan, column.list, language),
    ]),
  )
  const intro = [
    said.title,
    inLanguage(plan.title, language),
    inLanguage(plan.description, language),
    '',
    ...said.steps.map((step, at) => `${at + 1}. ${step}`),
    '',
  ]
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: title }]])
  said.heads.forEach((_, at) => cells.set(`${intro.length},${at}`, { style: head }))
  const wrapped = { alignment: { wrapText: true, vertical: 'top' as const } }
  return {
    name: sheetNames.guide[language],
    columns: [28, 34, 10, 14, 60, 50].map((width, at) => ({ width, ...(at > 0 ? { style: wrapped } : {}) })),
    rows: [...intro.map((text) => [text]), said.heads, ...columns.map((line) => line.map(safeText))],
    cells,
    view: { rightToLeft: language === 'fa' },
  }
}

function optionsOf(plan: Plan, list: string | undefined, language: Language): string {
  const options = list === undefined ? [] : (plan.lists[list] ?? []).filter(({ isDeprecated }) => !isDeprecated)
  const shown = options
    .slice(0, mostOptions)
    .map(({ code, title: words }) => `${inLanguage(words, language)} (${code})`)
  return shown.join('\n') + (options.length > mostOptions ? '\n…' : '')
}
