import { mainAgencyOf } from '../core/directory.ts'
import { owes } from '../core/dutyRights.ts'
import type { ProcessConfig, ProcessNext, ProcessStage } from '../core/model.ts'
import { stageStandings, type StageStanding } from '../core/stageStandings.ts'
import type { StandingFacts } from '../core/standing.ts'
import type { ProcessPicture, StageRow } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { roleTitle } from './describeDuty.ts'
import { termsOf } from './dutyTerm.ts'
import { mayOn, maySee, readableWorksheets } from './rights.ts'
import { agencyInReach, standingFacts } from './standingFacts.ts'
import { agencyTitle, words } from './titles.ts'

/** Answers of each stage in an agency that the actor may read. */
function recordsOf(context: Context, facts: StandingFacts): Map<number, number> {
  const records = new Map<number, number>()
  const readable = new Map(readableWorksheets(context).map((each) => [each.version.id, each]))
  for (const { worksheet, state, count } of facts.tallies.get(facts.agency) ?? []) {
    const found = readable.get(worksheet)
    // Of answers about persons only one's own would count, and which these are the index does not tell.
    if (!found || found.isOwn || (found.states && !found.states.includes(state))) continue
    const { stage } = found.version.worksheet
    records.set(stage, (records.get(stage) ?? 0) + count)
  }
  return records
}

/** Where what is next is done: the newest answer in one of its states, or a new one. */
async function nextOf(
  context: Context,
  agency: string,
  { worksheet, states, in: place }: ProcessNext,
): Promise<{ answer?: string; mayCreate: boolean }> {
  const owner = place === 'main' ? mainAgencyOf(context.directory, agency) : agency
  const query = { worksheet, agencies: [owner], ...(states ? { states } : {}), sort: '-updatedAt', offset: 0, limit: 1 }
  const [row] = (await context.store.list(query)).items
  const version = context.catalogue.worksheets[worksheet]
  if (row) return { ...(maySee(context, row) ? { answer: row.id } : {}), mayCreate: false }
  return { mayCreate: version !== undefined && mayOn(context, version, 'create', owner) }
}

async function describeStage(
  context: Context,
  facts: StandingFacts,
  config: ProcessStage,
  standing: StageStanding,
  records: number,
): Promise<StageRow> {
  const { agency, currentDay } = facts
  const { catalogue, directory, actor } = context
  const other = catalogue.translations.en?.process?.stages?.[String(config.stage)]
  const held = standing.case === undefined ? undefined : config.cases[standing.case]
  const next = standing.next === undefined ? undefined : config.next?.[standing.next]
  const roles = held?.for ?? []
  return {
    stage: config.stage,
    is: standing.is,
    ...(held?.title === undefined
      ? {}
      : { say: words(context, held.title, { en: other?.cases?.[String(standing.case)] }) }),
    waitsFor: roles.map((role) => roleTitle(context, role)),
    waitsForMe: owes(actor, roles, agency, { framework: catalogue.framework, directory }),
    records,
    ...termsOf(context, standing, currentDay),
    ...(next && {
      next: {
        title: words(context, next.title, { en: other?.next?.[String(standing.next)] }),
        worksheet: next.worksheet,
        ...(await nextOf(context, agency, next)),
      },
    }),
  }
}

/** Where one agency stands in every stage; none where the framework draws no picture. */
export async function describeStages(context: Context, facts: StandingFacts): Promise<StageRow[]> {
  const { process } = context.catalogue
  if (!process) return []
  const records = recordsOf(context, facts)
  const standings = stageStandings(process, facts, context.catalogue)
  const rows = process.stages.map((config, i) => {
    const standing = standings[i]
    return standing ? describeStage(context, facts, config, standing, records.get(config.stage) ?? 0) : undefined
  })
  return (await Promise.all(rows)).filter((row) => row !== undefined)
}

function frameOf(context: Context, { title, returns }: ProcessConfig): Pick<ProcessPicture, 'title' | 'returns'> {
  const other = context.catalogue.translations.en?.process
  return {
    title: words(context, title, { en: other?.title }),
    ...(returns ? { returns: { ...returns, title: words(context, returns.title, { en: other?.returns }) } } : {}),
  }
}

/** The picture of the stages for one agency; of the Organization itself its frame alone. */
export async function showProcess(context: Context, query: { agency?: string }): Promise<ProcessPicture> {
  const { catalogue, directory, actor } = context
  const frame = catalogue.process ? frameOf(context, catalogue.process) : {}
  const asked = query.agency ?? actor.agency
  const isOrganization = asked === directory.organization && actor.agency === directory.organization
  const agency = isOrganization ? asked : agencyInReach(context, asked)
  const common = { agency, agencyTitle: agencyTitle(context, agency), ...frame }
  if (isOrganization) return { ...common, stages: [] }
  const facts = await standingFacts(context, [agency])
  return { ...common, stages: await describeStages(context, facts(agency)) }
}
