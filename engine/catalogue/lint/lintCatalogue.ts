import type { Problem } from '../../core/model.ts'
import { configProblem } from '../configProblem.ts'
import type { Sources } from '../sources.ts'
import { lintChanges } from './lintChanges.ts'
import { lintContext, lintTaken, type LintContext, type WorksheetView } from './lintContext.ts'
import { lintCycles } from './lintCycles.ts'
import { lintDeadlines } from './lintDeadlines.ts'
import { lintFieldClauses } from './lintFieldClauses.ts'
import { lintFormulas } from './lintFormulas.ts'
import { lintFramework } from './lintFramework.ts'
import { lintObligations } from './lintObligations.ts'
import { lintProcess } from './lintProcess.ts'
import { lintPieces, lintReport } from './lintReport.ts'
import { lintRubricFile } from './lintRubricFile.ts'
import { lintRules } from './lintRules.ts'
import { lintSchema } from './lintSchema.ts'
import { lintScorecardFile } from './lintScorecardFile.ts'
import { lintTranslations } from './lintTranslations.ts'
import { lintUi } from './lintUi.ts'
import { lintWorkflow } from './lintWorkflow.ts'
import { lintWorkflowUse } from './lintWorkflowUse.ts'
import { lintWorksheet } from './lintWorksheet.ts'
import { lintWorksheetWords } from './lintWorksheetWords.ts'

/** Files without which a worksheet cannot be filled. */
const neededFiles = ['worksheet.json', 'schema.json']

/** A planned worksheet's folder may hold examples only: answers that examples of others refer to. */
const isStandIn = ({ framework, sources }: LintContext, id: string) =>
  framework.planned?.includes(id) === true &&
  ![...sources.files].some((file) => new RegExp(`^forms/${id}/[^/]+$`).test(file))

function lintFolder(context: LintContext, id: string): Problem[] {
  const { files } = context.sources
  if (isStandIn(context, id)) return []
  return neededFiles
    .filter((name) => !files.has(`forms/${id}/${name}`))
    .map((name) => configProblem('FILE_MISSING', `forms/${id}/${name}`, '', { name }))
}

function lintShared(context: LintContext): Problem[] {
  const { sources } = context
  return [
    ...lintFramework(context),
    ...lintDeadlines(context),
    ...lintProcess(context),
    ...lintObligations(context),
    ...(sources.common ? lintSchema(context, 'forms/common.schema.json', sources.common) : []),
    ...Object.entries(sources.workflows).flatMap(([id, workflow]) => lintWorkflow(context, id, workflow)),
    ...Object.entries(sources.rubrics).flatMap(([id, rubric]) => lintRubricFile(context, id, rubric)),
    ...lintTranslations(context),
    ...lintTaken(
      Object.values(context.views).map(({ id, worksheet }) => ({
        name: worksheet.prefix,
        file: `forms/${id}/worksheet.json`,
        path: '/prefix',
      })),
    ),
  ]
}

const worksheetLints: ((context: LintContext, view: WorksheetView) => Problem[])[] = [
  lintWorksheet,
  (context, { id }) => {
    const schema = context.sources.worksheets[id]?.schema
    return schema ? lintSchema(context, `forms/${id}/schema.json`, schema) : []
  },
  lintFieldClauses,
  lintUi,
  lintRules,
  lintWorkflowUse,
  lintFormulas,
  lintCycles,
  lintChanges,
  lintWorksheetWords,
]

function lintReports(context: LintContext): Problem[] {
  const { reports, scorecards } = context.sources
  const pieces = lintPieces(context)
  return [
    ...pieces.problems,
    ...Object.entries(reports).flatMap(([id, source]) => lintReport(context, id, source, pieces.words)),
    ...Object.entries(scorecards).flatMap(([id, { scorecard }]) =>
      scorecard ? lintScorecardFile(context, id, scorecard) : [],
    ),
  ]
}

/** A shared file read by several worksheets is told once. */
function distinct(problems: Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.file, problem.path, problem.code, problem.params])
    return !seen.has(key) && seen.add(key)
  })
}

/** All that is wrong in a framework's files, faults of reading included; each problem names file, place and reason. */
export function lintCatalogue(sources: Sources): Problem[] {
  const { framework } = sources
  if (!framework)
    return sources.files.has('forms/framework.json')
      ? sources.problems
      : [...sources.problems, configProblem('FILE_MISSING', 'forms/framework.json', '', { name: 'framework.json' })]
  const context = lintContext(sources, framework)
  return distinct([
    ...sources.problems,
    ...lintShared(context),
    ...Object.keys(sources.worksheets).flatMap((id) => lintFolder(context, id)),
    ...Object.values(context.views).flatMap((view) => worksheetLints.flatMap((lint) => lint(context, view))),
    ...lintReports(context),
  ])
}
