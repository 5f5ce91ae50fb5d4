import { readsFromWithin, visibleSections } from '../core/access.ts'
import { Failure } from '../core/failure.ts'
import type { JsonObject } from '../core/model.ts'
import type { History, OpenAnswer } from '../http/api.generated.ts'
import type { KeptVersion } from '../store/store.ts'
import { assessAnswer } from './assessAnswer.ts'
import { choiceTitles } from './choiceTitles.ts'
import type { Context } from './context.ts'
import { dataInSight } from './dataInSight.ts'
import { assessmentInSight } from './presentAnswer.ts'
import { shareSurroundings } from './shareSurroundings.ts'
import { findAnswer, subjectOf } from './subject.ts'
import { versionOf } from './version.ts'

const isForReader = ({ actor }: Context, { reason, by }: KeptVersion): boolean =>
  reason !== 'refused' || by === actor.account

// What was not yet for this reader when it was kept is not for them now.
async function readableKept(context: Context, kept: KeptVersion): Promise<boolean> {
  const version = await versionOf(context, kept.content)
  return isForReader(context, kept) && readsFromWithin(context.actor, subjectOf(context, version, kept.content))
}

/** Every action on an answer, and the versions of it that are kept. A refused draft is shown to its writer alone. */
export async function readHistory(context: Context, { id }: { id: string }): Promise<History> {
  const { answer, version } = await findAnswer(context, id)
  if (!readsFromWithin(context.actor, subjectOf(context, version, answer))) return { history: [], kept: [] }
  const kept: History['kept'] = []
  for (const entry of await context.store.keptVersions(id)) {
    if (!(await readableKept(context, entry))) continue
    const { revision, edit } = entry.content
    const { id: number, reason, at, by } = entry
    kept.push({ id: number, reason, at, by, revision, edit, version: entry.content.version })
  }
  return { history: answer.history, kept }
}

/** A kept version, read-only, on the version of the worksheet it was given on. */
export async function readKept(context: Context, { id, kept }: { id: string; kept: string }): Promise<OpenAnswer> {
  await findAnswer(context, id)
  const found = (await context.store.keptVersions(id)).find((entry) => entry.id === kept)
  if (!found || !(await readableKept(context, found))) throw new Failure('KEPT_NOT_FOUND')
  const { content } = found
  const version = await versionOf(context, content)
  const subject = subjectOf(context, version, content)
  const visible = visibleSections(context.actor, subject)
  const { assessment, surroundings } = await assessAnswer(context, version, content)
  // What was computed when it was kept is shown, not what would come out today.
  const asKept = {
    ...assessment,
    computed: { ...assessment.computed, ...(content.computed as JsonObject) },
    problems: [],
  }
  const shown = assessmentInSight(version, visible, asKept)
  const data = dataInSight(context, version, subject)
  return {
    answer: { ...content, data, computed: shown.computed },
    editable: false,
    editableSections: [],
    visibleSections: visible,
    actions: [],
    assessment: shown,
    surroundings: shareSurroundings(context, surroundings),
    related: [],
    choices: await choiceTitles(context, version, content, data, surroundings),
    deletable: false,
  }
}
