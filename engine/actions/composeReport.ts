import { ajvValidator } from '../core/ajvValidator.ts'
import { dayInTehran } from '../core/calendar.ts'
import { Failure } from '../core/failure.ts'
import type { Json, JsonObject, JsonSchema, Language, ReportVersion, Words } from '../core/model.ts'
import { buildViewModel } from '../report/buildViewModel.ts'
import type { PrintDocument } from '../report/printer.ts'
import { recordDocument } from '../report/record/recordDocument.ts'
import type { Context } from './context.ts'
import { reportsOf } from './describeFramework.ts'
import { openAnswer } from './openAnswer.ts'
import { reportSource } from './reportSource.ts'
import { worksheetTitle } from './titles.ts'
import { versionOf } from './version.ts'

/** A document ready to be shown or printed, with the data behind it. */
export interface Composed {
  document: PrintDocument
  data: unknown
}

/** A report the actor may make. REPORT_NOT_FOUND when there is none of that name for this actor. */
export function findReport(context: Context, report: string): ReportVersion {
  const version = Object.hasOwn(context.catalogue.reports, report) ? context.catalogue.reports[report] : undefined
  if (!version || !reportsOf(context).some((entry) => entry.id === report))
    throw new Failure('REPORT_NOT_FOUND', { report })
  return version
}

// What comes from an address is text; the schema says what is meant as a number.
function typed(schema: JsonSchema, parameters: JsonObject): JsonObject {
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>
  const entries = Object.entries(parameters).map(([name, value]): [string, Json] => {
    const isNumber = properties[name]?.['type'] === 'integer' || properties[name]?.['type'] === 'number'
    return [name, isNumber && typeof value === 'string' && value !== '' ? Number(value) : value]
  })
  return Object.fromEntries(entries)
}

/** Checks the parameters of a report against its own schema. PARAMETERS_INVALID with the problems. */
export function checkParameters(report: ReportVersion, parameters: JsonObject): JsonObject {
  const schema = report.report.parameters as JsonSchema
  const given = typed(schema, parameters)
  const problems = ajvValidator(schema)(given)
  if (problems.length > 0) throw new Failure('PARAMETERS_INVALID', { problems: problems as unknown as Json })
  return given
}

/** Builds a report for this actor in a language. */
export async function composeReport(
  context: Context,
  request: { report: string; parameters: JsonObject; language: Language },
): Promise<Composed> {
  const report = findReport(context, request.report)
  const model = await buildViewModel(report, checkParameters(report, request.parameters), reportSource(context))
  const document = await context.renderer.render(report, model, request.language)
  return { document, data: { report: report.id, parameters: request.parameters, data: model.data } }
}

/** Builds the print of a record from its schema alone, with what this actor may see of it. */
export async function composeRecord(
  context: Context,
  request: { id: string; language: Language },
): Promise<Composed & { title: Words; agency: string }> {
  const { answer, assessment, choices } = await openAnswer(context, request)
  const version = await versionOf(context, answer)
  const document = recordDocument(
    {
      version,
      answer,
      assessment,
      choices,
      catalogue: context.catalogue,
      directory: context.directory,
      printedOn: dayInTehran(context.now),
    },
    request.language,
  )
  return { document, data: answer, title: worksheetTitle(context, version), agency: answer.agency }
}
