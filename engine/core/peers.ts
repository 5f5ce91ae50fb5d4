import { evaluate } from './expression.ts'
import type { JsonObject, ScorecardConfig } from './model.ts'
import { roundHalfUp } from './rounding.ts'
import { competitionRank, mean, percentileRank, quantile } from './statistics.ts'

/** One member of a peer group that has a band. */
export interface Peer {
  id: string
  /** Rounded total. */
  totalScore: number
}

/** Statistics of a peer group; what its size does not allow to be shown is null. Numbers have one decimal. */
export interface PeerStatistics {
  /** Graded members, provisional ones included. */
  n: number
  mean: number | null
  median: number | null
  q1: number | null
  q3: number | null
}

/** One member against its group. */
export interface PeerPlace {
  /** Standard competition rank, highest first: 1, 2, 2, 4. */
  rank: number | null
  percentileRank: number | null
  gapToMedian: number | null
}

/** From how many graded members what is shown, and from how many points a difference is called a change. */
export type PeerRules = ScorecardConfig['statistics']

const shown = (value: number | null): number | null => (value === null ? null : roundHalfUp(value, 1))

/** Mean, median and quartiles of the graded peers, rounded to one decimal; null while there are fewer than the rules ask for. */
export function peerStatistics(peers: Peer[], { leastForMean, leastForRank }: PeerRules): PeerStatistics {
  const scores = peers.map(({ totalScore }) => totalScore)
  const n = scores.length
  const from = (least: number, value: () => number | null) => (n < least ? null : shown(value()))
  return {
    n,
    mean: from(leastForMean, () => mean(scores)),
    median: from(leastForMean, () => quantile(scores, 0.5)),
    q1: from(leastForRank, () => quantile(scores, 0.25)),
    q3: from(leastForRank, () => quantile(scores, 0.75)),
  }
}

/** Place of a member; all null when it is not among the graded members. */
export function peerPlace(peers: Peer[], id: string, { leastForMean, leastForRank }: PeerRules): PeerPlace {
  const own = peers.find((peer) => peer.id === id)
  const scores = peers.map(({ totalScore }) => totalScore)
  const median = quantile(scores, 0.5)
  if (own === undefined || median === null || peers.length < leastForMean) {
    return { rank: null, percentileRank: null, gapToMedian: null }
  }
  const hasRank = peers.length >= leastForRank
  return {
    rank: hasRank ? competitionRank(scores, own.totalScore) : null,
    percentileRank: hasRank ? shown(percentileRank(scores, own.totalScore)) : null,
    gapToMedian: shown(own.totalScore - median),
  }
}

export type Change = 'improved' | 'stable' | 'declined' | 'new'

/** Change against an earlier total of the same method (or recomputed by it); null: there is none. */
export function changeOf(
  totalScore: number,
  previous: number | null,
  { leastChange }: PeerRules,
): { change: number | null; mark: Change } {
  if (previous === null) return { change: null, mark: 'new' }
  const change = roundHalfUp(totalScore - previous, 1)
  return { change, mark: change >= leastChange ? 'improved' : change <= -leastChange ? 'declined' : 'stable' }
}

type PeerGroup = NonNullable<ScorecardConfig['peerGroups']>[number]

/**
 * The group an agency is compared in: the first whose members include it, or that group's fallback when it has fewer graded members
 * than its minimum. Undefined when no group includes the agency.
 * @param graded number of members of that first group that have a band; absent: enough
 */
export function peerGroupOf(
  { peerGroups = [] }: Pick<ScorecardConfig, 'peerGroups'>,
  agency: JsonObject,
  graded = Infinity,
): PeerGroup | undefined {
  const own = peerGroups.find((group) => isMember(group, agency))
  if (own?.fallback === undefined || graded >= (own.minimum ?? 0)) return own
  return peerGroups.find(({ id }) => id === own.fallback) ?? own
}

/** The card has a band. */
export function isGraded(
  { totalScore, band }: { totalScore: number | null; band: string },
  { notGraded }: Pick<ScorecardConfig, 'notGraded'>,
): boolean {
  return totalScore !== null && band !== notGraded.id
}

/** The agency is a member of the group. */
export function isMember({ members }: Pick<PeerGroup, 'members'>, agency: JsonObject): boolean {
  return evaluate(members, { variables: { item: agency } }) === true
}

/** Affiliated agencies beside their main agency, each counting the same; never merged into its score. */
export interface FamilyView {
  count: number
  graded: number
  mean: number | null
  min: number | null
  max: number | null
  byBand: Record<string, number>
}

/** How a main agency and its affiliated ones stand together: their number by band and the spread of their totals. */
export function familyView(
  cards: { totalScore: number | null; band: string }[],
  { bands, notGraded }: Pick<ScorecardConfig, 'bands' | 'notGraded'>,
): FamilyView {
  const scores = cards.flatMap(({ totalScore, band }) =>
    totalScore !== null && isGraded({ totalScore, band }, { notGraded }) ? [totalScore] : [],
  )
  const count = (id: string) => cards.filter(({ band }) => band === id).length
  return {
    count: cards.length,
    graded: scores.length,
    mean: shown(mean(scores)),
    min: scores.length === 0 ? null : Math.min(...scores),
    max: scores.length === 0 ? null : Math.max(...scores),
    byBand: Object.fromEntries([...bands, notGraded].map(({ id }) => [id, count(id)])),
  }
}
