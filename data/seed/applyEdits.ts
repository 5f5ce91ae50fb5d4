import { assessAnswer } from '../../engine/actions/assessAnswer.ts'
import type { Context } from '../../engine/actions/context.ts'
import { mergeEdited } from '../../engine/actions/mergeEdited.ts'
import { demand, subjectOf } from '../../engine/actions/subject.ts'
import { versionInService } from '../../engine/actions/version.ts'
import { editableSections } from '../../engine/core/access.ts'
import { answerTitle } from '../../engine/core/columns.ts'
import { Failure } from '../../engine/core/failure.ts'
import type { Answer, AnswerData } from '../../engine/core/model.ts'

/** As `saveDraft`, without what it shows to the person afterwards, which here nobody looks at. NOT_ALLOWED { field } when a field is not open to the actor. */
export async function applyEdits(context: Context, stored: Answer, fields: AnswerData): Promise<void> {
  const version = versionInService(context, stored.worksheet)
  const subject = subjectOf(context, version, stored)
  demand(context, 'edit', subject)
  const open = editableSections(context.actor, subject)
  const mine = version.worksheet.sections.filter(({ id }) => open.includes(id)).flatMap((section) => section.fields)
  for (const field of Object.keys(fields)) if (!mine.includes(field)) throw new Failure('NOT_ALLOWED', { field })
  const data = mergeEdited(version, stored.data, { ...stored.data, ...fields }, open)
  const { assessment } = await assessAnswer(context, version, { ...stored, data })
  const at = context.now.toISOString()
  const next: Answer = { ...stored, data, computed: assessment.computed, edit: stored.edit + 1, updatedAt: at }
  next.title = answerTitle(version, next)
  await context.store.transaction(async (tx) => {
    tx.putAnswer(next)
    const details = { edit: next.edit, version: next.version }
    tx.record({ at, actor: context.actor.account, action: 'save', subject: next.id, details })
  })
}
