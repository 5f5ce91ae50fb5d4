import type { JsonObject, Language } from '../core/model.ts'
import type { Print } from '../http/api.generated.ts'
import { checkParameters, composeRecord, composeReport, findReport } from './composeReport.ts'
import type { Context } from './context.ts'
import { openAnswer } from './openAnswer.ts'
import { orderPrint, recordReport } from './prints.ts'
import { words, worksheetTitle } from './titles.ts'
import { versionOf } from './version.ts'

/** Asks for a PDF of a report; wrong parameters are told at once. */
export async function printReport(
  context: Context,
  request: { report: string; parameters: JsonObject; language: Language },
): Promise<Print> {
  const { report, overlay, id } = findReport(context, request.report)
  const parameters = checkParameters(findReport(context, request.report), request.parameters)
  const agency = typeof parameters['agency'] === 'string' ? parameters['agency'] : context.actor.agency
  return orderPrint(context, {
    report: id,
    title: words(context, report.title, { en: overlay['title'] as string | undefined }),
    agency,
    language: request.language,
    parameters,
    document: () => composeReport(context, { ...request, parameters }),
  })
}

/** Asks for a PDF of a record. */
export async function printRecord(context: Context, request: { id: string; language: Language }): Promise<Print> {
  const { answer } = await openAnswer(context, request)
  return orderPrint(context, {
    report: recordReport,
    title: worksheetTitle(context, await versionOf(context, answer)),
    agency: answer.agency,
    language: request.language,
    parameters: { id: answer.id },
    document: () => composeRecord(context, request),
  })
}
