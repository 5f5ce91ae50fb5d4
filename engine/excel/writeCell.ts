import { isoToJalali } from '../core/calendar.ts'
import type { Json, Language } from '../core/model.ts'
import { formatPeriod } from '../core/period.ts'
import { isObject } from '../core/paths.ts'
import { booleanWords, emptyList, inLanguage } from './excelWords.ts'
import type { Plan, PlanColumn } from './plan.ts'

/** What a cell holds. A day is a text: a spreadsheet has no Jalali days. */
export type CellContent = string | number | null

/** Stands for a line break inside one value of several. */
export const brokenLine = '⏎'

/** The value of a field as it is written into a cell, from which `readCell` makes the same value again. */
export function writeCell(
  column: PlanColumn,
  value: Json | undefined,
  lists: Plan['lists'],
  language: Language,
): CellContent {
  if (value === undefined || value === null || value === '') return null
  if (column.isList && Array.isArray(value)) {
    if (value.length === 0) return emptyList
    const texts = value.map((each) => String(single(column, each, lists, language)))
    // The lines of a file are its parts; anywhere else a line is a value.
    return column.kind === 'file'
      ? texts.join('\n\n')
      : texts.map((text) => text.replaceAll('\n', brokenLine)).join('\n')
  }
  return single(column, value, lists, language)
}

function single(column: PlanColumn, value: Json, lists: Plan['lists'], language: Language): CellContent {
  if (column.kind === 'file' && isObject(value)) return fileText(value)
  if (column.kind === 'option') return optionText(column, value, lists, language)
  if (typeof value === 'boolean') return booleanWords[language][value ? 0 : 1]
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return JSON.stringify(value)
  if (column.kind === 'date') return dayText(value, language)
  return column.kind === 'period' ? formatPeriod(value, language) : value
}

/** A day as it is typed: `1404/07/01`, or ISO in English. */
function dayText(iso: string, language: Language): string {
  const day = isoToJalali(iso)
  if (language === 'en' || !day) return iso
  return `${day.year}/${String(day.month).padStart(2, '0')}/${String(day.day).padStart(2, '0')}`
}

function optionText({ list }: PlanColumn, value: Json, lists: Plan['lists'], language: Language): CellContent {
  const options = lists[list ?? ''] ?? []
  const option = options.find(({ code }) => code === value)
  if (!option) return typeof value === 'number' ? value : String(value)
  const title = inLanguage(option.title, language)
  const isAlone = options.filter((each) => inLanguage(each.title, language) === title).length === 1
  return isAlone ? title : String(option.code)
}

/** An attachment in three lines, so that it can be told from any other and put back as it was. */
function fileText(file: Record<string, unknown>): string {
  return [file.title, file.fileName, `${String(file.mediaType)} ${String(file.sizeBytes)} ${String(file.sha256)}`].join(
    '\n',
  )
}
