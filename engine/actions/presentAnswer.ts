import { allowedTransitions, editableSections, readsFromWithin, type Subject, visibleSections } from '../core/access.ts'
import { computedInSight, scoresInSight, standsInSight } from '../core/sight.ts'
import type { Actor, Answer, Assessment, Surroundings, WorksheetVersion } from '../core/model.ts'
import { transitionOf } from '../core/workflow.ts'
import type { AllowedAction, OpenAnswer } from '../http/api.generated.ts'
import { assessAnswer } from './assessAnswer.ts'
import { choiceTitles } from './choiceTitles.ts'
import { describeApprovals } from './approve.ts'
import type { Context } from './context.ts'
import { dataInSight } from './dataInSight.ts'
import { isDeletable } from './deletable.ts'
import { explainLock } from './explainLock.ts'
import { obstacles } from './obstacles.ts'
import { relatedRows } from './relatedRows.ts'
import { shareSurroundings } from './shareSurroundings.ts'
import { subjectOf } from './subject.ts'
import { settingsOf } from './surroundings.ts'
import { actionTitle } from './titles.ts'
import { compiledOf } from './version.ts'

/** An answer with what the rules say of it, and all other answers they asked for. */
export interface Assessed {
  assessment: Assessment
  surroundings: Surroundings
}

async function describeAction(
  context: Context,
  version: WorksheetVersion,
  answer: Answer,
  surroundings: Surroundings,
  action: string,
): Promise<AllowedAction> {
  const transition = transitionOf(version.workflow, action)
  // The surroundings are loaded already: nothing more is fetched for each action.
  const { errors, warnings } = await obstacles(context, version, answer, action, { surroundings })
  return {
    action,
    title: actionTitle(context, version, action),
    tone: transition.tone ?? 'neutral',
    to: transition.to,
    asks: {
      remark: transition.asks?.remark ?? false,
      remarks: transition.asks?.remarks ?? false,
      letter: (transition.asks?.letter ?? false) && settingsOf(context)['correspondenceMode'] === true,
    },
    signs: transition.signs ?? false,
    ...(await describeApprovals(context, version, answer, action)),
    blockedBy: errors,
    warnings,
  }
}

/** What the reader may know of an assessment: nothing that tells of a section which is not for them. */
export function assessmentInSight(version: WorksheetVersion, visible: string[], assessment: Assessment): Assessment {
  if (visible.length === version.worksheet.sections.length) return assessment
  return {
    ...assessment,
    computed: computedInSight(compiledOf(version), visible, assessment.computed),
    scores: scoresInSight(version, visible, assessment.scores),
    hidden: assessment.hidden.filter((path) => standsInSight(version, visible, { path })),
    required: assessment.required.filter((path) => standsInSight(version, visible, { path })),
    problems: assessment.problems.filter((problem) => standsInSight(version, visible, problem)),
  }
}

/** Who reads an answer only because it is public is told what it says, not how it came about. */
export function publicPart(actor: Actor, subject: Subject, answer: Answer): Answer {
  return readsFromWithin(actor, subject) ? answer : { ...answer, history: [], remarks: [] }
}

/** An answer as its reader sees it: only what may be seen, what may be done, and what the rules say. */
export async function presentAnswer(
  context: Context,
  version: WorksheetVersion,
  answer: Answer,
  assessed?: Assessed,
): Promise<OpenAnswer> {
  const subject = subjectOf(context, version, answer)
  const { assessment, surroundings } = assessed ?? (await assessAnswer(context, version, answer))
  const editable = editableSections(context.actor, subject)
  const visible = visibleSections(context.actor, subject)
  const actions = allowedTransitions(context.actor, subject)
  const data = dataInSight(context, version, subject)
  const shown = assessmentInSight(version, visible, assessment)
  return {
    answer: {
      ...publicPart(context.actor, subject, answer),
      data,
      computed: shown.computed,
    },
    editable: editable.length > 0,
    editableSections: editable,
    visibleSections: visible,
    actions: await Promise.all(actions.map((action) => describeAction(context, version, answer, surroundings, action))),
    assessment: shown,
    surroundings: shareSurroundings(context, surroundings),
    related: await relatedRows(context, answer),
    choices: await choiceTitles(context, version, answer, data, surroundings),
    deletable: isDeletable(context, version, answer),
    ...(editable.length > 0 ? {} : { lock: explainLock(context, version, answer) }),
  }
}
