import type { Catalogue, Problem } from '../core/model.ts'
import { computedVocabularies } from './buildVersion.ts'
import { refsOf, refTarget } from './bundleSchema.ts'
import type { Sources } from './sources.ts'

/** Shared files a worksheet stands on, by way of vocabularies in common definitions too. */
function sharedFiles(sources: Sources, id: string): Set<string> {
  const source = sources.worksheets[id]
  const files = new Set(['forms/framework.json'])
  if (source?.worksheet) files.add(`forms/workflows/${source.worksheet.workflow}.json`)
  for (const scoring of Object.values(source?.worksheet?.scores ?? {}))
    if (scoring) files.add(`forms/rubrics/${scoring.rubric}.json`)
  const add = (schema: unknown, inCommon: boolean) => {
    for (const { ref } of refsOf(schema)) {
      const target = refTarget(ref, inCommon)
      if (target?.kind === 'vocabulary') files.add(`forms/vocabularies/${target.name}.json`)
      if (target?.kind === 'common' && !files.has('forms/common.schema.json')) {
        files.add('forms/common.schema.json')
        add(sources.common, true)
      }
    }
  }
  add(source?.schema, false)
  for (const name of computedVocabularies(source?.rules)) files.add(`forms/vocabularies/${name}.json`)
  return files
}

/** Files with an error. */
function brokenFiles(problems: Problem[]): string[] {
  return [...new Set(problems.flatMap(({ level, file }) => (level === 'error' && file !== undefined ? [file] : [])))]
}

/** The worksheets whose own and shared files have no error. Wrong words of another language in a shared file stop nobody. */
export function serviceableWorksheets(sources: Sources, problems: Problem[]): string[] {
  const broken = brokenFiles(problems)
  return Object.keys(sources.worksheets).filter((id) => {
    const shared = sharedFiles(sources, id)
    return !broken.some((file) => file.startsWith(`forms/${id}/`) || shared.has(file))
  })
}

/** Pieces any report may use. */
const isShared = (file: string) => file.startsWith('reports/partials/') || file.startsWith('reports/styles/')

/** The reports whose own files and shared pieces have no error. */
export function serviceableReports(sources: Sources, problems: Problem[]): string[] {
  const broken = brokenFiles(problems)
  if (broken.some((file) => isShared(file) || file === 'forms/framework.json')) return []
  return Object.keys(sources.reports).filter((id) => !broken.some((file) => file.startsWith(`reports/${id}/`)))
}

/** The scorecards whose own files have no error. */
export function serviceableScorecards(sources: Sources, problems: Problem[]): string[] {
  const broken = brokenFiles(problems)
  return Object.keys(sources.scorecards).filter(
    (id) => !broken.some((file) => file.startsWith(`reports/indicators/${id}.`)),
  )
}

/** The duties, if their file has no error; none is better than a wrong clock. */
export function serviceableDeadlines({ deadlines }: Sources, problems: Problem[]): Pick<Catalogue, 'deadlines'> {
  const isBroken = brokenFiles(problems).includes('forms/deadlines.json')
  return deadlines && !isBroken ? { deadlines } : {}
}

/** The picture of the stages, if its file has no error. */
export function serviceableProcess({ process }: Sources, problems: Problem[]): Pick<Catalogue, 'process'> {
  return process && !brokenFiles(problems).includes('forms/process.json') ? { process } : {}
}

/** The obligations. What serves one and is not there is shown with them as a gap: it must not take them away. */
export function serviceableObligations({ obligations }: Sources, problems: Problem[]): Pick<Catalogue, 'obligations'> {
  const others = problems.filter(({ path }) => !path.includes('/servedBy/'))
  return obligations && !brokenFiles(others).includes('forms/obligations.json') ? { obligations } : {}
}
