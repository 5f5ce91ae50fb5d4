import { daysBetween } from './calendar.ts'
import type { AnswerData } from './model.ts'

/** What an agency owes: derived from its answers, never stored. Days are ISO days of Tehran. */
export interface Duty {
  agency: string
  /** Id of the duty in deadlines.json. */
  duty: string
  /** What it is owed for: an answer's number, with state and row where there are several, or a period. */
  subject: string
  /** Number of the answer that opened it. */
  opening: string
  period?: string
  /** What it is about, in the words of the answer. */
  about?: string
  openedOn: string
  /** The last day as it stands; null while none is set. */
  due: string | null
  /** The last day without the extension. */
  originalDue?: string
  /** The day no extension may pass. */
  notAfter?: string
  metOn?: string
  /** The answer that met it or in which it is being done. */
  work?: string
  /** What would be begun to meet it, where nothing is begun yet. */
  begin?: DutyWork
  /** Numbers of the answers it speaks of. */
  touches: string[]
}

/** A new answer that would meet a duty. */
export interface DutyWork {
  worksheet: string
  parent?: string
  data: AnswerData
}

/** More time that was granted to one agency for one duty; kept for ever. */
export interface Extension {
  id: string
  agency: string
  duty: string
  subject: string
  /** The last day before it was granted, and by it. */
  was: string
  due: string
  reason: string
  letter: { number: string; date: string }
  at: string
  by: string
  byName: string
  withdrawn?: { at: string; by: string; byName: string; reason: string }
}

export type DutyState = 'notDue' | 'open' | 'late' | 'met'

/** Where a duty stands on a day. */
export interface DutyStanding {
  state: DutyState
  /** Days to the last day, negative when it is past; absent when met or without a last day. */
  daysLeft?: number
  /** Days it was or is late. */
  daysLate?: number
}

/** Where a duty stands on a day; days are compared, so a duty is in time to the end of its last day. */
export function standingOn(duty: Pick<Duty, 'openedOn' | 'due' | 'metOn'>, day: string): DutyStanding {
  const { due, metOn, openedOn } = duty
  if (metOn !== undefined) {
    const late = due === null ? 0 : (daysBetween(due, metOn) ?? 0)
    return { state: 'met', ...(late > 0 && { daysLate: late }) }
  }
  const daysLeft = due === null ? undefined : daysBetween(day, due)
  const left = daysLeft === undefined ? {} : { daysLeft }
  if (daysLeft !== undefined && daysLeft < 0) return { state: 'late', ...left, daysLate: -daysLeft }
  return { state: openedOn > day ? 'notDue' : 'open', ...left }
}

/** The name of a duty in an agency, one of a kind. */
export const dutyKey = (duty: Pick<Duty, 'agency' | 'duty' | 'subject'>): string =>
  `${duty.agency}/${duty.duty}/${duty.subject}`

/** The extension that is in force for a duty: the last that was granted and not withdrawn. */
export const extensionOf = (
  extensions: readonly Extension[],
  { agency, duty, subject }: Pick<Duty, 'agency' | 'duty' | 'subject'>,
): Extension | undefined =>
  extensions.findLast(
    (each) => each.agency === agency && each.duty === duty && each.subject === subject && !each.withdrawn,
  )
