import type { Directory } from '../core/directory.ts'
import type { Catalogue, Json, JsonObject, ReportStandingRows } from '../core/model.ts'
import type { Store } from '../store/store.ts'

/** What reports are built from: plain reading, within the reach of whoever asks. */
export interface ReportSource {
  store: Pick<Store, 'answers'>
  catalogue: Catalogue
  directory: Directory
  /** Agencies whose answers the asker may read. */
  reach: string[] | 'all'
  /** Where an agency in reach stands in each stage, or with each obligation; absent where nothing is asked of a running product. */
  standings?: (kind: ReportStandingRows['standings'], agency: string) => Promise<Json>
  settings: JsonObject
  /** Day in Tehran, ISO. */
  currentDay: string
}

/** What formulas of a report see: parameters, settings, currentDay, agency, and the data declared before. */
export type ReportVariables = JsonObject
