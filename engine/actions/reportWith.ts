import type { ReportConfig } from '../core/model.ts'
import type { Context } from './context.ts'
import { reportsOf } from './describeFramework.ts'

type Definition = NonNullable<ReportConfig['data'][string]>

/** The first report for this actor that is built from such data, by its id. */
export function reportWith(context: Context, isSuch: (data: Definition) => boolean): { report?: string } {
  const found = reportsOf(context).find(({ id }) =>
    Object.values(context.catalogue.reports[id]?.report.data ?? {}).some((data) => data !== undefined && isSuch(data)),
  )
  return found ? { report: found.id } : {}
}
