import { editableSections, visibleSections } from '../core/access.ts'
import type { AnswerData, Assessment } from '../core/model.ts'
import { assessAnswer } from './assessAnswer.ts'
import type { Context } from './context.ts'
import { mergeEdited } from './mergeEdited.ts'
import { moveUp } from './moveUp.ts'
import { assessmentInSight } from './presentAnswer.ts'
import { findAnswer, subjectOf } from './subject.ts'

/** What the rules say of data that are not stored; for whoever may open the answer. */
export async function assessDraft(context: Context, draft: { id: string; data: AnswerData }): Promise<Assessment> {
  const stored = await findAnswer(context, draft.id)
  const { version, answer } = moveUp(context, stored.version, stored.answer)
  const subject = subjectOf(context, version, answer)
  const data = mergeEdited(version, answer.data, draft.data, editableSections(context.actor, subject))
  const { assessment } = await assessAnswer(context, version, { ...answer, data })
  return assessmentInSight(version, visibleSections(context.actor, subject), assessment)
}
