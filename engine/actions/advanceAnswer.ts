import { rolesHeld } from '../core/access.ts'
import { actingRoles } from '../core/actingRoles.ts'
import { dayInTehran, instantInTehran } from '../core/calendar.ts'
import { sha256OfJson } from '../core/canonical.ts'
import { answerTitle } from '../core/columns.ts'
import type { CompiledWorksheet } from '../core/compile.ts'
import type {
  Answer,
  Assessment,
  HistoryEntry,
  OnBehalf,
  Remark,
  Signature,
  Submission,
  WorksheetVersion,
} from '../core/model.ts'
import { dropHidden } from '../core/visibility.ts'
import { stateOf, transitionOf } from '../core/workflow.ts'
import type { WorkflowTransition } from '../core/model.ts'
import type { Context } from './context.ts'
import type { Act, Step } from './act.ts'
import { withIdentifier } from './identifiers.ts'
import { subjectOf } from './subject.ts'

interface Advance {
  version: WorksheetVersion
  compiled: CompiledWorksheet
  stored: Answer
  assessment: Assessment
  step: Step
  passedWarnings: string[]
}

/** The first of the transition's roles that the actor holds there: a signature is the actor's own, also where another action caused it. */
export function heldRole(
  context: Context,
  version: WorksheetVersion,
  answer: Answer,
  transition: WorkflowTransition,
): string {
  const subject = subjectOf(context, version, answer)
  const by = actingRoles(transition, subject)
  const [held] = rolesHeld(context.actor, by, subject)
  const caused = by.map(nameOf).find((role) => context.actor.roles.includes(role))
  return nameOf(held ?? caused ?? context.actor.roles[0] ?? 'system')
}

const nameOf = (role: string): string => role.split('@')[0] ?? role

/** In whose name the actor holds the role, where it is a delegated one. */
export function behalfOf({ actor }: Context, role: string): { onBehalfOf?: OnBehalf } {
  const behalf = actor.onBehalf?.[role]
  return behalf ? { onBehalfOf: behalf } : {}
}

function historyEntry(
  context: Context,
  { version, stored, step, passedWarnings }: Advance,
  transition: WorkflowTransition,
): HistoryEntry {
  const role = step.causedBy ? 'system' : heldRole(context, version, stored, transition)
  return {
    at: instantInTehran(context.now),
    actor: context.actor.account,
    actorName: context.actor.fullName,
    role,
    ...(step.causedBy ? {} : behalfOf(context, role)),
    action: step.action,
    from: stored.state,
    to: transition.to,
    revision: stored.revision,
    ...(step.remark ? { remark: step.remark } : {}),
    ...(passedWarnings.length > 0 ? { passedWarnings } : {}),
  }
}

async function signature(context: Context, answer: Answer, role: string, step: Step): Promise<Signature> {
  return {
    role,
    ...behalfOf(context, role),
    action: step.action,
    worksheet: answer.worksheet,
    version: answer.version,
    revision: answer.revision,
    account: context.actor.account,
    fullName: context.actor.fullName,
    positionTitle: context.actor.positionTitle,
    signedOn: dayInTehran(context.now),
    ...(step.letter ? { letter: step.letter } : {}),
    // What was signed can be proved later: the canonical bytes of the data (RFC 8785).
    sha256: await sha256OfJson(answer.data),
  }
}

function submission(context: Context, step: Step): Submission {
  return {
    channel: step.letter ? 'correspondence' : 'system',
    sentOn: dayInTehran(context.now),
    ...(step.letter ? { letter: step.letter } : {}),
  }
}

/** Remarks are never taken away, so their place is their number. */
function remarksOf(context: Context, step: Step, before: number): Remark[] {
  const at = instantInTehran(context.now)
  const { account: by, fullName: byName } = context.actor
  return (step.remarks ?? []).map(({ path, text }, index) => ({
    id: before + index + 1,
    path,
    text,
    by,
    byName,
    at,
    resolved: false,
  }))
}

/** The answer after an action, before its effects: state, history, revision, signature, submission, identifier. */
export async function advanceAnswer(context: Context, act: Act, advance: Advance): Promise<Answer> {
  const { version, compiled, stored, assessment, step } = advance
  const transition = transitionOf(version.workflow, step.action)
  const at = instantInTehran(context.now)
  const leavesFiller =
    stateOf(version.workflow, stored.state).editable === true &&
    stateOf(version.workflow, transition.to).editable !== true
  const { data, dropped } =
    leavesFiller && version.worksheet.hiddenAnswers !== 'keep'
      ? dropHidden(compiled, stored, assessment)
      : { data: stored.data, dropped: [] }

  const { approvals: _, ...unapproved } = stored
  let next: Answer = {
    ...unapproved,
    data,
    state: transition.to,
    computed: assessment.computed,
    updatedAt: at,
    history: [...stored.history, historyEntry(context, advance, transition)],
    remarks: [...stored.remarks, ...remarksOf(context, step, stored.remarks.length)],
  }
  next = { ...next, data: await withIdentifier(context, act.tx, version, next, step.action) }
  if (transition.revises) {
    act.tx.keep({
      id: `${stored.id}.revision.${stored.revision}.${stored.edit}`,
      answer: stored.id,
      reason: 'revision',
      at,
      by: context.actor.account,
      content: stored,
    })
    next = { ...next, revision: stored.revision + 1 }
  }
  if (transition.signs) {
    const signed = await signature(context, next, heldRole(context, version, stored, transition), step)
    next = { ...next, signatures: [...next.signatures, signed] }
    act.tx.keep({
      id: `${next.id}.signed.${stored.edit}`,
      answer: next.id,
      reason: 'signed',
      at,
      by: context.actor.account,
      content: next,
    })
  }
  if (transition.sends) next = { ...next, submission: submission(context, step) }
  next.title = answerTitle(version, next)
  act.tx.record({
    at,
    actor: context.actor.account,
    action: step.action,
    subject: next.id,
    details: {
      from: stored.state,
      to: transition.to,
      ...(step.causedBy ? { causedBy: step.causedBy } : {}),
      ...(dropped.length > 0 ? { dropped } : {}),
    },
  })
  return next
}
