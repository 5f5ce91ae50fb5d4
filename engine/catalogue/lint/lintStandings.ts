import type { Problem, ProcessAnswerCount, ProcessCase, ProcessConfig } from '../../core/model.ts'
import { configProblem, pointer } from '../configProblem.ts'
import { exampleOf } from './exampleOf.ts'
import { lintRoles, lintStates, lintWorksheetName, type LintContext } from './lintContext.ts'
import { lintFormula } from './lintFormulas.ts'

/** What every formula over the standing of an agency sees, by example. */
export function standingNames(context: LintContext, counts: ProcessConfig['counts'] = {}): Record<string, unknown> {
  const register = context.views[context.framework.agencies.worksheet]?.schema
  return {
    agency: register ? exampleOf(register, register) : {},
    owner: '',
    settings: Object.fromEntries(Object.keys(context.framework.settings).map((name) => [name, null])),
    currentDay: '',
    ...Object.fromEntries(Object.keys(counts).map((name) => [name, 0])),
  }
}

/** A formula over the names known at its place. */
export function lintStandingFormula(
  context: LintContext,
  file: string,
  path: string,
  formula: string | undefined,
  known: Record<string, unknown>,
): Problem[] {
  if (formula === undefined) return []
  return lintFormula(context, { file, path, formula }, { names: Object.keys(known), context: known })
}

/** UNKNOWN_DUTY for a duty deadlines.json lacks. */
export function lintDutyName(context: LintContext, file: string, path: string, name: string): Problem[] {
  return context.sources.deadlines?.duties.some(({ id }) => id === name)
    ? []
    : [configProblem('UNKNOWN_DUTY', file, path, { name })]
}

/** Counts look at the index alone: a column is one of the worksheet's list. */
function lintColumns(context: LintContext, file: string, path: string, { from, where = {} }: ProcessAnswerCount) {
  const columns = context.views[from]?.worksheet.list.columns
  return Object.keys(where).flatMap((name) =>
    !columns || columns.includes(name)
      ? []
      : [configProblem('UNKNOWN_COLUMN', file, `${path}/where${pointer(name)}`, { name })],
  )
}

/** Worksheets, states, periods and duties of counts. */
export function lintCounts(context: LintContext, file: string, counts: ProcessConfig['counts'] = {}): Problem[] {
  const common = standingNames(context)
  return Object.entries(counts).flatMap(([name, count]) => {
    if (!count) return []
    const path = pointer('counts', name)
    const taken = Object.hasOwn(common, name) ? [configProblem('NAME_TAKEN', file, path, { name, other: 'FEEL' })] : []
    if ('duty' in count) return [...taken, ...lintDutyName(context, file, `${path}/duty`, count.duty)]
    return [
      ...taken,
      ...lintWorksheetName(context, file, `${path}/from`, count.from),
      ...lintStates(context.views[count.from]?.workflow, file, `${path}/states`, count.states),
      ...lintColumns(context, file, path, count),
      ...lintStandingFormula(context, file, `${path}/period`, count.period, common),
    ]
  })
}

/** Formulas and roles of cases; `path` is that of the list. */
export function lintCases(
  context: LintContext,
  file: string,
  path: string,
  cases: readonly ProcessCase[] = [],
  known: Record<string, unknown>,
): Problem[] {
  return cases.flatMap((each, i) => [
    ...lintStandingFormula(context, file, `${path}/${i}/when`, each.when, known),
    ...lintRoles(context, file, `${path}/${i}/for`, each.for),
  ])
}

/** Titles of cases that other languages translate, below `names`. */
export const caseWords = (cases: readonly ProcessCase[] = [], ...names: (string | number)[]): string[] =>
  cases.flatMap(({ title }, i) => (title === undefined ? [] : [pointer(...names, 'cases', i)]))
