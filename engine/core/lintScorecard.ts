import { lintIds, lintProblem, lintWeights } from './lintParts.ts'
import type { Problem, ScorecardConfig } from './model.ts'

const statuses = ['measured', 'pending', 'notReported', 'notApplicable', 'notCollected']
/** A band is exclusive at its end: the highest one ends just above the highest total. */
const highest = 100.1

const ids = (list: { id: string }[]) => list.map(({ id }) => id)

/** What is wrong in a scorecard whose shape is right, besides its formulas; paths are JSON pointers into its file. */
export function lintScorecard(scorecard: ScorecardConfig): Problem[] {
  return [
    ...lintIds(
      scorecard.indicators.map(({ id }) => id),
      '/indicators',
    ),
    ...lintIds(
      scorecard.groups.map(({ id }) => id),
      '/groups',
    ),
    ...lintIds(
      [...scorecard.bands, scorecard.notGraded].map(({ id }) => id),
      '/bands',
    ),
    ...lintScorecardWeights(scorecard),
    ...lintBands(scorecard),
    ...lintReferences(scorecard),
    ...statuses
      .filter((status) => scorecard.statuses[status] === undefined)
      .map((status) => lintProblem('STATUS_MISSING', '/statuses', { status })),
  ]
}

function lintScorecardWeights({ id, groups, indicators }: ScorecardConfig): Problem[] {
  return [
    ...lintWeights(
      groups.map(({ weight }) => weight),
      100,
      '/groups',
      id,
    ),
    ...lintWeights(
      indicators.map(({ weight }) => weight),
      100,
      '/indicators',
      id,
    ),
    ...groups.flatMap((group) => {
      const weights = indicators.filter((indicator) => indicator.group === group.id).map(({ weight }) => weight)
      return lintWeights(weights, group.weight, '/indicators', group.id)
    }),
  ]
}

/** Best first: each band begins where the next one ends; together they cover 0 to 100. */
function lintBands({ bands }: ScorecardConfig): Problem[] {
  const isUnbroken =
    bands[0]?.to === highest &&
    bands.at(-1)?.from === 0 &&
    bands.every((band, index) => band.from < band.to && (index === 0 || bands[index - 1]?.from === band.to))
  return isUnbroken ? [] : [lintProblem('BANDS_BROKEN', '/bands', { bottom: 0, top: highest })]
}

function unknown(name: string | undefined, known: string[], path: string): Problem[] {
  if (name === undefined || known.includes(name)) return []
  return [lintProblem('NAME_UNKNOWN', path, { name, known: known.join(', ') })]
}

function lintReferences({ groups, indicators, bands, caps = [], peerGroups = [] }: ScorecardConfig): Problem[] {
  return [
    ...indicators.flatMap(({ group }, index) => unknown(group, ids(groups), `/indicators/${index}/group`)),
    ...caps.flatMap(({ atMost, band }, index) => [
      ...unknown(atMost, ids(bands), `/caps/${index}/atMost`),
      ...unknown(band, ids(bands), `/caps/${index}/band`),
    ]),
    ...peerGroups.flatMap(({ fallback }, index) => unknown(fallback, ids(peerGroups), `/peerGroups/${index}/fallback`)),
  ]
}
