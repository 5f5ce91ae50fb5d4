import { Failure } from '../core/failure.ts'
import type { Answer, AnswerData, WorksheetVersion } from '../core/model.ts'
import { withValue } from '../core/values.ts'
import { stateOf } from '../core/workflow.ts'
import type { OpenAnswer } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { draftAnswer } from './draftAnswer.ts'
import { openAnswer } from './openAnswer.ts'
import { demand, findAnswer, subjectOf } from './subject.ts'
import { versionInService, versionOf } from './version.ts'

/** What the actor begins. */
export interface NewAnswer {
  worksheet: string
  agency?: string
  period?: string
  parent?: string
  data?: AnswerData
}

// One answer an agency, or one unfinished answer a period: the second editor continues the first one's work.
async function refuseSecond(
  context: Context,
  version: WorksheetVersion,
  agency: string,
  period: string | undefined,
): Promise<void> {
  const { keptPer } = version.worksheet
  if (keptPer !== 'agency' && keptPer !== 'agency-period') return
  const query = { worksheet: version.id, agencies: [agency], ...(period ? { period } : {}), offset: 0, limit: 200 }
  const { items } = await context.store.list(query)
  const isOpen = (state: string) =>
    !Object.hasOwn(version.workflow.states, state) || stateOf(version.workflow, state).final !== true
  const first = items.find((row) => keptPer === 'agency' || isOpen(row.state))
  if (first) throw new Failure('ANSWER_EXISTS', { id: first.id })
}

async function parentOf(
  context: Context,
  version: WorksheetVersion,
  id: string | undefined,
): Promise<Answer | undefined> {
  const { keptPer, parent } = version.worksheet
  if (keptPer !== 'parent' || !parent) return undefined
  if (!id)
    throw new Failure('PARENT_NEEDED', { parent: context.catalogue.worksheets[parent]?.worksheet.title ?? parent })
  const answer = await findAnswer(context, id)
  if (answer.worksheet !== parent)
    throw new Failure('PARENT_NEEDED', { parent: context.catalogue.worksheets[parent]?.worksheet.title ?? parent })
  demand(context, 'read', subjectOf(context, await versionOf(context, answer), answer))
  return answer
}

/** Begins an answer of a worksheet. ANSWER_EXISTS names the one that is there already. */
export async function createAnswer(context: Context, request: NewAnswer): Promise<OpenAnswer> {
  const version = versionInService(context, request.worksheet)
  const { period: kind, parentField, periodField } = version.worksheet
  if (kind && !request.period) throw new Failure('PERIOD_NEEDED')
  const parent = await parentOf(context, version, request.parent)
  const agency = request.agency ?? context.actor.agency
  const probe = {
    agency,
    state: version.workflow.initial,
    history: [],
    data: {},
    ...(parent ? { parent: parent.id } : {}),
  }
  demand(context, 'create', { ...subjectOf(context, version, probe as unknown as Answer), answer: probe })
  await refuseSecond(context, version, agency, request.period)

  const known: AnswerData = {
    ...(parent && parentField ? { [parentField]: parent.id } : {}),
  }
  const dated =
    kind && periodField && request.period ? withValue(known, periodField, periodValue(kind, request.period)) : known
  const id = await context.store.transaction(async (tx) => {
    const answer = await draftAnswer(context, tx, {
      worksheet: version.id,
      agency,
      ...(request.period ? { period: request.period } : {}),
      ...(parent ? { parent: parent.id } : {}),
      data: { ...dated, ...request.data },
    })
    tx.putAnswer(answer)
    return answer.id
  })
  return openAnswer(context, { id })
}

/** A year is kept as a number in the data, a half-year as text. */
function periodValue(kind: string, period: string): string | number {
  return kind === 'jalali-year' ? Number(period) : period
}
