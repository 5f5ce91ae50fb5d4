import type { CardResult, GroupResult, IndicatorResult } from '../core/cardResult.ts'
import { largestLosses } from '../core/computeScorecard.ts'
import { evaluate } from '../core/expression.ts'
import { Failure } from '../core/failure.ts'
import type { Json, JsonObject, ReportCard, ScorecardConfig } from '../core/model.ts'
import {
  changeOf,
  familyView,
  isGraded,
  isMember,
  type Peer,
  peerGroupOf,
  peerPlace,
  peerStatistics,
} from '../core/peers.ts'
import { roundHalfUp } from '../core/rounding.ts'
import { yearOf } from '../core/scorecardInputs.ts'
import { type Cards, createCards } from './computeCards.ts'
import type { ReportSource, ReportVariables } from './reportSource.ts'

/**
 * A scorecard computed now from the stored answers, with its change against the year before by the same method, its place among its
 * peers and, for a main agency, its family.
 * Peers are read whatever the asker's reach: only their statistics are shown, and none of fewer than the method allows.
 */
export async function buildCard(card: ReportCard, source: ReportSource, variables: ReportVariables): Promise<Json> {
  const scorecard = source.catalogue.scorecards[card.scorecard]?.scorecard
  const [code, period] = [card.agency, card.period].map((formula) => evaluate(formula, { variables }))
  const agency = typeof code === 'string' ? source.directory.agencies.get(code) : undefined
  if (!scorecard || !agency || (source.reach !== 'all' && !source.reach.includes(agency.code)))
    throw new Failure('REPORT_EMPTY', { report: card.scorecard })

  const cards = createCards(scorecard, { ...source, reach: 'all' })
  const own = await cardOf(cards, agency.code, String(period))
  const before = earlier(await cardOf(cards, agency.code, yearBefore(String(period))), scorecard)
  const affiliated = [...source.directory.agencies.values()].filter(({ parent }) => parent === agency.code)
  const family = await cards(
    affiliated.map((each) => each.code),
    own.period,
  )
  const { peers, medians } = await placeAmongPeers(scorecard, own, agency, source, cards)
  const shown = {
    ...own,
    ...changeOf(
      own.totalScore ?? 0,
      own.totalScore === null ? null : (before?.totalScore ?? null),
      scorecard.statistics,
    ),
    peers,
    indicators: own.indicators.map((each) => shownIndicator(each, before, scorecard)),
    groups: own.groups.map((group) => withMedian(group, own, medians[group.id] ?? null)),
    losses: largestLosses(own, 3),
    family: affiliated.length === 0 ? null : familyView([...family.values()], scorecard),
  }
  return JSON.parse(JSON.stringify(shown)) as Json
}

async function cardOf(cards: Cards, agency: string, period: string): Promise<CardResult> {
  const card = (await cards([agency], period)).get(agency)
  if (!card) throw new RangeError(`no card of ${agency}`)
  return card
}

/** `1405-H1` becomes `1404-H1`. */
const yearBefore = (period: string): string => `${yearOf(period) - 1}${period.slice(4)}`

/** The card of the year before, where there is one: a year in which nothing was measured, or that has no band, is not compared with. */
function earlier(card: CardResult, scorecard: ScorecardConfig): CardResult | undefined {
  return isGraded(card, scorecard) && card.weights.measured + card.weights.pending > 0 ? card : undefined
}

const isSeen = ({ status }: IndicatorResult) => status === 'measured' || status === 'pending'

/** An indicator with the change of its points where it was seen in both years; `state` names the words of a value that is a code. */
function shownIndicator(indicator: IndicatorResult, before: CardResult | undefined, { statistics }: ScorecardConfig) {
  const earlierOne = before?.indicators.find(({ id }) => id === indicator.id)
  const isCompared = earlierOne !== undefined && isSeen(earlierOne) && isSeen(indicator)
  const shown = { ...indicator, state: typeof indicator.x === 'string' ? `${indicator.id}.${indicator.x}` : null }
  if (!isCompared || indicator.points === null) return { ...shown, change: null, mark: null }
  return { ...shown, ...changeOf(indicator.points, earlierOne.points, statistics) }
}

async function placeAmongPeers(
  scorecard: ScorecardConfig,
  own: CardResult,
  { code, data: profile }: { code: string; data: JsonObject },
  { directory }: ReportSource,
  cards: Cards,
) {
  const gradedOf = async (group: { members: string }) => {
    const members = [...directory.agencies.values()].filter(({ data }) => isMember(group, data))
    const computed = await cards(
      members.map((member) => member.code),
      own.period,
    )
    return [...computed].filter(([, card]) => isGraded(card, scorecard))
  }
  // The narrow group first: only where it is too small are the members of its fallback computed.
  const narrow = peerGroupOf(scorecard, profile)
  if (!narrow) return { peers: null, medians: {} as Record<string, number | null> }
  const near = await gradedOf(narrow)
  const group = peerGroupOf(scorecard, profile, near.length) ?? narrow
  const graded = group === narrow ? near : await gradedOf(group)
  const peers = graded.map(([id, { totalScore }]): Peer => ({ id, totalScore: totalScore ?? 0 }))
  const medianOf = (id: string) => {
    const scores = graded.flatMap(([peer, { groups }]) => {
      const score = groups.find((each) => each.id === id)?.score ?? null
      return score === null ? [] : [{ id: peer, totalScore: score }]
    })
    return peerStatistics(scores, scorecard.statistics).median
  }
  const medians = Object.fromEntries(scorecard.groups.map(({ id }) => [id, medianOf(id)]))
  const statistics = peerStatistics(peers, scorecard.statistics)
  return { peers: { group: group.id, ...statistics, ...peerPlace(peers, code, scorecard.statistics) }, medians }
}

/**
 * A group with its peers; `isCollected`: the worksheets of at least one of its indicators are in service; `isReported`:
 * its score is not a zero for want of data.
 */
const withMedian = (group: GroupResult, { indicators }: CardResult, peerMedian: number | null) => ({
  ...group,
  isCollected: indicators.some((each) => each.group === group.id && each.status !== 'notCollected'),
  isReported: indicators.some((each) => each.group === group.id && isSeen(each)),
  peerMedian,
  gap: group.score === null || peerMedian === null ? null : roundHalfUp(group.score - peerMedian, 1),
})
