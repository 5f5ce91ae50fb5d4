import type { Duty } from './duty.ts'
import type { Catalogue, DeadlinesDuty, ProcessConfig } from './model.ts'
import { firstHolding, runningDuties, standingVariables, type StandingFacts } from './standing.ts'
import type { Standing } from './standingWords.ts'

/** Where one agency stands in one stage. */
export interface StageStanding {
  stage: number
  is: Standing
  /** The case that holds, by its place in the config. */
  case?: number
  /** What is next, by its place in the config. */
  next?: number
  /** Its duties, the first due first. */
  late: Duty[]
  open: Duty[]
}

type Config = Pick<Catalogue, 'worksheets' | 'deadlines'>

/** The stage a duty belongs to: that of the worksheet that meets it, or of the one that opens it. */
export function stageOfDuty({ metBy, opens }: DeadlinesDuty, { worksheets }: Config): number | undefined {
  const named = [...(metBy ?? []), ...opens].flatMap(({ worksheet }) => worksheet ?? [])
  return named.flatMap((worksheet) => worksheets[worksheet]?.worksheet.stage ?? [])[0]
}

/** Where an agency stands in every stage of the picture. A late duty makes its stage late, whatever else holds. */
export function stageStandings(process: ProcessConfig, facts: StandingFacts, config: Config): StageStanding[] {
  const variables = standingVariables(facts, process.counts)
  const stages = new Map((config.deadlines?.duties ?? []).map((duty) => [duty.id, stageOfDuty(duty, config)]))
  const duties = facts.duties.get(facts.agency) ?? []
  return process.stages.map(({ stage, cases, next = [] }) => {
    const running = runningDuties(
      duties.filter(({ duty }) => stages.get(duty) === stage),
      facts.currentDay,
    )
    const held = firstHolding(cases, variables)
    const following = firstHolding(next, variables)
    return {
      stage,
      is: running.late.length > 0 ? 'late' : (cases[held]?.is ?? 'notBegun'),
      ...(held < 0 ? {} : { case: held }),
      ...(following < 0 ? {} : { next: following }),
      ...running,
    }
  })
}
