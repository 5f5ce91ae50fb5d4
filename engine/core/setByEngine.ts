import { schemaAt } from './columns.ts'
import type { WorksheetVersion } from './model.ts'

/** A top-level field whose value nobody types: the minted identifier, and what is marked `readOnly` and set by prefill and effects. */
export function isSetByEngine({ schema, worksheet }: WorksheetVersion, field: string): boolean {
  if (worksheet.identifier?.field === field) return true
  const own = schemaAt(schema, field)
  return own?.['readOnly'] === true || own?.['x-identifier'] === true
}
