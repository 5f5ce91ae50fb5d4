import { stageStandings } from '../core/stageStandings.ts'
import { standings, type Standing } from '../core/standingWords.ts'
import type { StandingsPage, StandingsQuery } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { reachOf } from './rights.ts'
import { standingFacts } from './standingFacts.ts'
import { agencyTitle } from './titles.ts'

const none = Object.fromEntries(standings.map((is) => [is, 0])) as Record<Standing, number>

/** Where all agencies in reach stand, by stage, and a page of those that stand as asked. */
export async function listStandings(
  context: Context,
  { stage, is, offset, limit }: StandingsQuery & { offset: number; limit: number },
): Promise<StandingsPage> {
  const { process, framework } = context.catalogue
  const codes = process ? (reachOf(context) ?? [...context.directory.agencies.keys()]) : []
  const factsOf = await standingFacts(context, codes)
  const all = codes.toSorted().map((agency) => {
    const found = process ? stageStandings(process, factsOf(agency), context.catalogue) : []
    return { agency, stages: found.map((each) => ({ stage: each.stage, is: each.is })) }
  })
  const counts = (process ? framework.stages : []).map(({ id }) => {
    const numbers = { ...none }
    for (const { stages } of all) for (const each of stages) if (each.stage === id) numbers[each.is] += 1
    return { stage: id, ...numbers }
  })
  const fits = (each: { stage: number; is: Standing }) =>
    (stage === undefined || each.stage === stage) && (is === undefined || each.is === is)
  const asked = all.filter(({ stages }) => stages.some(fits))
  const items = asked
    .slice(offset, offset + limit)
    .map((each) => ({ ...each, agencyTitle: agencyTitle(context, each.agency) }))
  return { items, total: asked.length, agencies: codes.length, counts }
}
