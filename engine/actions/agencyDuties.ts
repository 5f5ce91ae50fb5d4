import { familyOf, mainAgencyOf } from '../core/directory.ts'
import { deriveDuties } from '../core/deriveDuties.ts'
import type { Duty, Extension } from '../core/duty.ts'
import { sourceKey, type AnswersOf, type DutyFacts } from '../core/dutyScope.ts'
import { Failure } from '../core/failure.ts'
import type { Answer } from '../core/model.ts'
import type { Context } from './context.ts'
import { fetchWanted, plainSurroundings } from './surroundings.ts'

const maxRounds = 12

function agenciesOf({ directory }: Context, agency: string, place: AnswersOf): string[] {
  if (place === 'agency') return [agency]
  return place === 'organization' ? [directory.organization] : familyOf(directory, mainAgencyOf(directory, agency))
}

/** Answers of several worksheets in one pass over the store. */
async function load(context: Context, agencies: string[], worksheets: string[]): Promise<Map<string, Answer[]>> {
  const found = new Map(worksheets.map((worksheet): [string, Answer[]] => [worksheet, []]))
  for await (const answer of context.store.answers({ worksheet: worksheets, agencies }))
    found.get(answer.worksheet)?.push(answer)
  return found
}

/** The duties of an agency, with the worksheets beyond its own answers that were looked at: they change with those too. */
export interface AgencyDuties {
  duties: readonly Duty[]
  family: ReadonlySet<string>
  organization: ReadonlySet<string>
}

const names = (sources: ReadonlyMap<string, unknown>, place: AnswersOf) =>
  [...sources.keys()].filter((key) => key.startsWith(`${place}/`)).map((key) => key.slice(place.length + 1))

/** Everything one agency owes or owed, from what is stored now. */
export async function agencyDuties(
  context: Context,
  agency: string,
  extensions: readonly Extension[],
): Promise<AgencyDuties> {
  const { deadlines, worksheets } = context.catalogue
  if (!deadlines) return { duties: [], family: new Set(), organization: new Set() }
  const sources = new Map<string, readonly Answer[]>()
  let surroundings = plainSurroundings(context, agency)
  for (let round = 0; round < maxRounds; round++) {
    const facts: DutyFacts = { agency, surroundings, worksheets, sources }
    const { duties, wants } = deriveDuties(deadlines, facts, extensions)
    const { sources: wanted, ...others } = wants
    if (wanted.length + others.answers.length + others.worksheets.length + others.agencies.length === 0) {
      // Formulas see the family and the Organization; what they follow by number may be of either.
      const followed = [...Object.keys(surroundings.worksheets), ...followedWorksheets(surroundings.answers)]
      return {
        duties,
        family: new Set([...names(sources, 'family'), ...followed]),
        organization: new Set([...names(sources, 'organization'), ...followed]),
      }
    }
    for (const [place, list] of Map.groupBy(wanted, (source) => source.in)) {
      const missing = [...new Set(list.map(({ worksheet }) => worksheet))]
      for (const [worksheet, answers] of await load(context, agenciesOf(context, agency, place), missing))
        sources.set(sourceKey({ worksheet, in: place }), answers)
    }
    surroundings = await fetchWanted(context, agency, surroundings, others)
  }
  throw new Failure('RULES_UNSETTLED', { worksheet: 'deadlines' })
}

const followedWorksheets = (answers: Record<string, Answer | null>): string[] =>
  Object.values(answers).flatMap((answer) => answer?.worksheet ?? [])
