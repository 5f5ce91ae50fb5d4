import type { ObligationsObligation } from '../core/model.ts'
import { obligationStandings, type ObligationStanding } from '../core/obligationStandings.ts'
import type { StandingFacts } from '../core/standing.ts'
import type { Compliance, ObligationRow } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { termsOf } from './dutyTerm.ts'
import { reportWith } from './reportWith.ts'
import { agencyInReach, standingFacts } from './standingFacts.ts'
import { agencyTitle, words } from './titles.ts'

function describe(
  context: Context,
  { currentDay }: StandingFacts,
  obligation: ObligationsObligation,
  standing: ObligationStanding,
): ObligationRow {
  const { id, clause, title, actor, towards, term, cases } = obligation
  const other = context.catalogue.translations.en?.obligations?.[id]
  const held = standing.case === undefined ? undefined : cases?.[standing.case]
  return {
    id,
    clause,
    title: words(context, title, { en: other?.title }),
    actor: words(context, actor, { en: other?.actor }),
    ...(towards === undefined ? {} : { towards: words(context, towards, { en: other?.towards }) }),
    ...(term === undefined ? {} : { term: words(context, term, { en: other?.term }) }),
    is: standing.is,
    ...(held?.title === undefined
      ? {}
      : { say: words(context, held.title, { en: other?.cases?.[String(standing.case)] }) }),
    ...termsOf(context, standing, currentDay),
  }
}

/** Where one agency stands with every obligation. */
export function describeObligations(context: Context, facts: StandingFacts): ObligationRow[] {
  const { obligations } = context.catalogue
  if (!obligations) return []
  const standings = new Map(obligationStandings(obligations, facts, context.catalogue).map((each) => [each.id, each]))
  return obligations.obligations.flatMap((obligation) => {
    const standing = standings.get(obligation.id)
    return standing ? [describe(context, facts, obligation, standing)] : []
  })
}

/** Each obligation of the law with where an agency in the actor's reach stands with it. */
export async function showCompliance(context: Context, query: { agency?: string }): Promise<Compliance> {
  const agency = agencyInReach(context, query.agency)
  const facts = await standingFacts(context, [agency])
  return {
    agency,
    agencyTitle: agencyTitle(context, agency),
    items: describeObligations(context, facts(agency)),
    ...reportWith(context, (data) => 'standings' in data && data.standings === 'obligations'),
  }
}
