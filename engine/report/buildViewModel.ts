import { evaluate } from '../core/expression.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, Json, JsonObject, ReportConfig, ReportVersion } from '../core/model.ts'
import { isObject } from '../core/paths.ts'
import { buildCard } from './buildCard.ts'
import { buildCharts } from './buildCharts.ts'
import { buildFrame } from './buildFrame.ts'
import { configRows } from './configRows.ts'
import { buildScores } from './buildScores.ts'
import { labelsFor } from './labels.ts'
import type { ReportSource, ReportVariables } from './reportSource.ts'
import { recordShape } from './record/recordShape.ts'
import { runQuery } from './runQuery.ts'
import type { Frame, ViewModel } from './viewModel.ts'

type Definition = NonNullable<ReportConfig['data'][string]>

/**
 * Runs the queries and formulas of a report in their order and gives all a template sees. What `known` holds by name is taken as it
 * is; the examples of a report bring their answers so.
 * Fails with REPORT_EMPTY when the answer the report is of is not there or not in reach.
 */
export async function buildViewModel(
  report: ReportVersion,
  parameters: JsonObject,
  source: ReportSource,
  known: JsonObject = {},
): Promise<ViewModel> {
  const { report: config } = report
  const { settings, currentDay, catalogue, directory } = source
  const agency = directory.agencies.get(String(parameters['agency']))?.data ?? null
  const given = { parameters, agency, settings, currentDay }
  const data: JsonObject = {}
  for (const [name, definition] of Object.entries(config.data)) {
    const value = Object.hasOwn(known, name) ? known[name] : undefined
    if (definition) data[name] = value ?? (await valueOf(definition, source, { ...given, ...data }))
    // Without its answer the formulas of a report have nothing to speak of.
    if (name === config.subject) subjectOf(config, data)
  }
  const versions = worksheetsOf(config).flatMap((id) => catalogue.worksheets[id] ?? [])
  return {
    parameters,
    data,
    charts: buildCharts(config.charts, { ...given, ...data }),
    frame: { ...askedFor(parameters), ...buildFrame(subjectOf(config, data), config.signedBy, currentDay) },
    labels: labelsFor(versions, catalogue, directory),
    shapes: Object.fromEntries(versions.map((version) => [version.id, recordShape(version)])),
  }
}

/** Agency and period a report without a subject is of. */
function askedFor({ agency, period }: JsonObject): Partial<Frame> {
  return {
    ...(typeof agency === 'string' ? { agency } : {}),
    ...(typeof period === 'string' || typeof period === 'number' ? { period } : {}),
  }
}

async function valueOf(definition: Definition, source: ReportSource, variables: ReportVariables): Promise<Json> {
  if ('formula' in definition) return evaluate(definition.formula, { variables })
  if ('scorecard' in definition) return buildCard(definition, source, variables)
  if ('scores' in definition) return buildScores(definition, source, variables)
  if ('config' in definition) return configRows(definition, source.catalogue)
  if ('standings' in definition) {
    const agency = evaluate(definition.agency, { variables })
    return typeof agency === 'string' ? ((await source.standings?.(definition.standings, agency)) ?? []) : []
  }
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
