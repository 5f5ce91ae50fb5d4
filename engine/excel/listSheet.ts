import type { NamedRange, WriteSheet } from 'hucre'
import type { Language } from '../core/model.ts'
import { inLanguage, sheetNames } from './excelWords.ts'
import { letterOf } from './matchColumns.ts'
import type { Plan } from './plan.ts'
import { safeText } from './sheetTitles.ts'

const offered = (plan: Plan, list: string) => (plan.lists[list] ?? []).filter(({ isDeprecated }) => !isDeprecated)

/** The code lists, a column each, on a hidden sheet: drop-down lists take their options from there by name. */
export function listSheet(plan: Plan, language: Language): WriteSheet {
  const lists = Object.keys(plan.lists)
  const longest = Math.max(0, ...lists.map((list) => offered(plan, list).length))
  const line = (at: number) =>
    lists.map((list) => {
      const option = offered(plan, list)[at]
      return option ? safeText(inLanguage(option.title, language)) : null
    })
  return {
    name: sheetNames.lists,
    rows: [lists, ...Array.from({ length: longest }, (_, at) => line(at))],
    veryHidden: true,
  }
}

/** Names of the lists in formulas. */
export const rangeName = (list: string): string => `list_${list.replaceAll(/\W/g, '_')}`

/** The defined name of each list. */
export function listRanges(plan: Plan): NamedRange[] {
  return Object.keys(plan.lists).map((list, at) => {
    const column = letterOf(at)
    const last = Math.max(1, offered(plan, list).length) + 1
    return { name: rangeName(list), range: `${sheetNames.lists}!$${column}$2:$${column}$${last}` }
  })
}
