import Handlebars, { type HelperOptions } from 'handlebars'
import { at, type Helper, named, rowsOf, textOf } from './helper.ts'

/** Runs a block for each row, with @index, @first and @last. */
function eachRow(rows: unknown[], options: HelperOptions): string {
  return rows
    .map((row, index) => {
      const data = Handlebars.createFrame(options.data as object) as Record<string, unknown>
      Object.assign(data, { index, first: index === 0, last: index === rows.length - 1 })
      return options.fn(row, { data })
    })
    .join('')
}

const collators = { fa: new Intl.Collator('fa', { numeric: true }), en: new Intl.Collator('en', { numeric: true }) }

function compare(left: unknown, right: unknown, language: 'fa' | 'en'): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return collators[language].compare(textOf(left), textOf(right))
}

/** Helpers with a block for each row of a list. */
export const blockHelpers = {
  /** `{{#eachSorted rows by="code" descending=true}}` */
  eachSorted(state, [rows], options) {
    const path = named(options, 'by')
    const sorted = rowsOf(rows).toSorted((a, b) => compare(at(a, path), at(b, path), state.language))
    return eachRow(
      (options.hash as { descending?: unknown }).descending === true ? sorted.toReversed() : sorted,
      options,
    )
  },
  /** `{{#eachWhere rows "stage" 3}}` */
  eachWhere: (_, [rows, path, value], options) =>
    eachRow(
      rowsOf(rows).filter((row) => at(row, textOf(path)) === value),
      options,
    ),
  /** `{{#eachGroup rows by="stage"}}`: each group is `{ key, rows }`, in order of the key; with `asGiven=true` in that of the rows. */
  eachGroup(state, [rows], options) {
    const groups = Map.groupBy(rowsOf(rows), (row) => at(row, named(options, 'by')))
    const isAsGiven = (options.hash as { asGiven?: unknown }).asGiven === true
    const sorted = isAsGiven ? [...groups] : [...groups].toSorted(([a], [b]) => compare(a, b, state.language))
    return eachRow(
      sorted.map(([key, members]) => ({ key, rows: members })),
      options,
    )
  },
} satisfies Record<string, Helper>
