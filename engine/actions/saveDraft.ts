import { instantInTehran } from '../core/calendar.ts'
import { can, editableSections } from '../core/access.ts'
import { answerTitle } from '../core/columns.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, AnswerData, Assessment, WorksheetVersion } from '../core/model.ts'
import { withPeriodOfData } from '../core/periodField.ts'
import type { OpenAnswer } from '../http/api.generated.ts'
import type { Transaction } from '../store/store.ts'
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

/** Writes the draft in a transaction; the answer as it was on an earlier version of the worksheet is kept. */
export function writeDraft(context: Context, tx: Transaction, before: Answer, next: Answer): void {
  const by = context.actor.account
  const at = instantInTehran(context.now)
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
  tx.record({ at, actor: by, action: 'save', subject: next.id, details: { edit: next.edit, version: next.version } })
}

/** The answer with what the actor typed. NOT_ALLOWED, UNIT_NOT_OWN, and what may not be typed. */
export function editedDraft(context: Context, version: WorksheetVersion, answer: Answer, data: AnswerData): Answer {
  const subject = subjectOf(context, version, answer)
  demand(context, 'edit', subject)
  const merged = mergeEdited(version, answer.data, data, editableSections(context.actor, subject))
  const edited = withPeriodOfData(version.worksheet, { ...answer, data: merged })
  // Nobody gives an answer away to a unit where they could not take it back.
  if (!can(context.actor, 'edit', subjectOf(context, version, edited))) throw new Failure('UNIT_NOT_OWN')
  return edited
}

/** The edited answer as it is stored: with its computed values and title, one edit above the stored one. */
export function nextDraft(
  context: Context,
  version: WorksheetVersion,
  stored: Answer,
  edited: Answer,
  assessment: Assessment,
): Answer {
  const next: Answer = {
    ...edited,
    computed: assessment.computed,
    edit: stored.edit + 1,
    updatedAt: instantInTehran(context.now),
  }
  return { ...next, title: answerTitle(version, next) }
}

/** Stores what is typed so far, complete or not, with what the rules say of it. ANSWER_CHANGED when someone saved meanwhile. */
export async function saveDraft(
  context: Context,
  draft: { id: string; edit: number; data: AnswerData },
): Promise<OpenAnswer> {
  const found = await findAnswer(context, draft.id)
  const stored = found.answer
  const { version, answer } = moveUp(context, found.version, stored)
  demand(context, 'edit', subjectOf(context, version, answer))
  if (draft.edit !== stored.edit) {
    const kept = await keepRefused(context, answer, draft.data)
    throw await changedMeanwhile(context, answer.id, kept)
  }

  const edited = editedDraft(context, version, answer, draft.data)
  const assessed = await assessAnswer(context, version, edited)
  const next = nextDraft(context, version, stored, edited, assessed.assessment)
  const write = () => context.store.transaction(async (tx) => writeDraft(context, tx, stored, next))
  try {
    await (next.period === stored.period ? write() : inPlace(context, version, next, write))
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'ANSWER_CHANGED')) throw error
    throw await changedMeanwhile(context, answer.id, await keepRefused(context, answer, edited.data))
  }
  return presentAnswer(context, version, next, assessed)
}
