import { can, stripHidden, visibleSections } from '../core/access.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, JsonObject, WorksheetVersion } from '../core/model.ts'
import type { History, OpenAnswer } from '../http/api.generated.ts'
import { assessAnswer } from './assessAnswer.ts'
import type { Context } from './context.ts'
import { shareSurroundings } from './shareSurroundings.ts'
import { findAnswer, subjectOf } from './subject.ts'
import { versionOf } from './version.ts'

async function readable(context: Context, id: string): Promise<{ answer: Answer; version: WorksheetVersion }> {
  const answer = await findAnswer(context, id)
  const version = await versionOf(context, answer)
  if (!can(context.actor, 'read', subjectOf(context, version, answer))) throw new Failure('ANSWER_NOT_FOUND', { id })
  return { answer, version }
}

/** Every action on an answer, and the versions of it that are kept. A refused draft is shown to its writer alone. */
export async function readHistory(context: Context, { id }: { id: string }): Promise<History> {
  const { answer } = await readable(context, id)
  const kept = await context.store.keptVersions(id)
  return {
    history: answer.history,
    kept: kept
      .filter((version) => version.reason !== 'refused' || version.by === context.actor.account)
      .map(({ id: keptId, reason, at, by, content }) => ({
        id: keptId,
        reason,
        at,
        by,
        revision: content.revision,
        edit: content.edit,
        version: content.version,
      })),
  }
}

/** A kept version, read-only, on the version of the worksheet it was given on. */
export async function readKept(context: Context, { id, kept }: { id: string; kept: string }): Promise<OpenAnswer> {
  await readable(context, id)
  const found = (await context.store.keptVersions(id)).find((version) => version.id === kept)
  if (!found || (found.reason === 'refused' && found.by !== context.actor.account)) throw new Failure('KEPT_NOT_FOUND')
  const version = await versionOf(context, found.content)
  const subject = subjectOf(context, version, found.content)
  const { assessment, surroundings } = await assessAnswer(context, version, found.content)
  return {
    answer: { ...found.content, data: stripHidden(context.actor, subject) },
    editable: false,
    editableSections: [],
    visibleSections: visibleSections(context.actor, subject),
    actions: [],
    // What was computed when it was kept is shown, not what would come out today.
    assessment: {
      ...assessment,
      computed: { ...assessment.computed, ...(found.content.computed as JsonObject) },
      problems: [],
    },
    surroundings: shareSurroundings(context, surroundings),
    related: [],
  }
}
