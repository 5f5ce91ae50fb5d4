import { dayInTehran } from './calendar.ts'
import type { Answer, WorkflowConfig } from './model.ts'

/** States or actions that are waited for. */
export interface Awaited {
  states?: readonly string[]
  actions?: readonly string[]
  /** Any active state of the workflow too. */
  active?: boolean
}

/** The day an answer first came into one of the states or by one of the actions, and which it was; undefined when it never did. */
export function entered(
  workflow: WorkflowConfig,
  answer: Pick<Answer, 'createdOn' | 'history'>,
  { states = [], actions = [], active = false }: Awaited,
): { on: string; by: string } | undefined {
  const isAwaited = (state: string) => states.includes(state) || (active && workflow.states[state]?.active === true)
  if (isAwaited(workflow.initial)) return { on: answer.createdOn, by: workflow.initial }
  const found = answer.history.find((entry) => isAwaited(entry.to) || actions.includes(entry.action))
  if (!found) return undefined
  return { on: dayInTehran(new Date(found.at)), by: isAwaited(found.to) ? found.to : found.action }
}
