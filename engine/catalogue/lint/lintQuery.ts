import type { Problem, ReportQuery } from '../../core/model.ts'
import { isObject } from '../../core/paths.ts'
import { configProblem } from '../configProblem.ts'
import { envelopeExample, exampleOf, scoreExample } from './exampleOf.ts'
import { lintStates, lintWorksheetName, type LintContext } from './lintContext.ts'
import { lintFormula } from './lintFormulas.ts'

/** A place in a report or scorecard with the names that stand before it. */
export interface QueryPlace {
  context: LintContext
  file: string
  path: string
  variables: Record<string, unknown>
}

const fixedAgencies = ['own', 'with-affiliated', 'all']

/** An answer of a worksheet by example; null, of which nothing is known, for a worksheet that is not there. */
export function answerExample(context: LintContext, worksheet: string): Record<string, unknown> | null {
  const view = context.views[worksheet]
  if (!view) return null
  const computed = Object.keys(context.sources.worksheets[worksheet]?.rules?.computed ?? {})
  const scores = Object.keys(view.worksheet.scores ?? {})
  return envelopeExample(exampleOf(view.schema, view.schema), {
    ...Object.fromEntries(computed.map((name) => [name, null])),
    ...(scores.length > 0 ? { scores: Object.fromEntries(scores.map((name) => [name, scoreExample])) } : {}),
  })
}

function hasPath(example: unknown, path: string): boolean {
  let value = example
  for (const name of path.split('.')) {
    if (!isObject(value) || Object.keys(value).length === 0) return value !== '' && !Array.isArray(value)
    if (!Object.hasOwn(value, name)) return false
    value = value[name]
  }
  return true
}

/** A formula of a report with the names known at its place. */
export function lintReportFormula(
  place: QueryPlace,
  key: string,
  formula: string | undefined,
  more: object = {},
): Problem[] {
  if (formula === undefined) return []
  const all = { ...place.variables, ...more }
  const placed = { file: place.file, path: `${place.path}${key}`, formula }
  return lintFormula(place.context, placed, { names: Object.keys(all), context: all })
}

/** Worksheet, states, formulas and order of a query. */
export function lintQuery(place: QueryPlace, query: ReportQuery): Problem[] {
  const { context, file, path } = place
  const view = context.views[query.from]
  const item = answerExample(context, query.from)
  const sort = query.sort?.replace(/^-/, '')
  return [
    ...lintWorksheetName(context, file, `${path}/from`, query.from),
    ...lintStates(view?.workflow, file, `${path}/states`, query.states),
    ...(query.agencies === undefined || fixedAgencies.includes(query.agencies)
      ? []
      : lintReportFormula(place, '/agencies', query.agencies)),
    ...lintReportFormula(place, '/period', query.period),
    ...lintReportFormula(place, '/where', query.where, { item }),
    ...(sort === undefined || hasPath(item, sort)
      ? []
      : [configProblem('UNKNOWN_PATH', file, `${path}/sort`, { path: sort })]),
    ...(query.version !== undefined && view && query.version > view.worksheet.version
      ? [configProblem('WRONG_VALUE', file, `${path}/version`, { expected: `1 … ${view.worksheet.version}` })]
      : []),
  ]
}
