import { addDays, addJalaliMonths, dayInTehran } from './calendar.ts'
import type { Answer, WorkflowConfig } from './model.ts'
import { enteredAt, stateOf } from './workflow.ts'

/** The legal clock of a state: the term runs from the day after the answer came into it, in Tehran. */
export interface Deadline {
  /** Day the answer came into its present state. */
  since: string
  /** Last day of the term. */
  due: string
  clause?: string
}

/**
 * The deadline of an answer's present state, where its workflow sets one. Days and weeks are counted in days, months in Jalali months;
 * `extended` holds the days to which extensions move the agency's duties, by `duty/subject`.
 */
export function deadlineOf(
  workflow: WorkflowConfig,
  answer: Pick<Answer, 'id' | 'state' | 'history' | 'createdOn'>,
  extended: Readonly<Record<string, string>> = {},
): Deadline | undefined {
  const { deadline } = stateOf(workflow, answer.state)
  if (deadline === undefined) return undefined
  const entered = enteredAt(answer)
  const since = entered === undefined ? answer.createdOn : dayInTehran(new Date(entered))
  const term = after(since, deadline.after)
  if (term === undefined) return undefined
  const granted = deadline.duty === undefined ? undefined : extended[`${deadline.duty}/${answer.id}`]
  const due = granted !== undefined && granted > term ? granted : term
  return { since, due, ...(deadline.clause !== undefined && { clause: deadline.clause }) }
}

/** The day a duration of the meta-schema (`P14D`, `P2W`, `P6M`) later; undefined when it is none. */
function after(day: string, duration: string): string | undefined {
  const [, count, unit] = /^P(\d+)([DWM])$/.exec(duration) ?? []
  if (unit === 'M') return addJalaliMonths(day, Number(count))
  return unit === undefined ? undefined : addDays(day, Number(count) * (unit === 'W' ? 7 : 1))
}

/** The last day of a state that locks is past: nothing may be edited any more. */
export function isTermPast(
  workflow: WorkflowConfig,
  answer: Pick<Answer, 'id' | 'state' | 'history' | 'createdOn'>,
  currentDay: string,
  extended: Readonly<Record<string, string>> = {},
): boolean {
  if (stateOf(workflow, answer.state).deadline?.locks !== true) return false
  const due = deadlineOf(workflow, answer, extended)?.due
  return due !== undefined && due < currentDay
}
