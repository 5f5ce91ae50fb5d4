import { approvalsInForce, isApproved, missingRoles, approvalsNeeded } from '../core/approvals.ts'
import { instantInTehran } from '../core/calendar.ts'
import { sha256OfJson } from '../core/canonical.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, Approval, WorksheetVersion } from '../core/model.ts'
import { transitionOf } from '../core/workflow.ts'
import type { AllowedAction } from '../http/api.generated.ts'
import type { Act, Step } from './act.ts'
import { behalfOf, heldRole } from './advanceAnswer.ts'
import type { Context } from './context.ts'
import { roleTitle } from './describeDuty.ts'

interface Approving {
  version: WorksheetVersion
  answer: Answer
  step: Step
}

/**
 * For an action that several persons must perform: keeps this one's approval, and gives the answer with it while others are missing; undefined when the
 * action may go on. An approval is of the data as they are: once they change it no longer counts. APPROVED_ALREADY for the second of one person.
 */
export async function withApproval(context: Context, act: Act, approving: Approving): Promise<Answer | undefined> {
  const { version, answer, step } = approving
  const transition = transitionOf(version.workflow, step.action)
  if (!transition.approvals) return undefined
  const { account, fullName, positionTitle } = context.actor
  const sha256 = await sha256OfJson(answer.data)
  const given = approvalsInForce(answer, step.action, sha256)
  if (given.some((each) => each.account === account)) throw new Failure('APPROVED_ALREADY')
  const role = heldRole(context, version, answer, transition)
  const at = instantInTehran(context.now)
  const approval: Approval = {
    action: step.action,
    role,
    account,
    fullName,
    positionTitle,
    at,
    sha256,
    ...behalfOf(context, role),
  }
  const all = [...given, approval]
  act.tx.record({
    at,
    actor: account,
    action: 'approve',
    subject: answer.id,
    details: { action: step.action, role, sha256 },
  })
  if (isApproved(transition.approvals, all)) return undefined
  const next: Answer = { ...answer, updatedAt: at, approvals: all }
  act.pending.set(next.id, next)
  return next
}

/** Who has approved an action, and who is still to, for its reader. */
export async function describeApprovals(
  context: Context,
  version: WorksheetVersion,
  answer: Answer,
  action: string,
): Promise<Pick<AllowedAction, 'approvals'>> {
  const { approvals } = transitionOf(version.workflow, action)
  if (!approvals) return {}
  const given = approvalsInForce(answer, action, await sha256OfJson(answer.data))
  return {
    approvals: {
      given: given.map(({ fullName }) => fullName),
      missing: missingRoles(approvals, given).map((role) => roleTitle(context, role)),
      needed: approvalsNeeded(approvals),
      isMine: given.some(({ account }) => account === context.actor.account),
    },
  }
}
