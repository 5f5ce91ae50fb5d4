import { accessCells, type Grant, grantsOf, groundOf } from '../core/accessTable.ts'
import { Failure } from '../core/failure.ts'
import type { WorksheetVersion } from '../core/model.ts'
import type { AccessGrant, AccessTable } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { roleTitle } from './describeDuty.ts'
import { settingsOf } from './surroundings.ts'
import { actionTitle, stateTitle, worksheetTitle } from './titles.ts'
import { versionInService } from './version.ts'

function describe(context: Context, version: WorksheetVersion, { deed, roles, where }: Grant): AccessGrant {
  const { workflow } = version
  const isAction = Object.hasOwn(workflow.transitions, deed)
  const all = isAction ? (workflow.transitions[deed]?.from ?? []) : Object.keys(workflow.states)
  return {
    deed,
    ...(isAction ? { title: actionTitle(context, version, deed) } : {}),
    roles: roles.map((role) => roleTitle(context, role)),
    where: where.map(({ seat, places, states }) => ({
      seat,
      places,
      states: states.map((state) => stateTitle(context, version, state)),
      isEvery: deed === 'create' || states.length === all.length,
    })),
  }
}

/** Who may do what with the answers of a worksheet, asked of `can` for every role, place and state; for roles with `seesAccess`. */
export function readAccess(context: Context, { worksheet }: { worksheet: string }): AccessTable {
  const { actor, catalogue } = context
  const { framework } = catalogue
  if (!actor.roles.some((role) => framework.roles[role]?.seesAccess === true)) throw new Failure('NOT_ALLOWED')
  const version = versionInService(context, worksheet)
  const grants = grantsOf(accessCells(groundOf(framework, settingsOf(context)), framework, version))
  return {
    worksheet,
    title: worksheetTitle(context, version),
    grants: grants.map((grant) => describe(context, version, grant)),
  }
}
