import type { Problem, WorkflowConfig, WorkflowTransition } from '../../core/model.ts'
import { configProblem, pointer } from '../configProblem.ts'
import { lintByWhen, lintTerm } from './lintActing.ts'
import { lintClause, lintRoles, lintStates, type LintContext } from './lintContext.ts'

const needed = { perform: ['on', 'action'], open: ['worksheet'], set: ['path', 'value'] } as const

function transitionsOf(workflow: WorkflowConfig): [string, WorkflowTransition][] {
  return Object.entries(workflow.transitions).flatMap(([action, transition]) =>
    transition ? [[action, transition]] : [],
  )
}

/** States an answer can come into. */
function reachable(workflow: WorkflowConfig): Set<string> {
  const reached = new Set([workflow.initial])
  for (const state of reached)
    for (const [, { from, to }] of transitionsOf(workflow)) if (from.includes(state)) reached.add(to)
  return reached
}

/** Each role that must approve may do it, and there is a way for as many persons as are needed. */
function lintSeveral(
  context: LintContext,
  file: string,
  path: string,
  { by, approvals }: WorkflowTransition,
): Problem[] {
  if (!approvals) return []
  const { roles = [], count } = approvals
  const strange = roles.findIndex((role) => !by.includes(role))
  return [
    ...lintRoles(context, file, `${path}/approvals/roles`, roles),
    ...(strange < 0
      ? []
      : [configProblem('WRONG_VALUE', file, `${path}/approvals/roles/${strange}`, { expected: by.join(' · ') })]),
    ...(count === undefined && roles.length === 0
      ? [configProblem('MISSING_KEY', file, `${path}/approvals`, { key: 'count' })]
      : []),
  ]
}

function lintTransition(
  context: LintContext,
  workflow: WorkflowConfig,
  file: string,
  action: string,
  transition: WorkflowTransition,
): Problem[] {
  const path = pointer('transitions', action)
  return [
    ...lintStates(workflow, file, `${path}/from`, transition.from),
    ...lintStates(workflow, file, `${path}/to`, [transition.to]).map((problem) => ({ ...problem, path: `${path}/to` })),
    ...lintRoles(context, file, `${path}/by`, transition.by),
    ...lintByWhen(context, file, path, transition),
    ...lintSeveral(context, file, path, transition),
    ...(transition.when === undefined || transition.by.includes('system')
      ? []
      : [configProblem('SYSTEM_NEEDED', file, `${path}/by`, { action, workflow: workflow.id })]),
    ...transition.from
      .filter((state) => workflow.states[state]?.final)
      .map((name) => configProblem('STATE_FINAL_LEFT', file, `${path}/from`, { name, action })),
    ...(transition.effects ?? []).flatMap((effect, i) =>
      needed[effect.kind]
        .filter((key) => effect[key] === undefined)
        .map((key) => configProblem('EFFECT_INCOMPLETE', file, `${path}/effects/${i}`, { kind: effect.kind, key })),
    ),
  ]
}

/** The states and actions of a workflow by themselves; what depends on the worksheet is in `lintWorkflowUse`. */
export function lintWorkflow(context: LintContext, id: string, workflow: WorkflowConfig): Problem[] {
  const file = `forms/workflows/${id}.json`
  const reached = reachable(workflow)
  // The same condition may guard several actions; its words are translated by its id, so they must be the same.
  const guards = transitionsOf(workflow).flatMap(([action, { guards: list = [] }]) =>
    list.map(({ id: name, message }, i) => ({
      name,
      message,
      path: `${pointer('transitions', action)}/guards/${i}/id`,
    })),
  )
  const clashing = guards.filter((guard, i) =>
    guards.slice(0, i).some(({ name, message }) => name === guard.name && message !== guard.message),
  )
  return [
    ...(workflow.id === id ? [] : [configProblem('ID_MISMATCH', file, '/id', { id: workflow.id, name: id })]),
    ...lintStates(workflow, file, '/initial', [workflow.initial]).map((problem) => ({ ...problem, path: '/initial' })),
    ...transitionsOf(workflow).flatMap(([action, each]) => lintTransition(context, workflow, file, action, each)),
    ...Object.keys(workflow.states)
      .filter((state) => Object.hasOwn(workflow.states, workflow.initial) && !reached.has(state))
      .map((name) => configProblem('STATE_UNREACHABLE', file, pointer('states', name), { name })),
    ...Object.entries(workflow.states).flatMap(([state, each]) =>
      lintClause(context, file, `${pointer('states', state)}/deadline/clause`, each?.deadline?.clause),
    ),
    ...Object.entries(workflow.states).flatMap(([state, each]) => lintTerm(context, file, state, each?.deadline)),
    ...Object.entries(workflow.states).flatMap(([state, each]) => {
      const name = each?.deadline?.duty
      const isKnown = context.sources.deadlines?.duties.some(({ id: duty }) => duty === name)
      return name === undefined || isKnown
        ? []
        : [configProblem('UNKNOWN_DUTY', file, `${pointer('states', state)}/deadline/duty`, { name })]
    }),
    ...clashing.map(({ name, path }) => configProblem('NAME_TAKEN', file, path, { name, other: workflow.id })),
  ]
}
