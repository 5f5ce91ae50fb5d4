import { Failure } from './failure.ts'
import type { Answer, WorkflowConfig, WorkflowTransition } from './model.ts'

/** A transition by name. Throws ACTION_UNKNOWN { action } when the workflow has none of that name. */
export function transitionOf(workflow: WorkflowConfig, action: string): WorkflowTransition {
  const transition = Object.hasOwn(workflow.transitions, action) ? workflow.transitions[action] : undefined
  if (transition === undefined) throw new Failure('ACTION_UNKNOWN', { action })
  return transition
}

/** The state an action leads to. */
export const destination = (workflow: WorkflowConfig, action: string): string => transitionOf(workflow, action).to

/** The action starts from the present state. */
export const startsFrom = (workflow: WorkflowConfig, action: string, state: string): boolean =>
  transitionOf(workflow, action).from.includes(state)

/** Actions that leave a state, in the order of the workflow, whoever may do them. */
export const actionsFrom = (workflow: WorkflowConfig, state: string): string[] =>
  Object.keys(workflow.transitions).filter((action) => startsFrom(workflow, action, state))

/** The answer must be complete and valid for this action. */
export const needsValid = (workflow: WorkflowConfig, action: string): boolean =>
  transitionOf(workflow, action).needs?.includes('valid') ?? false

/** A state of the workflow. Throws STATE_UNKNOWN { state }. */
export function stateOf(workflow: WorkflowConfig, state: string): NonNullable<WorkflowConfig['states'][string]> {
  const found = Object.hasOwn(workflow.states, state) ? workflow.states[state] : undefined
  if (found === undefined) throw new Failure('STATE_UNKNOWN', { state })
  return found
}

/** The answer is, or once was, in a state in which it counts. */
export function hasBeenPublished(workflow: WorkflowConfig, answer: Pick<Answer, 'state' | 'history'>): boolean {
  return [answer.state, ...answer.history.map(({ to }) => to)].some((id) => {
    const state = Object.hasOwn(workflow.states, id) ? workflow.states[id] : undefined
    return state?.active === true || state?.final === true
  })
}

/** Instant of the last signature on the answer as it stands; undefined while it is unsigned, or open for editing again. */
export function signedAt(workflow: WorkflowConfig, answer: Pick<Answer, 'state' | 'history'>): string | undefined {
  if (workflow.states[answer.state]?.editable === true) return undefined
  return answer.history.findLast(({ action }) => workflow.transitions[action]?.signs === true)?.at
}

/** Instant of the action that brought the answer into its present state; undefined in the first state. */
export const enteredAt = (answer: Pick<Answer, 'state' | 'history'>): string | undefined =>
  answer.history.findLast(({ from, to }) => to === answer.state && from !== to)?.at
