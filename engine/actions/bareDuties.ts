import { agencyDuties } from './agencyDuties.ts'
import type { DutyBook } from './context.ts'

/** A book that keeps nothing and knows no extensions: for plays of a year that nobody was granted more time in. */
export const bareDuties: DutyBook = {
  of: async (context, agency) => (await agencyDuties(context, agency, [])).duties,
  extensions: () => Promise.resolve([]),
  extendedDays: () => ({}),
}
