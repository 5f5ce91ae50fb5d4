import { dayInTehran, instantInTehran } from '../core/calendar.ts'
import { answerTitle } from '../core/columns.ts'
import { answerNumber } from '../core/identifier.ts'
import type { Answer, AnswerData } from '../core/model.ts'
import { periodOf } from '../core/period.ts'
import { withPeriodOfData } from '../core/periodField.ts'
import type { Transaction } from '../store/store.ts'
import { assessAnswer } from './assessAnswer.ts'
import type { Context } from './context.ts'
import { prefill } from './prefill.ts'
import { versionInService } from './version.ts'

/** What a new answer begins with. */
export interface Beginning {
  worksheet: string
  agency: string
  period?: string
  parent?: string
  data?: AnswerData
}

// Answers that were brought in from elsewhere bear numbers the series does not know of.
async function freeNumber(tx: Transaction, prefix: string, agency: string, year: number): Promise<string> {
  for (;;) {
    const serial = await tx.next(`answer/${prefix}/${agency}/${year}`)
    const id = answerNumber(prefix, agency, year, serial)
    if (!(await tx.answer(id))) return id
  }
}

/** A new answer in its first state, with a number of its own and the values that are known already. It is not stored yet. */
export async function draftAnswer(context: Context, tx: Transaction, beginning: Beginning): Promise<Answer> {
  const version = versionInService(context, beginning.worksheet)
  const day = dayInTehran(context.now)
  const year = Number(periodOf('jalali-year', day))
  const bare: Answer = {
    id: await freeNumber(tx, version.worksheet.prefix, beginning.agency, year),
    worksheet: version.id,
    version: version.version,
    agency: beginning.agency,
    ...(beginning.period ? { period: beginning.period } : {}),
    ...(beginning.parent ? { parent: beginning.parent } : {}),
    state: version.workflow.initial,
    revision: 1,
    edit: 1,
    createdOn: day,
    createdBy: context.actor.account,
    updatedAt: instantInTehran(context.now),
    signatures: [],
    computed: {},
    history: [],
    remarks: [],
    data: beginning.data ?? {},
  }
  const filled = withPeriodOfData(version.worksheet, { ...bare, data: await prefill(context, version, bare) })
  const { assessment } = await assessAnswer(context, version, filled)
  const answer = { ...filled, computed: assessment.computed }
  tx.record({
    at: instantInTehran(context.now),
    actor: context.actor.account,
    action: 'create',
    subject: answer.id,
    details: { worksheet: version.id, version: version.version },
  })
  return { ...answer, title: answerTitle(version, answer) }
}
