import type { JsonSchema, Problem, ReportChart, ReportConfig } from '../../core/model.ts'
import { configProblem, pointer } from '../configProblem.ts'
import type { ReportSource } from '../sources.ts'
import { exampleOf } from './exampleOf.ts'
import { isThere, lintClauses, lintRoles, type LintContext } from './lintContext.ts'
import { answerExample, lintQuery, lintReportFormula } from './lintQuery.ts'
import { standingExamples, traceExamples } from './rowExamples.ts'
import { lintStyle } from './lintStyle.ts'
import { lintTemplate } from './lintTemplate.ts'
import { lintOverlay } from './overlayWords.ts'

const frameExample = {
  agency: '',
  period: '',
  answer: '',
  worksheet: '',
  state: '',
  revision: '',
  isDraft: '',
  printedOn: '',
  signatures: [
    { role: '', fullName: '', positionTitle: '', signedOn: '', sha256: '', letterNumber: '', letterDate: '' },
  ],
}

/** The data of a report by example, each definition checked with what stands before it. */
function lintData(context: LintContext, file: string, report: ReportConfig) {
  const problems: Problem[] = []
  const data: Record<string, unknown> = {}
  const parameters = exampleOf(report.parameters, report.parameters as JsonSchema)
  const register = answerExample(context, context.framework.agencies.worksheet)
  const settings = Object.fromEntries(Object.keys(context.framework.settings).map((name) => [name, null]))
  const given = { parameters, agency: register?.data ?? null, settings, currentDay: '' }
  for (const [name, definition] of Object.entries(report.data)) {
    if (!definition) continue
    const place = { context, file, path: pointer('data', name), variables: { ...given, ...data } }
    if ('formula' in definition) {
      problems.push(...lintReportFormula(place, '/formula', definition.formula))
      data[name] = null
    } else if ('scores' in definition) {
      for (const key of ['scores', 'official', 'level'] as const)
        problems.push(...lintReportFormula(place, `/${key}`, definition[key]))
      data[name] = null
    } else if ('scorecard' in definition) {
      const { scorecard: card } = definition
      if (!isThere(context, `reports/indicators/${card}.json`))
        problems.push(configProblem('UNKNOWN_SCORECARD', file, `${place.path}/scorecard`, { name: card }))
      problems.push(...lintReportFormula(place, '/agency', definition.agency))
      problems.push(...lintReportFormula(place, '/period', definition.period))
      data[name] = null
    } else if ('config' in definition) {
      data[name] = [traceExamples[definition.config]]
    } else if ('standings' in definition) {
      problems.push(...lintReportFormula(place, '/agency', definition.agency))
      data[name] = [standingExamples[definition.standings]]
    } else {
      problems.push(...lintQuery(place, definition))
      const answer = answerExample(context, definition.from)
      data[name] = definition.one ? answer : [answer]
    }
  }
  return { problems, data, parameters, variables: { parameters, settings, currentDay: '', ...data } }
}

function lintChart(place: Parameters<typeof lintReportFormula>[0], chart: ReportChart): Problem[] {
  const item = { item: null }
  return [
    ...lintReportFormula(place, '/of', chart.of),
    ...(['label', 'start', 'end', 'done'] as const).flatMap((key) =>
      lintReportFormula(place, `/${key}`, chart[key], item),
    ),
    ...(chart.series ?? []).flatMap((series, i) => lintReportFormula(place, `/series/${i}/value`, series.value, item)),
  ]
}

function lintSubject(file: string, { subject, data }: ReportConfig): Problem[] {
  if (subject === undefined) return []
  const query = Object.hasOwn(data, subject) ? data[subject] : undefined
  return query && 'from' in query && query.one
    ? []
    : [configProblem('UNKNOWN_PATH', file, '/subject', { path: subject })]
}

/** Words of charts stand in the overlay by themselves, like those of `words`. */
const chartWords = ({ charts = {} }: ReportConfig): string[] =>
  Object.values(charts).flatMap((chart) => [
    ...(chart?.title === undefined ? [] : [chart.title]),
    ...(chart?.series ?? []).map(({ title }) => title),
  ])

function partialNames({ sources }: LintContext, charts: string[] = [], root?: unknown) {
  return { partials: new Set(Object.keys(sources.partials)), charts: new Set(charts), root }
}

/** Words of a partial and of all it calls, by its name. */
export type PartialWords = (partial: string) => string[]

/** Partials and styles all reports share. */
export function lintPieces(context: LintContext): { problems: Problem[]; words: PartialWords } {
  const { partials, styles } = context.sources
  const readings = new Map(
    Object.entries(partials).map(([id, text]) => [
      id,
      lintTemplate(`reports/partials/${id}.hbs`, text, partialNames(context)),
    ]),
  )
  const wordsOf = (id: string, seen = new Set<string>()): string[] => {
    const reading = readings.get(id)
    if (!reading || seen.has(id)) return []
    seen.add(id)
    return [...reading.words, ...reading.calls.flatMap((other) => wordsOf(other, seen))]
  }
  return {
    problems: [
      ...[...readings.values()].flatMap(({ problems }) => problems),
      ...Object.entries(styles).flatMap(([id, css]) => lintStyle(`reports/styles/${id}.css`, css)),
    ],
    words: (partial) => wordsOf(partial),
  }
}

/** A report: its roles, queries, formulas, charts, template, style and words. `shared`: words of the partials. */
export function lintReport(context: LintContext, id: string, source: ReportSource, shared: PartialWords): Problem[] {
  const { report, template, css, overlays } = source
  const folder = `reports/${id}`
  const file = `${folder}/report.json`
  if (!report) return isThere(context, file) ? [] : [configProblem('FILE_MISSING', file, '', { name: 'report.json' })]
  const { problems, data, parameters, variables } = lintData(context, file, report)
  const charts = Object.entries(report.charts ?? {})
  const root = { ...data, parameters, frame: frameExample, report: { ...report } }
  const names = partialNames(
    context,
    charts.map(([name]) => name),
    root,
  )
  const reading = template === undefined ? undefined : lintTemplate(`${folder}/template.hbs`, template, names)
  // Of a template that cannot be read nobody knows the words.
  const isReadable = !reading?.problems.some(({ code }) => code === 'TEMPLATE_SYNTAX')
  const called = [...(reading?.calls ?? []), ...(report.page?.cover ? ['cover'] : [])]
  const words = [...new Set([...(reading?.words ?? []), ...called.flatMap(shared), ...chartWords(report)])]
  return [
    ...(report.id === id ? [] : [configProblem('ID_MISMATCH', file, '/id', { id: report.id, name: id })]),
    ...lintClauses(context, file, '/clauses', report.clauses),
    ...lintRoles(context, file, '/audience', report.audience),
    ...lintRoles(context, file, '/signedBy', report.signedBy),
    ...problems,
    ...lintSubject(file, report),
    ...charts.flatMap(([name, chart]) =>
      chart ? lintChart({ context, file, path: pointer('charts', name), variables }, chart) : [],
    ),
    ...(reading?.problems ?? [configProblem('FILE_MISSING', `${folder}/template.hbs`, '', { name: 'template.hbs' })]),
    ...(css === undefined ? [] : lintStyle(`${folder}/print.css`, css)),
    ...(isReadable ? context.framework.languages.slice(1) : []).flatMap((language) =>
      lintOverlay(`${folder}/${language}.json`, language, overlays[language as 'en'], {
        wanted: [
          ...['title', ...(report.description === undefined ? [] : ['description'])].map((key) => pointer(key)),
          ...words.map((text) => pointer('words', text)),
        ],
        accepted: [],
      }),
    ),
  ]
}
