import { Failure } from '../core/failure.ts'
import type { Answer, Assessment, Expression, Json, Surroundings, WorksheetVersion } from '../core/model.ts'
import type { Context } from './context.ts'
import { fetchWanted, isSated, plainSurroundings, surroundingsOf, type Pending } from './surroundings.ts'

/** Formulas may follow a reference, then a reference of what they found; more rounds than this is a mistake in the config. */
const maxRounds = 12

/** All rules of a version on an answer, with every other answer they ask for. */
export async function assessAnswer(
  context: Context,
  version: WorksheetVersion,
  answer: Answer,
  options: { state?: string; pending?: Pending; surroundings?: Surroundings } = {},
): Promise<{ assessment: Assessment; surroundings: Surroundings }> {
  let surroundings = options.surroundings ?? surroundingsOf(context, version, answer)
  for (let round = 0; round < maxRounds; round++) {
    const assessment = await context.assessor.assess(version, answer, surroundings, options.state)
    if (isSated(assessment.wants)) return { assessment, surroundings }
    surroundings = await fetchWanted(context, answer.agency, surroundings, assessment.wants, options.pending)
  }
  throw new Failure('RULES_UNSETTLED', { worksheet: version.id })
}

/** Values of formulas over an answer, with every other answer they ask for. */
export async function evaluateFormulas(
  context: Context,
  version: WorksheetVersion,
  answer: Answer,
  formulas: Expression[],
  options: { state?: string; pending?: Pending; surroundings?: Surroundings } = {},
): Promise<Json[]> {
  if (formulas.length === 0) return []
  let surroundings = options.surroundings ?? plainSurroundings(context, answer.agency)
  for (let round = 0; round < maxRounds; round++) {
    const { values, wants } = await context.assessor.evaluate(version, answer, surroundings, formulas, options.state)
    if (isSated(wants)) return values
    surroundings = await fetchWanted(context, answer.agency, surroundings, wants, options.pending)
  }
  throw new Failure('RULES_UNSETTLED', { worksheet: version.id })
}
