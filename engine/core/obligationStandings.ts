import { mainAgencyOf } from './directory.ts'
import type { Duty } from './duty.ts'
import type { Catalogue, ObligationsConfig, ObligationsObligation } from './model.ts'
import {
  answersAt,
  firstHolding,
  runningDuties,
  standingVariables,
  type CountPlace,
  type StandingFacts,
} from './standing.ts'
import type { Standing } from './standingWords.ts'

/** Where one agency stands with one obligation. */
export interface ObligationStanding {
  id: string
  is: Standing
  /** The case that holds, by its place in the config. */
  case?: number
  late: Duty[]
  open: Duty[]
}

type Config = Pick<Catalogue, 'worksheets'>

/** Whether answers in a state count as what was asked for. */
function isFulfilled(config: Config, worksheet: string, state: string): boolean {
  const found = config.worksheets[worksheet]?.workflow.states[state]
  return found?.active === true || (found?.final === true && found.tone === 'success')
}

/** Told by the answers of its worksheets: done when each has one that counts, under way when there is any at all. */
function byAnswers({ of, servedBy }: ObligationsObligation, facts: StandingFacts, config: Config): Standing {
  const named = [...new Set(servedBy.flatMap(({ worksheet }) => worksheet ?? []))]
  const counts = named.map((worksheet) => {
    const isOrganizations = config.worksheets[worksheet]?.worksheet.keptPer === 'organization-many'
    const place: CountPlace = isOrganizations ? 'organization' : of
    const all = answersAt(facts, worksheet, place)
    return { all, fulfilled: answersAt(facts, worksheet, place, ({ state }) => isFulfilled(config, worksheet, state)) }
  })
  if (counts.length > 0 && counts.every(({ fulfilled }) => fulfilled > 0)) return 'done'
  return counts.some(({ all }) => all > 0) ? 'underWay' : 'notBegun'
}

/** Where an agency stands with every obligation: late by its duties; else by its cases, or by the duties and answers that serve it. */
export function obligationStandings(
  { counts, obligations }: ObligationsConfig,
  facts: StandingFacts,
  config: Config,
): ObligationStanding[] {
  const variables = standingVariables(facts, counts)
  const { directory, agency, currentDay } = facts
  return obligations.map((obligation) => {
    const { id, of, servedBy, cases } = obligation
    const named = servedBy.flatMap(({ deadline }) => deadline ?? [])
    const owner = { agency, main: mainAgencyOf(directory, agency), organization: directory.organization }[of]
    const duties = (facts.duties.get(owner) ?? []).filter(({ duty }) => named.includes(duty))
    const running = runningDuties(duties, currentDay)
    const held = cases ? firstHolding(cases, variables) : -1
    const told = (): Standing => {
      if (running.late.length > 0) return 'late'
      if (cases) return cases[held]?.is ?? 'notBegun'
      return running.open.some(({ work }) => work !== undefined) ? 'underWay' : byAnswers(obligation, facts, config)
    }
    return { id, is: told(), ...(held < 0 ? {} : { case: held }), ...running }
  })
}
