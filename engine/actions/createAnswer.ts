import { editableSections } from '../core/access.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, AnswerData, WorksheetVersion } from '../core/model.ts'
import { parsePeriod } from '../core/period.ts'
import { withPeriodInData } from '../core/periodField.ts'
import type { OpenAnswer } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { draftAnswer, type Beginning } from './draftAnswer.ts'
import { mergeEdited } from './mergeEdited.ts'
import { inPlace } from './onlyAnswer.ts'
import { openAnswer } from './openAnswer.ts'
import { dataInUnit, mayOn } from './rights.ts'
import { demand, findAnswer, subjectOf } from './subject.ts'
import { worksheetTitle } from './titles.ts'
import { versionInService } from './version.ts'

/** What the actor begins. */
export interface NewAnswer {
  worksheet: string
  agency?: string
  period?: string
  parent?: string
  data?: AnswerData
}

async function parentOf(
  context: Context,
  version: WorksheetVersion,
  id: string | undefined,
): Promise<string | undefined> {
  const { keptPer, parent } = version.worksheet
  if (keptPer !== 'parent' || !parent) return undefined
  const found = id ? await findAnswer(context, id) : undefined
  if (found?.answer.worksheet === parent) return found.answer.id
  const known = context.catalogue.worksheets[parent]
  throw new Failure('PARENT_NEEDED', { parent: known ? (worksheetTitle(context, known).fa ?? parent) : parent })
}

function periodOf({ worksheet }: WorksheetVersion, period: string | undefined): string | undefined {
  if (!worksheet.period) return undefined
  if (parsePeriod(period)?.kind !== worksheet.period) throw new Failure('PERIOD_NEEDED')
  return period
}

// Only the register itself may speak of an agency that is not in it yet.
function agencyOf(context: Context, { worksheet, agency = context.actor.agency }: NewAnswer): string {
  const { directory, actor, catalogue } = context
  const isKnown = agency === actor.agency || agency === directory.organization || directory.agencies.has(agency)
  if (!isKnown && worksheet !== catalogue.framework.agencies.worksheet)
    throw new Failure('AGENCY_NOT_FOUND', { agency })
  return agency
}

/** Who may begin it in the own unit only begins it there, unless another unit is named. */
function inOwnUnit(
  context: Context,
  version: WorksheetVersion,
  { agency, data = {} }: { agency: string; data?: AnswerData | undefined },
): AnswerData {
  const given = version.worksheet.unit && data[version.worksheet.unit.field]
  if (given !== undefined && given !== '') return data
  const isFree = mayOn(context, version, 'create', agency, undefined, data)
  return isFree ? data : { ...data, ...dataInUnit(context, version) }
}

/** What an answer begins with, once it is clear that this actor may begin it there. NOT_ALLOWED, PERIOD_NEEDED, PARENT_NEEDED, and what may not be typed. */
export async function beginningOf(context: Context, request: NewAnswer): Promise<Beginning> {
  const version = versionInService(context, request.worksheet)
  const { worksheet, workflow } = version
  const period = periodOf(version, request.period)
  const parent = await parentOf(context, version, request.parent)
  const agency = agencyOf(context, request)
  const sent = inOwnUnit(context, version, { agency, data: request.data })
  const probe = { agency, state: workflow.initial, history: [], data: sent, ...(parent ? { parent } : {}) }
  const subject = subjectOf(context, version, probe as unknown as Answer)
  demand(context, 'create', subject)

  const given = mergeEdited(version, {}, sent, editableSections(context.actor, subject))
  const dated = period ? withPeriodInData(worksheet, given, period) : given
  return {
    worksheet: version.id,
    agency,
    ...(period ? { period } : {}),
    ...(parent ? { parent } : {}),
    data: { ...dated, ...(parent && worksheet.parentField ? { [worksheet.parentField]: parent } : {}) },
  }
}

/** Begins an answer of a worksheet. ANSWER_EXISTS names the one that is there already. */
export async function createAnswer(context: Context, request: NewAnswer): Promise<OpenAnswer> {
  const beginning = await beginningOf(context, request)
  const { agency, period } = beginning
  const version = versionInService(context, request.worksheet)
  const id = await inPlace(context, version, { agency, ...(period ? { period } : {}) }, () =>
    context.store.transaction(async (tx) => {
      const answer = await draftAnswer(context, tx, beginning)
      tx.putAnswer(answer)
      return answer.id
    }),
  )
  return openAnswer(context, { id })
}
