import type { Catalogue, Json, ReportConfigRows } from '../core/model.ts'
import { traceOf } from '../core/traceability.ts'

/** Rows a report takes from the config itself: each clause or obligation with all that serves it, in the order of the law. */
export function configRows({ config }: ReportConfigRows, catalogue: Catalogue): Json {
  const { clauses, obligations } = traceOf(catalogue)
  return (config === 'clauses' ? clauses : obligations) as unknown as Json
}
