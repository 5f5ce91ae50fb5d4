import { editableSections } from '../core/access.ts'
import { answerTitle } from '../core/columns.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, AnswerData, Json, WorksheetVersion } from '../core/model.ts'
import type { OpenAnswer } from '../http/api.generated.ts'
import { assessAnswer } from './assessAnswer.ts'
import type { Context } from './context.ts'
import { moveUp } from './moveUp.ts'
import { openAnswer } from './openAnswer.ts'
import { presentAnswer } from './presentAnswer.ts'
import { demand, findAnswer, subjectOf } from './subject.ts'
import { versionOf } from './version.ts'

/** Data of the sections the actor may edit, over the stored ones; a changed field elsewhere is refused. */
export function mergeEdited(
  version: WorksheetVersion,
  stored: AnswerData,
  sent: AnswerData,
  editable: string[],
): AnswerData {
  const known = new Set(version.worksheet.sections.flatMap((section) => section.fields))
  const mine = new Set(
    version.worksheet.sections.filter((section) => editable.includes(section.id)).flatMap((section) => section.fields),
  )
  for (const field of Object.keys(sent)) if (!known.has(field)) throw new Failure('FIELD_UNKNOWN', { field })
  const kept = Object.entries(stored).filter(([field]) => !mine.has(field))
  const edited = Object.entries(sent).filter(([field]) => mine.has(field))
  return Object.fromEntries([...kept, ...edited]) as AnswerData
}

// The refused draft is not lost: it is kept beside the stored answer, and both are shown to the editor.
async function keepRefused(context: Context, answer: Answer, data: AnswerData): Promise<string> {
  const at = context.now.toISOString()
  const id = `${answer.id}.refused.${crypto.randomUUID()}`
  await context.store.transaction(async (tx) => {
    tx.keep({ id, answer: answer.id, reason: 'refused', at, by: context.actor.account, content: { ...answer, data } })
    tx.record({
      at,
      actor: context.actor.account,
      action: 'refuseDraft',
      subject: answer.id,
      details: { edit: answer.edit, kept: id },
    })
  })
  return id
}

async function refuse(context: Context, answer: Answer, data: AnswerData): Promise<never> {
  const kept = await keepRefused(context, answer, data)
  const stored = (await openAnswer(context, answer)) as unknown as Json
  throw new Failure('ANSWER_CHANGED', { id: answer.id, stored, kept })
}

/** Stores what is typed so far, complete or not, with what the rules say of it. ANSWER_CHANGED when someone saved meanwhile. */
export async function saveDraft(
  context: Context,
  draft: { id: string; edit: number; data: AnswerData },
): Promise<OpenAnswer> {
  const stored = await findAnswer(context, draft.id)
  const given = await versionOf(context, stored)
  const { version, answer } = moveUp(context, given, stored)
  const subject = subjectOf(context, version, answer)
  demand(context, 'edit', subject)
  if (draft.edit !== stored.edit) return refuse(context, answer, draft.data)

  const data = mergeEdited(version, answer.data, draft.data, editableSections(context.actor, subject))
  const at = context.now.toISOString()
  const { assessment } = await assessAnswer(context, version, { ...answer, data })
  const next: Answer = { ...answer, data, computed: assessment.computed, edit: stored.edit + 1, updatedAt: at }
  next.title = answerTitle(version, next)
  try {
    await context.store.transaction(async (tx) => {
      if (version.version !== stored.version)
        tx.keep({
          id: `${stored.id}.migrated.${stored.edit}`,
          answer: stored.id,
          reason: 'migrated',
          at,
          by: context.actor.account,
          content: stored,
        })
      tx.putAnswer(next)
      tx.record({
        at,
        actor: context.actor.account,
        action: 'save',
        subject: next.id,
        details: { edit: next.edit, version: next.version },
      })
    })
  } catch (error) {
    if (error instanceof Failure && error.code === 'ANSWER_CHANGED') return refuse(context, answer, data)
    throw error
  }
  return presentAnswer(context, version, next)
}
