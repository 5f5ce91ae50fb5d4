import { allowedTransitions, editableSections, stripHidden, visibleSections } from '../core/access.ts'
import { scoresInSight, standsInSight } from '../core/sight.ts'
import type { Answer, Problem, WorksheetVersion } from '../core/model.ts'
import { transitionOf } from '../core/workflow.ts'
import type { AllowedAction, OpenAnswer } from '../http/api.generated.ts'
import { assessAnswer } from './assessAnswer.ts'
import type { Context } from './context.ts'
import { obstacles } from './obstacles.ts'
import { maySee } from './rights.ts'
import { shareSurroundings } from './shareSurroundings.ts'
import { subjectOf } from './subject.ts'
import { actionTitle } from './titles.ts'

/** Answers shown beside one: its parent, and those that name it as parent. */
const relatedLimit = 50

async function relatedRows(context: Context, answer: Answer): Promise<OpenAnswer['related']> {
  const children = await context.store.list({ parent: answer.id, offset: 0, limit: relatedLimit, sort: '-updatedAt' })
  const rows = children.items.filter((row) => maySee(context, row))
  const parent = answer.parent ? await context.store.answer(answer.parent) : undefined
  if (!parent) return rows
  const { items } = await context.store.list({
    worksheet: parent.worksheet,
    agencies: [parent.agency],
    text: parent.id,
    offset: 0,
    limit: 1,
  })
  return [...items.filter((row) => row.id === parent.id && maySee(context, row)), ...rows]
}

async function describeAction(
  context: Context,
  version: WorksheetVersion,
  answer: Answer,
  action: string,
): Promise<AllowedAction> {
  const transition = transitionOf(version.workflow, action)
  const { errors, warnings } = await obstacles(context, version, answer, action)
  const correspondence = context.catalogue.framework.settings['correspondenceMode']?.default === true
  return {
    action,
    title: actionTitle(context, version, action),
    tone: transition.tone ?? 'neutral',
    to: transition.to,
    asks: {
      remark: transition.asks?.remark ?? false,
      remarks: transition.asks?.remarks ?? false,
      letter: (transition.asks?.letter ?? false) && correspondence,
    },
    signs: transition.signs ?? false,
    blockedBy: errors,
    warnings,
  }
}

/** An answer as its reader sees it: only what may be seen, what may be done, and what the rules say. */
export async function presentAnswer(context: Context, version: WorksheetVersion, answer: Answer): Promise<OpenAnswer> {
  const subject = subjectOf(context, version, answer)
  const { assessment, surroundings } = await assessAnswer(context, version, answer)
  const editable = editableSections(context.actor, subject)
  const visible = visibleSections(context.actor, subject)
  const actions: AllowedAction[] = []
  for (const action of allowedTransitions(context.actor, subject))
    actions.push(await describeAction(context, version, answer, action))
  const seen = (problem: Problem) => standsInSight(version, visible, problem)
  return {
    answer: { ...answer, data: stripHidden(context.actor, subject), computed: assessment.computed },
    editable: editable.length > 0,
    editableSections: editable,
    visibleSections: visible,
    actions,
    assessment: {
      ...assessment,
      scores: scoresInSight(version, visible, assessment.scores),
      problems: assessment.problems.filter(seen),
    },
    surroundings: shareSurroundings(context, surroundings),
    related: await relatedRows(context, answer),
  }
}
