import { dayInTehran } from '../core/calendar.ts'
import { familyOf, mainAgencyOf } from '../core/directory.ts'
import type { Duty } from '../core/duty.ts'
import { Failure } from '../core/failure.ts'
import type { StandingFacts } from '../core/standing.ts'
import type { Context } from './context.ts'
import { reachOf } from './rights.ts'
import { settingsOf } from './surroundings.ts'

/** The agency that is asked about, in the actor's reach: the own one when none is named. AGENCY_NOT_FOUND otherwise. */
export function agencyInReach(context: Context, agency = context.actor.agency): string {
  const reach = reachOf(context)
  const isKnown = context.directory.agencies.has(agency) && (reach === undefined || reach.includes(agency))
  if (!isKnown) throw new Failure('AGENCY_NOT_FOUND', { agency })
  return agency
}

/** Everything the standings of these agencies are told from: one pass over the index, and the duties as they were derived. */
export async function standingFacts(
  context: Context,
  agencies: readonly string[],
): Promise<(agency: string) => StandingFacts> {
  const { directory, store } = context
  const mains = [...new Set(agencies.map((agency) => mainAgencyOf(directory, agency)))]
  const looked = [...new Set([...mains.flatMap((main) => familyOf(directory, main)), directory.organization])]
  const tallies = Map.groupBy(await store.tally({ agencies: looked }), ({ agency }) => agency)
  const duties = new Map<string, readonly Duty[]>()
  for (const agency of new Set([...agencies, ...mains])) duties.set(agency, await context.duties.of(context, agency))
  const common = { directory, tallies, duties, settings: settingsOf(context), currentDay: dayInTehran(context.now) }
  return (agency) => ({ agency, ...common })
}
