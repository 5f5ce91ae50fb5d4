import { familyOf, type Directory } from './directory.ts'
import type { Actor, FrameworkConfig } from './model.ts'

/** The actor belongs to the body that runs the framework, or holds a role that reads everything. */
export function readsAllAgencies(
  actor: Actor,
  framework: Pick<FrameworkConfig, 'roles'>,
  directory: Directory,
): boolean {
  return actor.agency === directory.organization || actor.roles.some((role) => framework.roles[role]?.readsAll === true)
}

/** Codes of the agencies whose answers the actor may look at: all, or the own one with its affiliated agencies. */
export function agenciesInReach(
  actor: Actor,
  framework: Pick<FrameworkConfig, 'roles'>,
  directory: Directory,
): string[] | 'all' {
  return readsAllAgencies(actor, framework, directory) ? 'all' : familyOf(directory, actor.agency)
}
