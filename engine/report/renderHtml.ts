import type { Json, Language, ReportVersion } from '../core/model.ts'
import { bare } from './bare.ts'
import { compileTemplate } from './compileTemplate.ts'
import { escape } from './helpers/helper.ts'
import { contentsPlace } from './helpers/page.ts'
import { pageCss } from './pageCss.ts'
import type { PrintDocument } from './printer.ts'
import { type Heading, type PrintState, wordsIn } from './printState.ts'
import { printStyle } from './printStyle.ts'
import { printWords } from './printWords.ts'
import type { ChartModel, ViewModel } from './viewModel.ts'

/**
 * A report as a document to print. Every value is escaped; HTML comes from the template and the helpers alone.
 * Fails with TEMPLATE_INVALID. Run it in a worker (`createRenderer`): a template is written by people.
 */
export function renderHtml(report: ReportVersion, model: ViewModel, language: Language): PrintDocument {
  const { config, words } = overlaid(report, language)
  const state: PrintState = {
    language,
    labels: model.labels,
    frame: model.frame,
    charts: chartsIn(report, model, language),
    words,
    headings: [],
    shapes: model.shapes,
  }
  const context = bare({ ...model.data, parameters: model.parameters, frame: model.frame, report: config }) as object
  const run = (source: string) => compileTemplate(report.id, source, report.partials)(context, state)
  const cover = config.page?.cover ? run('{{> cover}}') : ''
  const content = run(report.template)
  const contents = contentsOf(state.headings, language)
  const body = [cover, config.page?.contents ? contents : '', content.replaceAll(contentsPlace, contents)].join('\n')
  const styles = Object.entries(report.styles)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([, css]) => css)
  return {
    title: finished(config.title),
    language,
    direction: language === 'fa' ? 'rtl' : 'ltr',
    css: finished([printStyle, pageCss(config.page, config.title, model, language), ...styles, report.css].join('\n')),
    body: finished(watermark(model.frame.isDraft, language) + body),
  }
}

/** هٔ is found by no reader program, ۀ by all. */
export const finished = (text: string) => text.replaceAll('\u0647\u0654', '\u06c0')

/** «پیش‌نویس» across every page. */
export const watermark = (isDraft: boolean, language: Language) =>
  isDraft ? `<div class="watermark">${printWords[language].draft}</div>` : ''

function contentsOf(headings: Heading[], language: Language): string {
  const lines = headings.map(
    ({ id, level, title }) =>
      `<li class="level-${level}"><a href="#${id}"><span>${escape(title)}</span><i></i><b data-page-of="${id}">0</b></a></li>`,
  )
  return `<nav class="contents"><p class="contents-title">${printWords[language].contents}</p><ol>${lines.join('')}</ol></nav>`
}

/** Config of the report with the words of the language. */
function overlaid(report: ReportVersion, language: Language) {
  const overlay = language === 'fa' ? {} : report.overlay
  const title = typeof overlay['title'] === 'string' ? overlay['title'] : report.report.title
  return { config: { ...report.report, title }, words: record(overlay['words']) }
}

/** Charts with their titles, series and coded labels in the language. */
function chartsIn(report: ReportVersion, model: ViewModel, language: Language): ViewModel['charts'] {
  const words = language === 'fa' ? {} : record(report.overlay['words'])
  const translated = (text: string) => (typeof words[text] === 'string' ? words[text] : text)
  const chartIn = (chart: ChartModel): ChartModel => ({
    ...chart,
    ...(chart.title === undefined ? {} : { title: translated(chart.title) }),
    series: chart.series.map(translated),
    rows: chart.rows.map((row) => ({ ...row, label: labelIn(chart.words, row.label) })),
  })
  const labelIn = (list: string | undefined, label: string) =>
    wordsIn(list === undefined ? undefined : model.labels.codes[list]?.[label], language) || translated(label)
  return Object.fromEntries(Object.entries(model.charts).map(([name, chart]) => [name, chartIn(chart)]))
}

const record = (value: Json | undefined): Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
