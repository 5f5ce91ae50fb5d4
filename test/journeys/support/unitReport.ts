import type { Answer } from '../../../engine/core/model.ts'
import { exampleAnswers } from '../../support/product.ts'

/** The report of an agency's unit on a half-year, as the council finds it: submitted; `progress` in percent. */
export async function unitReport(agency: string, period: string, sentOn: string, progress: number): Promise<Answer> {
  const examples = await exampleAnswers('forms')
  const example = examples.find((each) => each.worksheet === 'unit-halfyear-report' && each.agency === agency)
  if (!example) throw new Error(`No example of a unit's report in ${agency}`)
  const id = `UR-${agency}-1405-0002`
  return {
    ...example,
    id,
    title: id,
    period,
    state: 'submitted',
    createdOn: sentOn,
    updatedAt: `${sentOn}T09:00:00+03:30`,
    submission: { channel: 'system', sentOn },
    data: { ...example.data, period, preparedOn: sentOn },
    computed: { ...example.computed, overallProgress: progress },
  }
}
