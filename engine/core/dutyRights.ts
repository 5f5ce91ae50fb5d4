import { mainAgencyOf, type Directory } from './directory.ts'
import type { Actor, FrameworkConfig } from './model.ts'

type Roles = Pick<FrameworkConfig, 'roles' | 'duties'>

/** The actor owes what an agency owes by these roles: holds one of them there, or for `role@main` in its main agency. */
export function owes(
  actor: Pick<Actor, 'agency' | 'roles'>,
  owedBy: readonly string[],
  agency: string,
  { framework, directory }: { framework: Roles; directory: Directory },
): boolean {
  return owedBy.some((role) => {
    const [name = '', place] = role.split('@')
    if (!actor.roles.includes(name)) return false
    if (framework.roles[name]?.place === 'organization') return actor.agency === directory.organization
    return actor.agency === (place === 'main' ? mainAgencyOf(directory, agency) : agency)
  })
}

/** The actor may grant more time for a duty, and take it back: `duties.extendedBy` of the framework, in the Organization. */
export function mayExtend(
  actor: Pick<Actor, 'agency' | 'roles'>,
  { framework, directory }: { framework: Roles; directory: Directory },
): boolean {
  const roles: readonly string[] = framework.duties?.extendedBy ?? []
  return actor.agency === directory.organization && actor.roles.some((role) => roles.includes(role))
}
