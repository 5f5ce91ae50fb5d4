import type { Answer, Approval, WorkflowTransition } from './model.ts'

type Needed = NonNullable<WorkflowTransition['approvals']>

/** Approvals of an action that still count: given over the data as they are now. */
export function approvalsInForce(answer: Pick<Answer, 'approvals'>, action: string, sha256: string): Approval[] {
  return (answer.approvals ?? []).filter((each) => each.action === action && each.sha256 === sha256)
}

/** How many persons the action needs. */
export const approvalsNeeded = ({ count, roles }: Needed): number => count ?? roles?.length ?? 1

/** The roles among `roles` for which nobody has approved yet. */
export function missingRoles({ roles }: Needed, given: readonly Pick<Approval, 'role'>[]): string[] {
  return (roles ?? []).map(nameOf).filter((role) => !given.some((each) => each.role === role))
}

const nameOf = (role: string): string => role.split('@')[0] ?? role

/** Nothing is missing: enough different persons, and one for each role that must be among them. */
export function isApproved(needed: Needed, given: readonly Pick<Approval, 'role' | 'account'>[]): boolean {
  const persons = new Set(given.map(({ account }) => account))
  return persons.size >= approvalsNeeded(needed) && missingRoles(needed, given).length === 0
}
