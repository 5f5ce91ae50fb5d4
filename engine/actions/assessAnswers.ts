import { Failure } from '../core/failure.ts'
import type { Answer, Assessment, Wants, WorksheetVersion } from '../core/model.ts'
import type { Context } from './context.ts'
import { fetchWanted, isSated, plainSurroundings } from './surroundings.ts'

const maxRounds = 12
/** Answers that travel to a worker together: the surroundings are copied for each lot, and a lot must leave room for others in between. */
const lot = 50

/**
 * The rules of many answers of a version, each seeing the others as if all were stored. The surroundings are loaded once an agency, not once an
 * answer: a thousand answers whose rules look at all others would else copy a million.
 */
export async function assessAnswers(
  context: Context,
  version: WorksheetVersion,
  answers: readonly Answer[],
): Promise<Map<string, Assessment>> {
  const pending = new Map(answers.map((answer) => [answer.id, answer]))
  const results = new Map<string, Assessment>()
  for (const [agency, own] of Map.groupBy(answers, (answer) => answer.agency)) {
    let surroundings = plainSurroundings(context, agency)
    let open = own
    for (let round = 0; open.length > 0; round++) {
      if (round >= maxRounds) throw new Failure('RULES_UNSETTLED', { worksheet: version.id })
      const lots = Array.from({ length: Math.ceil(open.length / lot) }, (_, at) => open.slice(at * lot, at * lot + lot))
      const assessed = (
        await Promise.all(lots.map((each) => context.assessor.assessAll(version, each, surroundings)))
      ).flat()
      const wants: Wants = { answers: [], worksheets: [], agencies: [] }
      const unsated: Answer[] = []
      for (const [at, answer] of open.entries()) {
        const assessment = assessed[at]
        if (!assessment) continue
        if (isSated(assessment.wants)) results.set(answer.id, assessment)
        else {
          unsated.push(answer)
          for (const kind of ['answers', 'worksheets', 'agencies'] as const) wants[kind].push(...assessment.wants[kind])
        }
      }
      open = unsated
      if (open.length > 0) surroundings = await fetchWanted(context, agency, surroundings, uniqueWants(wants), pending)
    }
  }
  return results
}

const uniqueWants = ({ answers, worksheets, agencies }: Wants): Wants => ({
  answers: [...new Set(answers)],
  worksheets: [...new Set(worksheets)],
  agencies: [...new Set(agencies)],
})
