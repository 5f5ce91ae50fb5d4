import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CardInput, CardResult } from '../core/cardResult.ts'
import { computeScorecard } from '../core/computeScorecard.ts'
import type { JsonObject, ScorecardConfig } from '../core/model.ts'
import { periodEnd } from '../core/period.ts'
import { type RememberedAnswers, rememberedAnswers } from './rememberedAnswers.ts'
import type { ReportSource } from './reportSource.ts'
import { runQuery } from './runQuery.ts'

/** Cards by agency, in the order asked for; a card is computed once. */
export type Cards = (agencies: string[], period: string) => Promise<Map<string, CardResult>>

/** Agencies whose answers are in memory together: some 100 KB each in the demo. */
const together = 50

/**
 * Computes scorecards from the stored answers: each input worksheet is read in one pass for many agencies, not once for each of them,
 * and other work gets its turn between two cards.
 */
export function createCards(scorecard: ScorecardConfig, source: ReportSource): Cards {
  const store = rememberedAnswers(source.store)
  const known = new Map<string, CardResult>()
  return async (agencies, period) => {
    const keyOf = (agency: string) => `${agency} ${period}`
    const missing = agencies.filter((agency) => !known.has(keyOf(agency)))
    for (let first = 0; first < missing.length; first += together) {
      const some = missing.slice(first, first + together)
      await readOwn(scorecard, some, source, store)
      for (const agency of some) {
        known.set(keyOf(agency), await computeCard(scorecard, agency, period, { ...source, store }))
        await nextTurn()
      }
      store.forget()
    }
    return new Map(
      agencies.flatMap((agency) => {
        const card = known.get(keyOf(agency))
        return card ? [[agency, card]] : []
      }),
    )
  }
}

/** Inputs of the agency's own answers; those of others are few and are remembered when first asked for. */
async function readOwn(
  scorecard: ScorecardConfig,
  agencies: string[],
  { catalogue }: ReportSource,
  store: RememberedAnswers,
): Promise<void> {
  for (const input of Object.values(scorecard.inputs)) {
    if (!input || !('from' in input) || input.agencies !== 'own' || !catalogue.worksheets[input.from]) continue
    await store.readAhead({ worksheet: input.from, ...(input.states ? { states: input.states } : {}) }, agencies)
  }
}

async function computeCard(
  scorecard: ScorecardConfig,
  code: string,
  period: string,
  source: ReportSource,
): Promise<CardResult> {
  const { catalogue, directory, settings, currentDay } = source
  const agency = directory.agencies.get(code)
  const asOf = periodEnd(period) ?? currentDay
  const profile = agency?.data ?? {}
  const variables = { agency: profile, period, asOf, settings, parameters: { agency: code, period } }
  const inputs: JsonObject = {}
  for (const [name, input] of Object.entries(scorecard.inputs)) {
    if (input && 'from' in input && catalogue.worksheets[input.from])
      inputs[name] = await runQuery(input, source, variables)
  }
  const worksheets = Object.keys(catalogue.worksheets)
  const given: CardInput = { agency: profile, kind: agency?.kind ?? '', period, asOf, settings, worksheets, inputs }
  return computeScorecard(scorecard, given)
}
