import { valueAt } from './columns.ts'
import type { Answer, AnswerData, WorksheetConfig } from './model.ts'
import { parsePeriod } from './period.ts'
import { withValue } from './values.ts'

type Periodic = Pick<WorksheetConfig, 'period' | 'periodField'>

/** The answer with the period its data tell; while they tell none, or one half typed, it keeps its own. */
export function withPeriodOfData({ period: kind, periodField }: Periodic, answer: Answer): Answer {
  if (!kind || !periodField) return answer
  const value = valueAt(answer.data, periodField)
  return parsePeriod(value)?.kind === kind ? { ...answer, period: String(value) } : answer
}

/** The data with their period in its field: a year as a number, a half-year as text. */
export function withPeriodInData(
  { period: kind, periodField }: Periodic,
  data: AnswerData,
  period: string,
): AnswerData {
  if (!periodField) return data
  return withValue(data, periodField, kind === 'jalali-year' ? Number(period) : period)
}
