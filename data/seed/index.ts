import type { SeedRequest } from '../../engine/cli/seedRequest.ts'
import { jalaliYear } from '../../engine/core/calendar.ts'
import { openAccounts } from './accounts.ts'
import { foundCountry } from './country.ts'
import { deliver } from './deliver.ts'
import { adoptExamples } from './examples.ts'
import { halfAfter, halfBefore, latestHalf, reportHalfYear, type ReportStage } from './halfYear.ts'
import { MemoryStore } from './memoryStore.ts'
import { issueNationally } from './national.ts'
import { Play } from './play.ts'
import { amendProfiles, registerAgencies } from './profiles.ts'
import { playAgency, writeLongPlan } from './season.ts'

const reports: Record<string, ReportStage> = {
  '00201': 'sent',
  '00301': 'returned',
  '00401': 'signed',
  '00501': 'verified',
  '00601': 'inSession',
}

/** Fills an empty store with a small country in the midst of its year; gives the number of answers by worksheet. */
export async function seed(request: SeedRequest): Promise<Record<string, number>> {
  const { catalogue, examples, today, isSmall, rows } = request
  const { day = today } = catalogue.framework.examples ?? {}
  if (jalaliYear(today) === undefined || today < day)
    throw new RangeError(`The demo cannot stand on ${today}: its examples speak of days up to ${day}`)
  const store = new MemoryStore()
  const play = new Play(store, catalogue)
  const country = foundCountry(play, store, { today, seed: request.seed, isSmall })
  await adoptExamples(country, examples)
  await registerAgencies(country)
  await issueNationally(country)

  for (const agency of country.agencies) await playAgency(country, agency, 13)
  if (rows !== undefined) await writeLongPlan(country, rows)
  const last = latestHalf(today)
  for (const main of country.agencies.filter(({ parent }) => parent === undefined)) {
    const until = reports[main.code]
    if (until === undefined) await reportHalfYear(country, main, halfAfter(last), 'draft')
    else {
      await reportHalfYear(country, main, halfBefore(last), 'received')
      await reportHalfYear(country, main, last, until)
    }
  }
  await amendProfiles(country, ['00205', '00404', '00603'])
  await openAccounts(country)
  await deliver(store, request.store)

  const counts: Record<string, number> = {}
  for (const { worksheet } of store.held.values()) counts[worksheet] = (counts[worksheet] ?? 0) + 1
  return counts
}
