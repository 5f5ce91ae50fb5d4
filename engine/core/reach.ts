import { familyOf, type Directory } from './directory.ts'
import type { Actor, FrameworkConfig } from './model.ts'
import { seesOwnUnitOnly } from './unit.ts'

/** The actor belongs to the body that runs the framework, or holds a role that reads everything. */
export function readsAllAgencies(
  actor: Actor,
  framework: Pick<FrameworkConfig, 'roles'>,
  directory: Directory,
): boolean {
  return actor.agency === directory.organization || actor.roles.some((role) => framework.roles[role]?.readsAll === true)
}

/** Codes of the agencies whose answers the actor may look at: all, the own one with its affiliated agencies, or for who is bound to units the own one. */
export function agenciesInReach(
  actor: Actor,
  framework: Pick<FrameworkConfig, 'roles'>,
  directory: Directory,
): string[] | 'all' {
  if (readsAllAgencies(actor, framework, directory)) return 'all'
  return seesOwnUnitOnly(actor, framework) ? [actor.agency] : familyOf(directory, actor.agency)
}
