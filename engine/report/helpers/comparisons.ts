import { at, type Helper, isTruthy, rowsOf, textOf } from './helper.ts'

const total = (rows: unknown, path: unknown): number =>
  rowsOf(rows).reduce<number>((sum, row) => {
    const value = path === undefined ? row : at(row, textOf(path))
    return sum + (typeof value === 'number' ? value : 0)
  }, 0)

/** Helpers that give a value to others: `{{#if (above x 3)}}`. Larger formulas belong in report.json. */
export const comparisonHelpers = {
  equals: (_, [left, right]) => left === right,
  above: (_, [left, right]) => typeof left === typeof right && (left as number) > (right as number),
  below: (_, [left, right]) => typeof left === typeof right && (left as number) < (right as number),
  not: (_, [value]) => !isTruthy(value),
  all: (_, args) => args.every(isTruthy),
  any: (_, args) => args.some(isTruthy),
  given: (_, [value]) =>
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  /** `{{count rows}}` */
  count: (_, [rows]) => rowsOf(rows).length,
  /** `{{sum rows "budget"}}` */
  sum: (_, [rows, path]) => total(rows, path),
  /** `{{#ifEquals a b}}…{{else}}…{{/ifEquals}}` */
  ifEquals: (_, [left, right], options, context) => (left === right ? options.fn(context) : options.inverse(context)),
} satisfies Record<string, Helper>
