import { lintScorecard } from '../../core/lintScorecard.ts'
import type { Problem, ScorecardConfig } from '../../core/model.ts'
import { configProblem, pointer } from '../configProblem.ts'
import { lintClauses, lintWorksheetName, type LintContext } from './lintContext.ts'
import { answerExample, lintQuery, lintReportFormula, type QueryPlace } from './lintQuery.ts'

function lintInputs(
  place: QueryPlace,
  scorecard: ScorecardConfig,
): { problems: Problem[]; variables: Record<string, unknown> } {
  const problems: Problem[] = []
  const variables: Record<string, unknown> = { ...place.variables }
  for (const [name, input] of Object.entries(scorecard.inputs)) {
    if (!input) continue
    const at = { ...place, path: pointer('inputs', name), variables }
    problems.push(...('formula' in input ? lintReportFormula(at, '/formula', input.formula) : lintQuery(at, input)))
    variables[name] = null
  }
  return { problems, variables }
}

/** Names and formulas of a scorecard; its weights and bands are looked at by `lintScorecard`. */
export function lintScorecardFile(context: LintContext, id: string, scorecard: ScorecardConfig): Problem[] {
  const file = `reports/indicators/${id}.json`
  const agency = answerExample(context, context.framework.agencies.worksheet)?.data ?? null
  const settings = Object.fromEntries(Object.keys(context.framework.settings).map((name) => [name, null]))
  const start = { agency, period: '', year: '', asOf: '', settings }
  const { problems, variables } = lintInputs({ context, file, path: '', variables: start }, scorecard)
  const place = { context, file, path: '', variables }
  return [
    ...(scorecard.id === id ? [] : [configProblem('ID_MISMATCH', file, '/id', { id: scorecard.id, name: id })]),
    ...lintScorecard(scorecard).map((problem) => ({ ...problem, file })),
    ...problems,
    ...scorecard.indicators.flatMap((indicator, i) => {
      const at = `/indicators/${i}`
      const target = { target: null, x: null }
      return [
        ...lintClauses(context, file, `${at}/clauses`, indicator.clauses),
        ...[indicator.from]
          .flat()
          .flatMap((from) => (typeof from === 'string' ? lintWorksheetName(context, file, `${at}/from`, from) : [])),
        ...(['value', 'points', 'notReported', 'notApplicable', 'pending'] as const).flatMap((key) =>
          lintReportFormula(place, `${at}/${key}`, indicator[key], target),
        ),
        ...(indicator.flags ?? []).flatMap((flag, j) =>
          lintReportFormula(place, `${at}/flags/${j}/when`, flag.when, target),
        ),
      ]
    }),
    ...(scorecard.caps ?? []).flatMap((cap, i) =>
      lintReportFormula(place, `/caps/${i}/when`, cap.when, { indicators: null, weights: null }),
    ),
    ...(scorecard.peerGroups ?? []).flatMap((group, i) =>
      lintReportFormula({ ...place, variables: {} }, `/peerGroups/${i}/members`, group.members, { item: agency }),
    ),
  ]
}
