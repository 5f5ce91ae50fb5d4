import type { AnswerData, JsonObject } from '../../engine/core/model.ts'
import { periodEnd, periodOf } from '../../engine/core/period.ts'
import type { Country } from './country.ts'
import { after, earlier, workday } from './days.ts'
import { habitOf } from './habits.ts'
import { halfBefore } from './halfYear.ts'
import type { SeededPlan } from './plans.ts'
import { walk, type Step } from './walk.ts'

const record: Step = { by: 'unitExpert', day: 1, action: 'record' }
const verify: Step = { by: 'unitHead', day: 4, action: 'verify' }

/** Readings of the indicators of a running plan in the last two half-years: going towards the aim, with a few that are still open. */
export async function readIndicators(country: Country, { id: plan, agency }: SeededPlan, place: number): Promise<void> {
  if (habitOf(agency) === 'late') return
  const { today, play } = country
  const latest = String(periodOf('jalali-half-year', after(today, -25)))
  const { data, createdOn } = await play.answer(plan)
  const indicators = (data['indicators'] as JsonObject[]).slice(0, 3)
  for (const [turn, period] of [halfBefore(latest), latest].entries()) {
    const measuredOn = workday(earlier(periodEnd(period) ?? today, after(today, -15)))
    // Before the plan runs there is nothing to read.
    if (measuredOn < after(createdOn, 120)) continue
    for (const [i, indicator] of indicators.entries()) {
      const key = `reading/${plan}/${String(indicator['code'])}/${period}`
      const random = country.random(key)
      const [baseline, target] = [Number(indicator['baseline']), Number(indicator['target'])]
      const share = (turn + 1) * random.between(18, 36) * 0.01
      const isMeasured = random.isLucky(0.8)
      const reading: AnswerData = {
        period,
        planRef: plan,
        indicatorCode: indicator['code'] ?? '',
        value: Math.round((baseline + (target - baseline) * share) * 10) / 10,
        measuredOn,
        readingQuality: isMeasured ? 'measured' : 'provisional',
        ...(isMeasured ? {} : { note: 'عدد یک استان تا روز سنجش نرسیده بود.' }),
      }
      const isLast = turn === 1 && i === indicators.length - 1
      const steps = !isLast ? [record, verify] : place % 3 === 0 ? [] : place % 3 === 1 ? [record] : [record, verify]
      const story = { worksheet: 'indicator-reading', agency, by: 'unitExpert', begins: after(measuredOn, 2) }
      await walk(country, { ...story, data: reading, parent: plan, period, key }, steps)
    }
  }
}
