import type { Letter, OnBehalf } from './model.ts'

/** A role that its holder has handed to a colleague for a time; written once, and once more if it is withdrawn. */
export interface DelegationRecord {
  id: string
  agency: string
  role: string
  from: Omit<OnBehalf, 'delegation'>
  to: Omit<OnBehalf, 'delegation'>
  /** First and last day, ISO. */
  fromDay: string
  toDay: string
  letter: Letter
  at: string
  withdrawn?: { at: string; by: string; byName: string; reason: string }
}

export type DelegationStanding = 'coming' | 'inForce' | 'over' | 'withdrawn'

/** How a delegation stands on a day. */
export function delegationOn(
  { fromDay, toDay, withdrawn }: Pick<DelegationRecord, 'fromDay' | 'toDay' | 'withdrawn'>,
  day: string,
): DelegationStanding {
  if (withdrawn) return 'withdrawn'
  if (day < fromDay) return 'coming'
  return day <= toDay ? 'inForce' : 'over'
}
