import type { ObligationsCoverage, Problem } from '../../core/model.ts'
import { namesOfCoverage, type ServingKind, type ServingName } from '../../core/serving.ts'
import { configProblem, pointer } from '../configProblem.ts'
import {
  isThere,
  lintClause,
  lintField,
  lintRoles,
  lintTaken,
  lintWorksheetName,
  type LintContext,
} from './lintContext.ts'
import { caseWords, lintCases, lintCounts, lintDutyName, standingNames } from './lintStandings.ts'
import { wordsAt } from './overlayWords.ts'

const file = 'forms/obligations.json'

type Check = (context: LintContext, path: string, name: { id: string; of: string }) => Problem[]

/** The problem with this code where a name is not among those known. */
const unless = (isKnown: boolean, ...problem: [Parameters<typeof configProblem>[0], string, Record<string, string>]) =>
  isKnown ? [] : [configProblem(problem[0], file, problem[1], problem[2])]

const guardsOf = (context: LintContext, worksheet: string) =>
  Object.values(context.views[worksheet]?.workflow?.transitions ?? {}).flatMap((each) => each?.guards ?? [])

/** Of a worksheet that is not there its parts are not told again. */
const within = (context: LintContext, worksheet: string, problems: () => Problem[]) =>
  context.views[worksheet] ? problems() : []

const checks: Record<ServingKind, Check> = {
  worksheet: (context, path, { id }) => lintWorksheetName(context, file, path, id),
  field: (context, path, { id, of }) => {
    const view = context.views[of]
    return view ? lintField(view, file, path, id) : []
  },
  computed: (context, path, { id, of }) =>
    within(context, of, () =>
      unless(Object.hasOwn(context.sources.worksheets[of]?.rules?.computed ?? {}, id), 'UNKNOWN_COMPUTED', path, {
        name: id,
        worksheet: of,
      }),
    ),
  rule: (context, path, { id, of }) =>
    within(context, of, () => {
      const rules = [...(context.sources.worksheets[of]?.rules?.checks ?? []), ...guardsOf(context, of)]
      return unless(
        rules.some((rule) => rule.id === id),
        'UNKNOWN_RULE',
        path,
        { name: id, worksheet: of },
      )
    }),
  action: (context, path, { id, of }) =>
    within(context, of, () =>
      unless(Object.hasOwn(context.views[of]?.workflow?.transitions ?? {}, id), 'UNKNOWN_ACTION', path, {
        name: id,
        workflow: context.views[of]?.worksheet.workflow ?? '',
      }),
    ),
  deadline: (context, path, { id }) => lintDutyName(context, file, path, id),
  setting: ({ framework }, path, { id }) =>
    unless(Object.hasOwn(framework.settings, id), 'UNKNOWN_SETTING', path, { name: id }),
  report: (context, path, { id }) =>
    unless(isThere(context, `reports/${id}/report.json`), 'UNKNOWN_REPORT', path, { name: id }),
  scorecard: (context, path, { id }) =>
    unless(isThere(context, `reports/indicators/${id}.json`), 'UNKNOWN_SCORECARD', path, { name: id }),
  indicator: ({ sources }, path, { id, of }) => {
    const card = sources.scorecards[of]?.scorecard
    const isKnown = !card || card.indicators.some((indicator) => indicator.id === id)
    return unless(isKnown, 'UNKNOWN_INDICATOR', path, { name: id, scorecard: of })
  },
  vocabulary: (context, path, { id }) =>
    unless(isThere(context, `forms/vocabularies/${id}.json`), 'UNKNOWN_VOCABULARY', path, { name: id }),
  rubric: (context, path, { id }) =>
    unless(isThere(context, `forms/rubrics/${id}.json`), 'UNKNOWN_RUBRIC', path, { name: id }),
  identifier: ({ framework }, path, { id }) =>
    unless(Object.hasOwn(framework.identifiers ?? {}, id), 'UNKNOWN_IDENTIFIER', path, { name: id }),
  role: (context, path, { id }) => lintRoles(context, file, path, [id]).map((each) => ({ ...each, path })),
}

/** A part stands beside what it is a part of. */
function lintOwner(coverage: ObligationsCoverage, path: string): Problem[] {
  const owners = {
    fields: 'worksheet',
    computed: 'worksheet',
    rules: 'worksheet',
    actions: 'worksheet',
    indicators: 'scorecard',
  } as const
  return Object.entries(owners).flatMap(([key, owner]) =>
    coverage[key as keyof typeof owners] === undefined || coverage[owner] !== undefined
      ? []
      : [configProblem('COVERAGE_WITHOUT_OWNER', file, path, { key, owner })],
  )
}

const lintName = (context: LintContext, path: string, { kind, id, of = '' }: ServingName) =>
  checks[kind](context, path, { id, of })

/** Names in the config that something points to, with what they are parts of. */
export const lintCoverage = (context: LintContext, path: string, coverage: ObligationsCoverage): Problem[] => [
  ...lintOwner(coverage, path),
  ...namesOfCoverage(coverage).flatMap(({ name, path: at }) => lintName(context, `${path}${at}`, name)),
]

/** `obligations.json`: every clause, count, formula and role, and everything that is said to serve. */
export function lintObligations(context: LintContext): Problem[] {
  const { obligations: config } = context.sources
  if (!config) return []
  const known = standingNames(context, config.counts)
  return [
    ...lintTaken(config.obligations.map(({ id }, i) => ({ name: id, file, path: `/obligations/${i}/id` }))),
    ...lintCounts(context, file, config.counts),
    ...config.obligations.flatMap(({ clause, servedBy, cases }, i) => {
      const path = `/obligations/${i}`
      return [
        ...lintClause(context, file, `${path}/clause`, clause),
        ...lintCases(context, file, `${path}/cases`, cases, known),
        ...servedBy.flatMap((coverage, j) => lintCoverage(context, `${path}/servedBy/${j}`, coverage)),
      ]
    }),
  ]
}

/** Words of the obligations that other languages translate. */
export function obligationWords({ sources }: LintContext): string[] {
  return (sources.obligations?.obligations ?? []).flatMap((obligation) => [
    ...wordsAt(pointer('obligations', obligation.id), obligation, ['title', 'actor', 'towards', 'term']),
    ...caseWords(obligation.cases, 'obligations', obligation.id),
  ])
}
