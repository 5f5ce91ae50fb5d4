import { type Duty, type Extension, extensionOf } from './duty.ts'
import { DutyScope, type DutyFacts, type DutyWants } from './dutyScope.ts'
import { meetDuty } from './meetDuty.ts'
import type { DeadlinesConfig, DeadlinesDuty } from './model.ts'
import { type Opened, openDuties } from './openDuties.ts'

/** The duties of one agency, with what is still to be loaded: while something is wanted, they are not complete. */
export interface DerivedDuties {
  duties: Duty[]
  wants: DutyWants
}

/**
 * All that one agency owes or owed, from the config, its answers, the settings and its extensions. Pure; the same in tests, worklists, pages and
 * scorecards. Where each stands on a day is `standingOn`: what is derived holds until an answer changes or a period ends.
 */
export function deriveDuties(
  { duties }: Pick<DeadlinesConfig, 'duties'>,
  facts: DutyFacts,
  extensions: readonly Extension[],
): DerivedDuties {
  const scope = new DutyScope(facts)
  const derived = duties
    .filter((duty) => canBeMet(duty, facts) && scope.holds(duty.for, {}))
    .flatMap((duty) => openDuties(scope, duty).map((opened) => settleDuty(scope, duty, opened, extensions)))
  return { duties: derived, wants: scope.wants }
}

/** What would meet it is in service: nothing is owed by a worksheet that is yet to come. */
function canBeMet({ metBy }: DeadlinesDuty, { worksheets }: DutyFacts): boolean {
  const named = (metBy ?? []).flatMap(({ worksheet }) => worksheet ?? [])
  return named.length === 0 || named.some((worksheet) => Object.hasOwn(worksheets, worksheet))
}

function settleDuty(scope: DutyScope, duty: DeadlinesDuty, opened: Opened, extensions: readonly Extension[]): Duty {
  const { subject, opening, openedOn, period, about, variables } = opened
  const { agency } = scope.facts
  const due = scope.day(duty.due, variables)
  const notAfter = duty.notAfter === undefined ? null : scope.day(duty.notAfter, variables)
  const extension = extensionOf(extensions, { agency, duty: duty.id, subject })
  const { touches, ...meeting } = meetDuty(scope, opened, duty.metBy ?? [])
  // Extra time never takes time away: a term that has meanwhile become longer by itself stands.
  const extended = extension && due !== null && extension.due > due ? extension.due : undefined
  return {
    agency,
    duty: duty.id,
    subject,
    opening: opening.id,
    ...(period !== undefined && { period }),
    ...(about !== undefined && { about }),
    openedOn,
    due: extended ?? due,
    ...(extended !== undefined && due !== null && { originalDue: due }),
    ...(notAfter !== null && { notAfter }),
    ...meeting,
    touches: [...new Set([opening.id, ...touches])],
  }
}
