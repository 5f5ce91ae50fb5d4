import { buildVersion } from '../../engine/catalogue/buildVersion.ts'
import { readSources } from '../../engine/catalogue/readSources.ts'
import type { WorksheetVersion } from '../../engine/core/model.ts'

/** A worksheet of the shipped framework, joined but not linted: tests of the renderer need its shape alone. */
export async function shippedVersion(worksheet: string): Promise<WorksheetVersion> {
  const sources = await readSources({ forms: 'forms', reports: 'reports' })
  const source = sources.worksheets[worksheet]
  const version = source && buildVersion(source, sources)
  if (!version) throw new Error(`There is no worksheet ${worksheet}`)
  return version
}
