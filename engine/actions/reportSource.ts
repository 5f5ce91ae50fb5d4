import { createHmac, randomBytes } from 'node:crypto'
import { can, visibleSections } from '../core/access.ts'
import { dayInTehran } from '../core/calendar.ts'
import { agenciesInReach } from '../core/reach.ts'
import type { Answer, AnswerData, Json, WorksheetVersion } from '../core/model.ts'
import { sensitivePaths, veiled } from '../core/sensitive.ts'
import type { ReportSource } from '../report/reportSource.ts'
import type { AnswerFilter } from '../store/store.ts'
import type { Context } from './context.ts'
import { describeObligations } from './showCompliance.ts'
import { describeStages } from './showProcess.ts'
import { agencyInReach, standingFacts } from './standingFacts.ts'
import { subjectOf } from './subject.ts'
import { settingsOf } from './surroundings.ts'
import { versionOf } from './version.ts'

// Numbers of persons never leave in a report. What stands for them there is the same for the same person, so that persons can be counted,
// and means nothing outside this process.
const key = randomBytes(32)
const veil = (value: string) => createHmac('sha256', key).update(value).digest('base64url')

/** The fields of the sections in sight; also, with persons veiled, of those kept from the reader for the persons they name. */
function dataForReport(version: WorksheetVersion, visible: string[], data: AnswerData): AnswerData {
  const sensitive = sensitivePaths(version)
  const named = new Set(sensitive.map(([field]) => field))
  const unseen = version.worksheet.sections
    .filter(({ id, fields }) => !visible.includes(id) && !fields.some((field) => named.has(field)))
    .flatMap(({ fields }) => fields)
  const given = Object.fromEntries(Object.entries(data).filter(([field]) => !unseen.includes(field))) as AnswerData
  return veiled(given, sensitive, veil)
}

// A report tells its reader nothing else that the worksheets would not.
async function* readable(context: Context, filter: AnswerFilter): AsyncIterable<Answer> {
  for await (const answer of context.store.answers(filter)) {
    const version = await versionOf(context, answer)
    const subject = subjectOf(context, version, answer)
    if (!can(context.actor, 'read', subject)) continue
    yield { ...answer, data: dataForReport(version, visibleSections(context.actor, subject), answer.data) }
  }
}

/** What a report is built from for this actor: only what the actor may read. */
export function reportSource(context: Context): ReportSource {
  return {
    store: { answers: (filter) => readable(context, filter) },
    catalogue: context.catalogue,
    directory: context.directory,
    reach: agenciesInReach(context.actor, context.catalogue.framework, context.directory),
    async standings(kind, agency) {
      const code = agencyInReach(context, agency)
      const facts = (await standingFacts(context, [code]))(code)
      const rows = kind === 'stages' ? await describeStages(context, facts) : describeObligations(context, facts)
      return rows as unknown as Json
    },
    settings: settingsOf(context),
    currentDay: dayInTehran(context.now),
  }
}
