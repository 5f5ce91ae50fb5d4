import { parseFilters } from '../../core/columnTest.ts'
import type { Problem } from '../../core/model.ts'
import { resolved } from '../../core/schemaFields.ts'
import { configProblem } from '../configProblem.ts'
import { lintStates, lintTaken, type LintContext, type WorksheetView } from './lintContext.ts'

const envelopeColumns = ['self.id', 'self.state', 'self.revision', 'self.period', 'self.agency', 'self.createdOn']
const envelopeSorts = ['id', 'title', 'state', 'updatedAt', 'period', 'createdOn']

/** Names in the `list` of `worksheet.json`: columns, filters and what the views ask for. */
export function lintList(context: LintContext, view: WorksheetView, file: string): Problem[] {
  const { columns, filters = [], views = [], sort } = view.worksheet.list
  const computed = context.sources.worksheets[view.id]?.rules?.computed ?? {}
  const isColumn = (name: string) =>
    envelopeColumns.includes(name) || Object.hasOwn(computed, name) || (view.fields.has(name) && !name.includes('[]'))
  const lintColumns = (list: 'columns' | 'filters', names: string[]) =>
    names.flatMap((name, i) =>
      isColumn(name) ? [] : [configProblem('UNKNOWN_COLUMN', file, `/list/${list}/${i}`, { name })],
    )
  const lintSort = (path: string, name = '') => {
    const sorted = name.replace(/^-/, '')
    const isKnown = sorted === '' || columns.includes(sorted) || envelopeSorts.includes(sorted)
    return isKnown ? [] : [configProblem('UNKNOWN_COLUMN', file, path, { name: sorted })]
  }
  return [
    ...lintColumns('columns', columns),
    ...lintColumns('filters', filters),
    ...filters.flatMap((name, i) => lintFilter(view, name, `/list/filters/${i}`, file)),
    ...lintSort('/list/sort', sort),
    ...lintTaken(views.map(({ id }, i) => ({ name: id, file, path: `/list/views/${i}/id` }))),
    ...views.flatMap((each, i) => [
      ...lintSort(`/list/views/${i}/sort`, each.sort),
      ...lintViewFilters(view, each.filters, `/list/views/${i}/filters`, file),
    ]),
  ]
}

/** What must not leave with a print must not be guessed by filtering either; groups and rows have no one value. */
function lintFilter(view: WorksheetView, name: string, path: string, file: string): Problem[] {
  const schema = view.fields.get(name)?.schema
  if (!schema) return []
  const isRows = schema.type === 'array' && resolved(schema.items, view.schema).type === 'object'
  const isFitting = schema['x-sensitive'] !== true && schema.type !== 'object' && !isRows
  return isFitting
    ? []
    : [configProblem('FIELD_NOT_FITTING', file, path, { name, expected: 'text · number · boolean · list of codes' })]
}

/** Views ask for filters of the list by values there are. */
function lintViewFilters(view: WorksheetView, texts: string[], path: string, file: string): Problem[] {
  return texts.flatMap((text, i) =>
    parseFilters([text]).flatMap(({ column, anyOf = [] }) => {
      const at = `${path}/${i}`
      if (column === 'self.state')
        return lintStates(view.workflow, file, at, anyOf).map((problem) => ({ ...problem, path: at }))
      if (!view.worksheet.list.filters?.includes(column))
        return [configProblem('UNKNOWN_COLUMN', file, at, { name: column })]
      const codes = codesOf(view, column)
      return anyOf
        .filter((value) => value !== '' && codes !== undefined && !codes.includes(value))
        .map(() => configProblem('WRONG_VALUE', file, at, { expected: codes?.join(' · ') ?? '' }))
    }),
  )
}

/** Codes of a list of codes; undefined for any other field. */
function codesOf(view: WorksheetView, column: string): string[] | undefined {
  const schema = view.fields.get(column)?.schema
  const { oneOf } = schema?.type === 'array' ? resolved(schema.items, view.schema) : (schema ?? {})
  if (!Array.isArray(oneOf)) return undefined
  return oneOf.map((option: unknown) => String((option as { const?: unknown }).const))
}
