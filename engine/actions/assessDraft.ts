import { editableSections } from '../core/access.ts'
import type { AnswerData, Assessment } from '../core/model.ts'
import { scoresInSight, standsInSight } from '../core/sight.ts'
import { assessAnswer } from './assessAnswer.ts'
import type { Context } from './context.ts'
import { moveUp } from './moveUp.ts'
import { openAnswer } from './openAnswer.ts'
import { mergeEdited } from './saveDraft.ts'
import { findAnswer, subjectOf } from './subject.ts'
import { versionOf } from './version.ts'

/** What the rules say of data that are not stored; for whoever may open the answer. */
export async function assessDraft(context: Context, draft: { id: string; data: AnswerData }): Promise<Assessment> {
  const { visibleSections } = await openAnswer(context, draft)
  const stored = await findAnswer(context, draft.id)
  const { version, answer } = moveUp(context, await versionOf(context, stored), stored)
  const data = mergeEdited(
    version,
    answer.data,
    draft.data,
    editableSections(context.actor, subjectOf(context, version, answer)),
  )
  const { assessment } = await assessAnswer(context, version, { ...answer, data })
  return {
    ...assessment,
    scores: scoresInSight(version, visibleSections, assessment.scores),
    problems: assessment.problems.filter((problem) => standsInSight(version, visibleSections, problem)),
  }
}
