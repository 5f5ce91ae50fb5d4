import { Failure } from '../core/failure.ts'
import type { CatalogueState } from '../http/api.generated.ts'
import type { Context } from './context.ts'

/** Versions in service and what is wrong with the files; for the staff of the Organization. */
export function readCatalogueState(context: Context): CatalogueState {
  if (context.actor.agency !== context.directory.organization) throw new Failure('NOT_ALLOWED')
  const { worksheets, problems } = context.catalogue
  return {
    worksheets: Object.values(worksheets).map(({ id, version, sha256 }) => ({ id, version, sha256 })),
    problems,
    loadedAt: context.catalogueLoadedAt,
  }
}
