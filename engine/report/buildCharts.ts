import { evaluate } from '../core/expression.ts'
import type { Expression, Json, ReportChart, ReportConfig } from '../core/model.ts'
import type { ReportVariables } from './reportSource.ts'
import type { ChartModel, ChartRow } from './viewModel.ts'

/** The charts of report.json with their formulas evaluated over the data. */
export function buildCharts(charts: ReportConfig['charts'], variables: ReportVariables): Record<string, ChartModel> {
  return Object.fromEntries(
    Object.entries(charts ?? {}).flatMap(([name, chart]) => (chart ? [[name, buildChart(chart, variables)]] : [])),
  )
}

function buildChart(chart: ReportChart, variables: ReportVariables): ChartModel {
  const of = evaluate(chart.of, { variables })
  const rows = Array.isArray(of) ? of : of === null ? [] : [of]
  const { kind, title, words, min, max, bands, height } = chart
  return {
    kind,
    series: (chart.series ?? []).map((series) => series.title),
    rows: rows.map((item) => chartRow(chart, { ...variables, item })),
    ...(title === undefined ? {} : { title }),
    ...(words === undefined ? {} : { words }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(bands === undefined ? {} : { bands }),
    ...(height === undefined ? {} : { height }),
  }
}

function chartRow(chart: ReportChart, variables: ReportVariables): ChartRow {
  const value = (formula: Expression | undefined): Json =>
    formula === undefined ? null : evaluate(formula, { variables })
  const [label, start, end, done] = [chart.label, chart.start, chart.end, chart.done].map(value)
  return {
    label: label === null || label === undefined || typeof label === 'object' ? '' : String(label),
    values: (chart.series ?? []).map((series) => numberOf(value(series.value))),
    ...(typeof start === 'string' ? { start } : {}),
    ...(typeof end === 'string' ? { end } : {}),
    ...(typeof done === 'number' ? { done } : {}),
  }
}

const numberOf = (value: Json): number | null => (typeof value === 'number' ? value : null)
