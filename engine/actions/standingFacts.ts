import { dayInTehran } from '../core/calendar.ts'
import { familyOf, mainAgencyOf } from '../core/directory.ts'
import type { Duty } from '../core/duty.ts'
import { Failure } from '../core/failure.ts'
import { narrowedCounts, narrowKey, type StandingFacts } from '../core/standing.ts'
import type { AnswerFilter } from '../store/store.ts'
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

const countsOf = ({ catalogue: { process, obligations } }: Context) => [
  ...narrowedCounts(process?.counts),
  ...narrowedCounts(obligations?.counts),
]

/** Everything the standings of these agencies are told from: one pass over the index, and the duties as they were derived. */
export async function standingFacts(
  context: Context,
  agencies: readonly string[],
): Promise<(agency: string) => StandingFacts> {
  const { directory, store } = context
  const mains = [...new Set(agencies.map((agency) => mainAgencyOf(directory, agency)))]
  const looked = [...new Set([...mains.flatMap((main) => familyOf(directory, main)), directory.organization])]
  const tallied = async (filter: AnswerFilter) =>
    Map.groupBy(await store.tally({ agencies: looked, ...filter }), ({ agency }) => agency)
  const narrowed = new Map<string, Awaited<ReturnType<typeof tallied>>>()
  for (const count of countsOf(context)) {
    const where = Object.entries(count.where ?? {}).map(([column, anyOf]) => ({ column, anyOf: [...(anyOf ?? [])] }))
    narrowed.set(narrowKey(count), await tallied({ worksheet: count.from, where }))
  }
  const duties = new Map<string, readonly Duty[]>()
  for (const agency of new Set([...agencies, ...mains])) duties.set(agency, await context.duties.of(context, agency))
  const tallies = await tallied({})
  const common = {
    directory,
    tallies,
    narrowed,
    duties,
    settings: settingsOf(context),
    currentDay: dayInTehran(context.now),
  }
  return (agency) => ({ agency, ...common })
}
