import { valueAt } from '../core/columns.ts'
import type { AnswerData, Json } from '../core/model.ts'
import { isObject, parsePointer } from '../core/paths.ts'
import { withValue } from '../core/values.ts'
import type { CellPlace } from './book.ts'
import { countPath, type Plan } from './plan.ts'
import type { PlacedProblem, ReadRow } from './readRows.ts'

/**
 * The data with what a row of a file says: an empty cell clears, a column or sheet the file does not have leaves what was there. Rows of a list
 * are put in place of the stored ones; where a column is missing in their sheet, its values are taken from the stored row of the same place.
 */
export function applyRow(plan: Plan, row: ReadRow, before: AnswerData, sheetPath = ''): AnswerData {
  const simple = row.values.reduce<AnswerData>(
    (data, [path, value]) => (value === undefined ? withoutValue(data, path) : withValue(data, path, value)),
    before,
  )
  return Object.entries(row.lists).reduce<AnswerData>((data, [list, rows]) => {
    if (rows.length === 0) return row.emptyLists.includes(list) ? withValue(data, list, []) : withoutValue(data, list)
    const stored = valueAt(before, list)
    const path = sheetPath === '' ? list : `${sheetPath}[].${list}`
    const items = rows.map((inner, at) => {
      const old = Array.isArray(stored) ? stored[at] : undefined
      return applyRow(plan, inner, isWhole(plan, path, inner) || !isObject(old) ? {} : (old as AnswerData), path)
    })
    return withValue(data, list, items as Json)
  }, simple)
}

/** The file has every column of the sheet. */
function isWhole(plan: Plan, path: string, row: ReadRow): boolean {
  const sheet = plan.sheets.find((each) => each.path === path)
  return (sheet?.columns ?? []).every(
    (column) =>
      column.path.startsWith('#') || column.path.endsWith(countPath('')) || Object.hasOwn(row.columns, column.path),
  )
}

/** The data without what stands at `a.b`; an object that has nothing left goes too. */
function withoutValue(data: AnswerData, path: string): AnswerData {
  const [key = '', ...rest] = path.split('.')
  if (!Object.hasOwn(data, key)) return data
  const { [key]: inner, ...others } = data
  if (rest.length === 0 || !isObject(inner)) return others
  const kept = withoutValue(inner as AnswerData, rest.join('.'))
  return Object.keys(kept).length === 0 ? others : { ...others, [key]: kept as Json }
}

/** Every problem of the cells of a row and of the rows of its lists, under JSON pointers of the answer. */
export function problemsOfRow(row: ReadRow, base = ''): PlacedProblem[] {
  const own = row.problems.map((problem) => ({ ...problem, path: base + problem.path }))
  const inner = Object.entries(row.lists).flatMap(([list, rows]) =>
    rows.flatMap((each, at) => problemsOfRow(each, `${base}/${list.replaceAll('.', '/')}/${at}`)),
  )
  return [...own, ...inner]
}

/** Where in the file stands what a JSON pointer of the answer leads to. */
export function placeInFile(row: ReadRow, pointer: string): CellPlace {
  const parts = parsePointer(pointer)
  for (let length = parts.length; length > 0; length--) {
    const path = parts.slice(0, length).join('.')
    const rows = row.lists[path]
    const inner = rows?.[Number(parts[length])]
    if (inner)
      return placeInFile(
        inner,
        parts
          .slice(length + 1)
          .map((part) => `/${part}`)
          .join(''),
      )
    const column = row.columns[path]
    if (column !== undefined) return { ...row.at, column }
  }
  return row.at
}
