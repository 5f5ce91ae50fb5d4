import { Failure } from '../core/failure.ts'
import type {
  Catalogue,
  Json,
  JsonObject,
  Language,
  MigrationSteps,
  Problem,
  ReportVersion,
  WorksheetVersion,
} from '../core/model.ts'
import { buildVersion } from './buildVersion.ts'
import {
  serviceableDeadlines,
  serviceableObligations,
  serviceableProcess,
  serviceableReports,
  serviceableScorecards,
  serviceableWorksheets,
} from './serviceable.ts'
import type { Sources, WorksheetSource } from './sources.ts'

const overlayOf = (overlays: Partial<Record<Language, Json>>, language: string | undefined): JsonObject =>
  ((language && overlays[language as Language]) ?? {}) as JsonObject

const entriesOf = <T>(ids: string[], make: (id: string) => T | undefined): Record<string, T> =>
  Object.fromEntries(
    ids.flatMap((id): [string, T][] => {
      const made = make(id)
      return made === undefined ? [] : [[id, made]]
    }),
  )

function reportVersion(sources: Sources, id: string, language: string | undefined): ReportVersion | undefined {
  const source = sources.reports[id]
  if (!source?.report) return undefined
  const { report, template = '', css = '', overlays } = source
  const { partials, styles } = sources
  return { id, report, template, css, overlay: overlayOf(overlays, language), partials, styles }
}

/** Steps in order; the name of a changes file says from which version to which. */
function migrationSteps({ changes }: WorksheetSource): MigrationSteps[] {
  return Object.entries(changes)
    .map(([name, { steps }]) => {
      const [from = 0, to = 0] = name.split('-to-').map(Number)
      return { from, to, steps }
    })
    .toSorted((a, b) => a.from - b.from)
}

/** The catalogue of what has no error among the problems. Fails with CATALOGUE_UNUSABLE { file, problems } without a framework. */
export function joinSources(sources: Sources, problems: Problem[]): Catalogue {
  const { framework } = sources
  if (!framework)
    throw new Failure('CATALOGUE_UNUSABLE', {
      file: 'forms/framework.json',
      problems: JSON.parse(JSON.stringify(problems)) as Json,
    })
  const [, language] = framework.languages
  const worksheets: Record<string, WorksheetVersion> = entriesOf(serviceableWorksheets(sources, problems), (id) => {
    const source = sources.worksheets[id]
    return source && buildVersion(source, sources)
  })
  return {
    framework,
    translations: sources.translations,
    vocabularies: sources.vocabularies,
    rubrics: sources.rubrics,
    worksheets,
    reports: entriesOf(serviceableReports(sources, problems), (id) => reportVersion(sources, id, language)),
    scorecards: entriesOf(serviceableScorecards(sources, problems), (id) => {
      const source = sources.scorecards[id]
      return source?.scorecard && { scorecard: source.scorecard, overlay: overlayOf(source.overlays, language) }
    }),
    ...serviceableDeadlines(sources, problems),
    ...serviceableProcess(sources, problems),
    ...serviceableObligations(sources, problems),
    changes: entriesOf(
      Object.keys(worksheets),
      (id) => sources.worksheets[id] && migrationSteps(sources.worksheets[id]),
    ),
    problems,
  }
}
