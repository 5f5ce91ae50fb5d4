import { isObject } from '../../engine/core/paths.ts'

export type Row = Readonly<Record<string, unknown>>

export const rowsOf = (value: unknown): readonly Row[] =>
  Array.isArray(value) ? value.map((row: unknown) => (isObject(row) ? row : {})) : []

export const isEmptyRow = (row: Row): boolean => Object.values(row).every((value) => value === undefined)

/** The list with row `at` replaced. */
export const withRow = (rows: readonly Row[], at: number, row: Row): Row[] => rows.toSpliced(at, 1, row)

/** The list with row `at` at place `to`. */
export function moved(rows: readonly Row[], at: number, to: number): Row[] {
  const row = rows[at]
  if (!row || to < 0 || to >= rows.length) return [...rows]
  return rows.toSpliced(at, 1).toSpliced(to, 0, row)
}

/** `value` at `path` below `target`, nothing shared being changed; undefined takes the member away. */
export function setIn(target: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [head, ...rest] = path
  if (head === undefined) return value
  if (Array.isArray(target) || (typeof head === 'number' && !isObject(target))) {
    const list: unknown[] = Array.isArray(target) ? [...target] : []
    list[Number(head)] = setIn(list[Number(head)], rest, value)
    return list
  }
  const own = isObject(target) ? target : {}
  const inner = setIn(own[head], rest, value)
  if (inner !== undefined) return { ...own, [head]: inner }
  const { [String(head)]: _, ...left } = own
  return left
}
