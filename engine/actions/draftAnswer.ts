import { dayInTehran, instantInTehran } from '../core/calendar.ts'
import { answerTitle } from '../core/columns.ts'
import { answerNumber } from '../core/identifier.ts'
import type { Answer, AnswerData } from '../core/model.ts'
import { periodOf } from '../core/period.ts'
import { withPeriodOfData } from '../core/periodField.ts'
import type { Transaction } from '../store/store.ts'
import { assessAnswer } from './assessAnswer.ts'
import type { Context } from './context.ts'
import { carryForward } from './previous.ts'
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

/** A new answer in its first state under that number, with the values that are known already, before its rules have run. */
export async function filledDraft(context: Context, id: string, beginning: Beginning): Promise<Answer> {
  const version = versionInService(context, beginning.worksheet)
  const bare: Answer = {
    id,
    worksheet: version.id,
    version: version.version,
    agency: beginning.agency,
    ...(beginning.period ? { period: beginning.period } : {}),
    ...(beginning.parent ? { parent: beginning.parent } : {}),
    state: version.workflow.initial,
    revision: 1,
    edit: 1,
    createdOn: dayInTehran(context.now),
    createdBy: context.actor.account,
    updatedAt: instantInTehran(context.now),
    signatures: [],
    computed: {},
    history: [],
    remarks: [],
    data: beginning.data ?? {},
  }
  const filled = { ...bare, data: await prefill(context, version, bare) }
  return withPeriodOfData(version.worksheet, { ...filled, data: await carryForward(context, version, filled) })
}

/** A number for an answer of the agency that is begun now. */
export function numberFor(context: Context, tx: Transaction, { worksheet, agency }: Beginning): Promise<string> {
  const { prefix } = versionInService(context, worksheet).worksheet
  return freeNumber(tx, prefix, agency, Number(periodOf('jalali-year', dayInTehran(context.now))))
}

/** The trail tells who began the answer. */
export function recordBeginning(context: Context, tx: Transaction, { id, worksheet, version }: Answer): void {
  tx.record({
    at: instantInTehran(context.now),
    actor: context.actor.account,
    action: 'create',
    subject: id,
    details: { worksheet, version },
  })
}

/** A new answer in its first state, with a number of its own and the values that are known already. It is not stored yet. */
export async function draftAnswer(context: Context, tx: Transaction, beginning: Beginning): Promise<Answer> {
  const version = versionInService(context, beginning.worksheet)
  const filled = await filledDraft(context, await numberFor(context, tx, beginning), beginning)
  const { assessment } = await assessAnswer(context, version, filled)
  const answer = { ...filled, computed: assessment.computed }
  recordBeginning(context, tx, answer)
  return { ...answer, title: answerTitle(version, answer) }
}
