import { addDays, addJalaliMonths, dayInTehran } from './calendar.ts'
import type { Answer, JsonObject, WorkflowConfig } from './model.ts'
import { enteredAt, stateOf } from './workflow.ts'

/** The legal clock of a state: the term runs from the day after the answer came into it, in Tehran. */
export interface Deadline {
  /** Day the answer came into its present state. */
  since: string
  /** Last day of the term. */
  due: string
  clause?: string
}

/** What moves a term besides the workflow. */
export interface Terms {
  /** The days to which extensions move the agency's duties, by `duty/subject`. */
  extended?: Readonly<Record<string, string>>
  settings?: JsonObject
}

type StateTerm = NonNullable<NonNullable<WorkflowConfig['states'][string]>['deadline']>

/**
 * The deadline of an answer's present state, where its workflow sets one. Days and weeks are counted in days, months in
 * Jalali months.
 */
export function deadlineOf(
  workflow: WorkflowConfig,
  answer: Pick<Answer, 'id' | 'state' | 'history' | 'createdOn'>,
  { extended = {}, settings = {} }: Terms = {},
): Deadline | undefined {
  const { deadline } = stateOf(workflow, answer.state)
  if (deadline === undefined) return undefined
  const entered = enteredAt(answer)
  const since = entered === undefined ? answer.createdOn : dayInTehran(new Date(entered))
  const term = termOf(since, deadline, settings)
  if (term === undefined) return undefined
  const granted = deadline.duty === undefined ? undefined : extended[`${deadline.duty}/${answer.id}`]
  const due = granted !== undefined && granted > term ? granted : term
  return { since, due, ...(deadline.clause !== undefined && { clause: deadline.clause }) }
}

/** The last day by the setting that holds the number of days, or by the duration written in the workflow. */
function termOf(since: string, { after: duration, setting }: StateTerm, settings: JsonObject): string | undefined {
  const days = setting === undefined ? null : settings[setting]
  if (typeof days === 'number') return addDays(since, days)
  return duration === undefined ? undefined : after(since, duration)
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
  terms: Terms = {},
): boolean {
  if (stateOf(workflow, answer.state).deadline?.locks !== true) return false
  const due = deadlineOf(workflow, answer, terms)?.due
  return due !== undefined && due < currentDay
}
