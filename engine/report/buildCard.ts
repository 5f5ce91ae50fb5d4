import type { CardInput, CardResult, GroupResult } from '../core/cardResult.ts'
import { computeScorecard, largestLosses } from '../core/computeScorecard.ts'
import { evaluate } from '../core/expression.ts'
import { Failure } from '../core/failure.ts'
import type { Json, JsonObject, ReportCard, ScorecardConfig } from '../core/model.ts'
import { familyView, isMember, type Peer, peerGroupOf, peerPlace, peerStatistics } from '../core/peers.ts'
import { periodEnd } from '../core/period.ts'
import { roundHalfUp } from '../core/rounding.ts'
import type { ReportSource, ReportVariables } from './reportSource.ts'
import { runQuery } from './runQuery.ts'

/**
 * A scorecard computed now from the stored answers, with its place among its peers and, for a main agency, its family.
 * Peers are read whatever the asker's reach: only their statistics are shown, and none of fewer than the method allows.
 */
export async function buildCard(card: ReportCard, source: ReportSource, variables: ReportVariables): Promise<Json> {
  const scorecard = source.catalogue.scorecards[card.scorecard]?.scorecard
  const [code, period] = [card.agency, card.period].map((formula) => evaluate(formula, { variables }))
  if (!scorecard || typeof code !== 'string' || !source.directory.agencies.has(code)) {
    throw new Failure('REPORT_EMPTY', { report: card.scorecard })
  }
  if (source.reach !== 'all' && !source.reach.includes(code))
    throw new Failure('REPORT_EMPTY', { report: card.scorecard })
  const all: ReportSource = { ...source, reach: 'all' }
  const cards = new Map<string, CardResult>()
  const cardOf = async (agency: string) => {
    const known = cards.get(agency) ?? (await computeCard(scorecard, agency, String(period), all))
    cards.set(agency, known)
    return known
  }
  const own = await cardOf(code)
  const profile = source.directory.agencies.get(code)?.data ?? {}
  const affiliated = [...source.directory.agencies.values()].filter((agency) => agency.parent === code)
  const family: CardResult[] = []
  for (const agency of affiliated) family.push(await cardOf(agency.code))
  const { peers, medians } = await placeAmongPeers(scorecard, code, profile, source, cardOf)
  const shown = {
    ...own,
    peers,
    groups: own.groups.map((group) => withMedian(group, medians[group.id] ?? null)),
    losses: largestLosses(own, 3),
    family: affiliated.length === 0 ? null : familyView(family, scorecard),
  }
  return JSON.parse(JSON.stringify(shown)) as Json
}

async function placeAmongPeers(
  scorecard: ScorecardConfig,
  code: string,
  profile: JsonObject,
  { directory }: ReportSource,
  cardOf: (agency: string) => Promise<CardResult>,
) {
  // The narrow groups first: only where one is too small are the members of its fallback computed.
  const everyone = [...directory.agencies.values()]
  const group = peerGroupOf(
    scorecard,
    profile,
    everyone.map((agency) => agency.data),
  )
  if (!group) return { peers: null, medians: {} as Record<string, number | null> }
  const peers: Peer[] = []
  const groupScores = new Map<string, Peer[]>()
  for (const agency of everyone.filter((each) => isMember(group, each.data))) {
    const card = await cardOf(agency.code)
    if (card.totalScore === null || card.band === scorecard.notGraded.id) continue
    peers.push({ id: agency.code, totalScore: card.totalScore })
    for (const { id, score } of card.groups) {
      if (score !== null) groupScores.set(id, [...(groupScores.get(id) ?? []), { id: agency.code, totalScore: score }])
    }
  }
  const medians: Record<string, number | null> = Object.fromEntries(
    scorecard.groups.map(({ id }) => [id, peerStatistics(groupScores.get(id) ?? [], scorecard.statistics).median]),
  )
  const statistics = peerStatistics(peers, scorecard.statistics)
  return { peers: { group: group.id, ...statistics, ...peerPlace(peers, code, scorecard.statistics) }, medians }
}

const withMedian = (group: GroupResult, peerMedian: number | null) => ({
  ...group,
  peerMedian,
  gap: group.score === null || peerMedian === null ? null : roundHalfUp(group.score - peerMedian, 1),
})

async function computeCard(
  scorecard: ScorecardConfig,
  code: string,
  period: string,
  source: ReportSource,
): Promise<CardResult> {
  const agency = source.directory.agencies.get(code)
  const asOf = periodEnd(period) ?? source.currentDay
  const profile = agency?.data ?? {}
  const variables = { agency: profile, period, asOf, settings: source.settings, parameters: { agency: code, period } }
  const inputs: JsonObject = {}
  for (const [name, input] of Object.entries(scorecard.inputs)) {
    if (input && 'from' in input && source.catalogue.worksheets[input.from])
      inputs[name] = await runQuery(input, source, variables)
  }
  const given: CardInput = {
    agency: profile,
    kind: agency?.kind ?? '',
    period,
    asOf,
    settings: source.settings,
    worksheets: Object.keys(source.catalogue.worksheets),
    inputs,
  }
  return computeScorecard(scorecard, given)
}
