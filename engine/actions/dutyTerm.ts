import { type Duty, standingOn } from '../core/duty.ts'
import type { DutyTerm } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { dutyTitle } from './describeDuty.ts'

/** How many duties run, and the one whose last day is nearest. */
export function termsOf(
  context: Context,
  { late, open }: { late: readonly Duty[]; open: readonly Duty[] },
  currentDay: string,
): { late: number; open: number; due?: DutyTerm } {
  const numbers = { late: late.length, open: open.length }
  const nearest = [...late, ...open].find(({ due }) => due !== null)
  if (!nearest || nearest.due === null) return numbers
  const { daysLeft = 0 } = standingOn(nearest, currentDay)
  return { ...numbers, due: { title: dutyTitle(context, nearest.duty), day: nearest.due, daysLeft } }
}
