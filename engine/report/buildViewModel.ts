import { evaluate } from '../core/expression.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, Json, JsonObject, ReportConfig, ReportVersion } from '../core/model.ts'
import { isObject } from '../core/paths.ts'
import { buildCard } from './buildCard.ts'
import { buildCharts } from './buildCharts.ts'
import { buildFrame } from './buildFrame.ts'
import { buildScores } from './buildScores.ts'
import { labelsFor } from './labels.ts'
import type { ReportSource, ReportVariables } from './reportSource.ts'
import { recordShape } from './record/recordShape.ts'
import { runQuery } from './runQuery.ts'
import type { ViewModel } from './viewModel.ts'

type Definition = NonNullable<ReportConfig['data'][string]>

/**
 * Runs the queries and formulas of a report in their order and gives all a template sees.
 * Fails with REPORT_EMPTY when the answer the report is of is not there or not in reach.
 */
export async function buildViewModel(
  report: ReportVersion,
  parameters: JsonObject,
  source: ReportSource,
): Promise<ViewModel> {
  const agency = source.directory.agencies.get(String(parameters['agency']))?.data ?? null
  const given = { parameters, agency, settings: source.settings, currentDay: source.currentDay }
  const data: JsonObject = {}
  for (const [name, definition] of Object.entries(report.report.data)) {
    if (definition) data[name] = await valueOf(definition, source, { ...given, ...data })
  }
  return assembleViewModel(report, parameters, data, source)
}

/** The view model of data that are already there: charts, words and frame are added. Examples of a report begin here. */
export function assembleViewModel(
  report: ReportVersion,
  parameters: JsonObject,
  data: JsonObject,
  source: Pick<ReportSource, 'catalogue' | 'directory' | 'settings' | 'currentDay'>,
): ViewModel {
  const { config, subject } = { config: report.report, subject: subjectOf(report.report, data) }
  const { settings, currentDay, catalogue, directory } = source
  const versions = worksheetsOf(config).flatMap((id) => catalogue.worksheets[id] ?? [])
  const frame = buildFrame(subject, config.signedBy, currentDay)
  const owner = parameters['agency']
  const period = parameters['period']
  return {
    parameters,
    data,
    charts: buildCharts(config.charts, { parameters, settings, currentDay, ...data }),
    frame: {
      ...(typeof owner === 'string' ? { agency: owner } : {}),
      ...(typeof period === 'string' || typeof period === 'number' ? { period } : {}),
      ...frame,
    },
    labels: labelsFor(versions, catalogue, directory),
    shapes: Object.fromEntries(versions.map((version) => [version.id, recordShape(version)])),
  }
}

async function valueOf(definition: Definition, source: ReportSource, variables: ReportVariables): Promise<Json> {
  if ('formula' in definition) return evaluate(definition.formula, { variables })
  if ('scorecard' in definition) return buildCard(definition, source, variables)
  if ('scores' in definition) return buildScores(definition, source, variables)
  return runQuery(definition, source, variables)
}

function subjectOf(config: ReportConfig, data: JsonObject): Answer | undefined {
  if (config.subject === undefined) return undefined
  const subject = data[config.subject]
  if (!isObject(subject)) throw new Failure('REPORT_EMPTY', { report: config.id })
  return subject as unknown as Answer
}

/** Worksheets whose answers a report shows. */
const worksheetsOf = (config: ReportConfig): string[] =>
  Object.values(config.data).flatMap((definition) => (definition && 'from' in definition ? [definition.from] : []))
