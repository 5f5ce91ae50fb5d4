import type { Problem, WorkflowConfig, WorkflowTransition } from '../../core/model.ts'
import { configProblem, pointer } from '../configProblem.ts'
import { exampleOf } from './exampleOf.ts'
import type { LintContext } from './lintContext.ts'
import { lintFormula } from './lintFormulas.ts'

/** Conditions on who acts: each of a role in `by`, over the profile of the agency, the settings and the state. */
export function lintByWhen(
  context: LintContext,
  file: string,
  path: string,
  { by, byWhen = {} }: WorkflowTransition,
): Problem[] {
  const register = context.views[context.framework.agencies.worksheet]?.schema
  const known = {
    agency: register ? exampleOf(register, register) : {},
    settings: Object.fromEntries(Object.keys(context.framework.settings).map((name) => [name, null])),
    state: '',
  }
  return Object.entries(byWhen).flatMap(([role, formula]) => {
    const at = path + pointer('byWhen', role)
    return [
      ...(by.includes(role) ? [] : [configProblem('WRONG_VALUE', file, at, { expected: by.join(' · ') })]),
      ...lintFormula(
        context,
        { file, path: at, formula: formula ?? '' },
        { names: Object.keys(known), context: known },
      ),
    ]
  })
}

type StateTerm = NonNullable<WorkflowConfig['states'][string]>['deadline']

/** A term is a duration or a setting that holds days. */
export function lintTerm({ framework }: LintContext, file: string, state: string, term: StateTerm): Problem[] {
  if (term === undefined) return []
  const path = `${pointer('states', state)}/deadline`
  const { after, setting } = term
  if ((after === undefined) === (setting === undefined))
    return [configProblem('WRONG_VALUE', file, path, { expected: 'after | setting' })]
  const config = setting === undefined ? undefined : framework.settings[setting]
  if (setting === undefined || config?.type === 'integer') return []
  return [
    config
      ? configProblem('WRONG_VALUE', file, `${path}/setting`, { expected: 'integer' })
      : configProblem('UNKNOWN_SETTING', file, `${path}/setting`, { name: setting }),
  ]
}
