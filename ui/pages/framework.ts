import { useQuery } from '@tanstack/react-query'
import type { Account, AgencyEntry, Framework, WorksheetEntry } from '../../engine/http/api.generated.ts'
import { queries } from '../queries.ts'

/** The framework as the signed-in actor sees it. The frame shows pages only once it is there. */
export function useFramework(): Framework {
  const { data } = useQuery(queries.framework)
  if (!data) throw new Error('A page stands outside the frame')
  return data
}

/** Who is signed in. The frame shows pages only to somebody. */
export function useActor(): Account {
  const { data } = useQuery(queries.session)
  if (!data?.actor) throw new Error('A page stands outside the frame')
  return data.actor
}

/** A worksheet of the framework by id, if the actor sees it. */
export const worksheetOf = (framework: Framework, id: string): WorksheetEntry | undefined =>
  framework.worksheets.find((worksheet) => worksheet.id === id)

/** An agency by code, if it is in the actor's reach, or the body that runs the framework, whose answers bear its own code. */
export function agencyOf(framework: Framework, code: string): AgencyEntry | undefined {
  const { organization } = framework.framework
  const en = framework.translations.en?.framework?.organization
  if (code === organization.code) return { code, title: { fa: organization.title, ...(en ? { en } : {}) } }
  return framework.agencies.find((agency) => agency.code === code)
}
