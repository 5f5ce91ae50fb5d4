import { instantInTehran } from '../core/calendar.ts'
import { editableSections } from '../core/access.ts'
import { answerTitle } from '../core/columns.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, AnswerData } from '../core/model.ts'
import { withPeriodOfData } from '../core/periodField.ts'
import type { OpenAnswer } from '../http/api.generated.ts'
import { assessAnswer } from './assessAnswer.ts'
import type { Context } from './context.ts'
import { mergeEdited } from './mergeEdited.ts'
import { moveUp } from './moveUp.ts'
import { inPlace } from './onlyAnswer.ts'
import { changedMeanwhile } from './openAnswer.ts'
import { presentAnswer } from './presentAnswer.ts'
import { demand, findAnswer, subjectOf } from './subject.ts'

// The refused draft is not lost: it is kept beside the stored answer, and both are shown to the editor.
async function keepRefused(context: Context, answer: Answer, data: AnswerData): Promise<string> {
  const at = instantInTehran(context.now)
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

/** Writes the draft; the answer as it was on an earlier version of the worksheet is kept. */
async function store(context: Context, before: Answer, next: Answer): Promise<void> {
  const by = context.actor.account
  const at = instantInTehran(context.now)
  await context.store.transaction(async (tx) => {
    if (next.version !== before.version)
      tx.keep({
        id: `${before.id}.migrated.${before.edit}`,
        answer: before.id,
        reason: 'migrated',
        at,
        by,
        content: before,
      })
    tx.putAnswer(next)
    tx.record({
      at,
      actor: by,
      action: 'save',
      subject: next.id,
      details: { edit: next.edit, version: next.version },
    })
  })
}

/** Stores what is typed so far, complete or not, with what the rules say of it. ANSWER_CHANGED when someone saved meanwhile. */
export async function saveDraft(
  context: Context,
  draft: { id: string; edit: number; data: AnswerData },
): Promise<OpenAnswer> {
  const found = await findAnswer(context, draft.id)
  const stored = found.answer
  const { version, answer } = moveUp(context, found.version, stored)
  const subject = subjectOf(context, version, answer)
  demand(context, 'edit', subject)
  if (draft.edit !== stored.edit) {
    const kept = await keepRefused(context, answer, draft.data)
    throw await changedMeanwhile(context, answer.id, kept)
  }

  const data = mergeEdited(version, answer.data, draft.data, editableSections(context.actor, subject))
  const edited = withPeriodOfData(version.worksheet, { ...answer, data })
  const assessed = await assessAnswer(context, version, edited)
  const next: Answer = {
    ...edited,
    computed: assessed.assessment.computed,
    edit: stored.edit + 1,
    updatedAt: instantInTehran(context.now),
  }
  next.title = answerTitle(version, next)
  const write = () => store(context, stored, next)
  try {
    await (next.period === stored.period ? write() : inPlace(context, version, next, write))
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'ANSWER_CHANGED')) throw error
    throw await changedMeanwhile(context, answer.id, await keepRefused(context, answer, data))
  }
  return presentAnswer(context, version, next, assessed)
}
