import type { DataValidation } from 'hucre'
import type { Language } from '../core/model.ts'
import { booleanWords, validationWords } from './excelWords.ts'
import { rangeName } from './listSheet.ts'
import { letterOf } from './matchColumns.ts'
import type { Plan, PlanColumn } from './plan.ts'

/** Lines that are checked while they are filled. */
const checkedLines = 5_000

type Check = Omit<DataValidation, 'range'>

/** What a spreadsheet checks itself, with words in the language of the sheet. What it cannot check is checked when it is brought in. */
export function validationsOf(
  plan: Plan,
  columns: readonly PlanColumn[],
  language: Language,
  from: number,
): DataValidation[] {
  return columns.flatMap((column, at) => {
    const letter = letterOf(at)
    const check = column.isFixed || column.isList ? undefined : checkOf(plan, column, language, `${letter}${from}`)
    if (!check) return []
    return [
      {
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: validationWords[language].title,
        ...check,
        range: `${letter}${from}:${letter}${from + checkedLines - 1}`,
      },
    ]
  })
}

function checkOf(plan: Plan, column: PlanColumn, language: Language, cell: string): Check | undefined {
  const said = validationWords[language]
  if (column.path.startsWith('#') || column.path.endsWith('#')) return undefined
  if (column.kind === 'option' && column.list && (plan.lists[column.list]?.length ?? 0) > 0)
    // A code may be written too: it is told, not refused.
    return { type: 'list', formula1: rangeName(column.list), errorStyle: 'warning', errorMessage: said.option }
  if (column.kind === 'boolean') return { type: 'list', values: booleanWords[language], errorMessage: said.boolean }
  if (column.kind === 'date')
    return {
      type: 'custom',
      formula1: `OR(ISNUMBER(${cell}),AND(LEN(${cell})>=8,LEN(${cell})<=10))`,
      errorStyle: 'warning',
      errorMessage: said.date,
    }
  if (column.kind === 'number') return numberCheck(column, language)
  return textCheck(column, language)
}

function numberCheck({ limits }: PlanColumn, language: Language): Check {
  const { minimum, maximum, isInteger } = limits
  const said = validationWords[language]
  const bounds =
    minimum !== undefined && maximum !== undefined
      ? { operator: 'between' as const, formula1: String(minimum), formula2: String(maximum) }
      : maximum !== undefined
        ? { operator: 'lessThanOrEqual' as const, formula1: String(maximum) }
        : { operator: 'greaterThanOrEqual' as const, formula1: String(minimum ?? -9_999_999_999_999) }
  const range = rangeText(minimum, maximum, language)
  return {
    type: isInteger ? 'whole' : 'decimal',
    ...bounds,
    errorMessage: `${isInteger ? said.integer : said.number}${range}.`,
  }
}

function rangeText(least: number | undefined, most: number | undefined, language: Language): string {
  if (least !== undefined && most !== undefined)
    return language === 'fa' ? ` از ${least} تا ${most}` : ` from ${least} to ${most}`
  if (least !== undefined) return language === 'fa' ? `، دست‌کم ${least}` : `, at least ${least}`
  return most === undefined ? '' : language === 'fa' ? `، حداکثر ${most}` : `, at most ${most}`
}

function textCheck({ kind, limits }: PlanColumn, language: Language): Check | undefined {
  const { minLength = 0, maxLength } = limits
  if ((kind !== 'text' && kind !== 'mark') || maxLength === undefined) return undefined
  const errorMessage =
    language === 'fa'
      ? `متن باید از ${minLength} تا ${maxLength} نویسه باشد.`
      : `The text must have ${minLength} to ${maxLength} characters.`
  return {
    type: 'textLength',
    operator: 'between',
    formula1: String(minLength),
    formula2: String(maxLength),
    errorMessage,
  }
}
