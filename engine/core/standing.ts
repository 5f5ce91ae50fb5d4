import { mainAgencyOf, familyOf, type Directory } from './directory.ts'
import { standingOn, type Duty } from './duty.ts'
import { evaluate } from './expression.ts'
import type { JsonObject, ProcessAnswerCount, ProcessConfig, ProcessDutyCount } from './model.ts'
import { totalOf, type Tally } from './tally.ts'

type TalliesByAgency = ReadonlyMap<string, readonly Tally[]>

/** What standings are told from: counts of answers and derived duties, never an answer itself. */
export interface StandingFacts {
  agency: string
  directory: Directory
  tallies: TalliesByAgency
  /** Of the answers that pass the columns of a count, by `narrowKey`. */
  narrowed: ReadonlyMap<string, TalliesByAgency>
  /** Of the agency and of its main agency. */
  duties: ReadonlyMap<string, readonly Duty[]>
  settings: JsonObject
  currentDay: string
}

export type CountPlace = NonNullable<ProcessAnswerCount['in']>

/** Codes of the agencies whose answers a count looks at. */
export function agenciesAt({ agency, directory }: StandingFacts, place: CountPlace = 'agency'): string[] {
  if (place === 'agency') return [agency]
  if (place === 'organization') return [directory.organization]
  const main = mainAgencyOf(directory, agency)
  return place === 'main' ? [main] : familyOf(directory, main)
}

/** Answers of a worksheet at a place that pass, by their tallies. */
export function answersAt(
  facts: StandingFacts,
  worksheet: string,
  place: CountPlace | undefined,
  fits: (tally: Tally) => boolean = () => true,
  tallies = facts.tallies,
): number {
  const found = agenciesAt(facts, place).flatMap((code) => tallies.get(code) ?? [])
  return totalOf(found, (tally) => tally.worksheet === worksheet && fits(tally))
}

/** The name under which the tallies of a narrowed count stand in the facts. */
export const narrowKey = ({ from, where }: Pick<ProcessAnswerCount, 'from' | 'where'>): string =>
  JSON.stringify([from, where])

/** Counts that look at columns of the index, each once. */
export function narrowedCounts(counts: ProcessConfig['counts'] = {}): ProcessAnswerCount[] {
  const narrowed = Object.values(counts).flatMap((count) => (count && 'from' in count && count.where ? [count] : []))
  return [...new Map(narrowed.map((count) => [narrowKey(count), count])).values()]
}

const noTallies: TalliesByAgency = new Map()

function answerCount(facts: StandingFacts, count: ProcessAnswerCount, variables: JsonObject): number {
  const { from, states, period, where } = count
  const wanted = period === undefined ? undefined : String(evaluate(period, { variables }))
  const fits = (tally: Tally) =>
    (!states || states.includes(tally.state)) && (wanted === undefined || tally.period === wanted)
  return answersAt(facts, from, count.in, fits, where && (facts.narrowed.get(narrowKey(count)) ?? noTallies))
}

function dutyCount(facts: StandingFacts, count: ProcessDutyCount): number {
  return agenciesAt(facts, count.in)
    .flatMap((code) => facts.duties.get(code) ?? [])
    .filter((duty) => duty.duty === count.duty && standingOn(duty, facts.currentDay).state === count.standing).length
}

/** What the formulas of cases see: the counts by name, the profile of the agency, its code, settings and the day. */
export function standingVariables(facts: StandingFacts, counts: ProcessConfig['counts'] = {}): JsonObject {
  const { agency, directory, settings, currentDay } = facts
  const common = { agency: directory.agencies.get(agency)?.data ?? null, owner: agency, settings, currentDay }
  const counted = Object.entries(counts).map(([name, count]): [string, number] => {
    if (!count) return [name, 0]
    return [name, 'duty' in count ? dutyCount(facts, count) : answerCount(facts, count, common)]
  })
  return { ...common, ...Object.fromEntries(counted) }
}

/** The place of the first that holds; -1 where none does. */
export const firstHolding = (list: readonly { when?: string }[], variables: JsonObject): number =>
  list.findIndex(({ when }) => when === undefined || evaluate(when, { variables }) === true)

const byDue = (a: Duty, b: Duty) => (a.due ?? '9999').localeCompare(b.due ?? '9999')

/** Duties that are past their last day, and those that still have time. */
export function runningDuties(duties: readonly Duty[], currentDay: string): { late: Duty[]; open: Duty[] } {
  const isIn = (state: 'late' | 'open') => (duty: Duty) => standingOn(duty, currentDay).state === state
  return { late: duties.filter(isIn('late')).toSorted(byDue), open: duties.filter(isIn('open')).toSorted(byDue) }
}
