import { can, stripHidden } from '../core/access.ts'
import { dayInTehran } from '../core/calendar.ts'
import { agenciesInReach } from '../core/reach.ts'
import type { Answer } from '../core/model.ts'
import type { ReportSource } from '../report/reportSource.ts'
import type { AnswerFilter } from '../store/store.ts'
import type { Context } from './context.ts'
import { subjectOf } from './subject.ts'
import { settingsOf } from './surroundings.ts'
import { versionOf } from './version.ts'

// A report tells its reader nothing that the worksheets would not.
async function* readable(context: Context, filter: AnswerFilter): AsyncIterable<Answer> {
  for await (const answer of context.store.answers(filter)) {
    const subject = subjectOf(context, await versionOf(context, answer), answer)
    if (can(context.actor, 'read', subject)) yield { ...answer, data: stripHidden(context.actor, subject) }
  }
}

/** What a report is built from for this actor: only what the actor may read. */
export function reportSource(context: Context): ReportSource {
  return {
    store: { answers: (filter) => readable(context, filter) },
    catalogue: context.catalogue,
    directory: context.directory,
    reach: agenciesInReach(context.actor, context.catalogue.framework, context.directory),
    settings: settingsOf(context),
    currentDay: dayInTehran(context.now),
  }
}
