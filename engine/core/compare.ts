import type { Json, MigrationSteps, WorksheetVersion } from './model.ts'

/** What a new version changes for answers of the old one. */
export interface Change {
  kind: 'safe' | 'needsStep' | 'forbidden'
  /** Field path. */
  path: string
  /** Stands with its words in `codes.ts`. */
  code: string
  params: Record<string, Json>
}

/** All changes of fields between two versions; what the given steps take care of is `safe`. */
export function compareVersions(from: WorksheetVersion, to: WorksheetVersion, steps?: MigrationSteps): Change[] {
  throw new Error(`in work ${from.id} ${to.id} ${steps?.to}`)
}
