import type { Catalogue, JsonObject, Language, Problem, WorksheetVersion } from '../core/model.ts'
import { Failure } from '../core/failure.ts'
import { buildVersion } from './buildVersion.ts'
import { readSources, type CatalogueFolders } from './readSources.ts'
import type { Sources } from './sources.ts'

export interface LoadedCatalogue {
  /** Only what has no error; versions are numbered as their `worksheet.json` says (`serveVersions` numbers for the store). */
  catalogue: Catalogue
  sources: Sources
}

/**
 * Reads, checks and joins a framework. Errors keep a worksheet or report out of the catalogue and are in its `problems`;
 * fails with CATALOGUE_UNUSABLE { problems } only when `framework.json` itself cannot be used.
 */
export async function loadCatalogue(folders: CatalogueFolders): Promise<LoadedCatalogue> {
  const sources = await readSources(folders)
  const problems: Problem[] = [...sources.problems]
  const { framework } = sources
  if (!framework) throw new Failure('CATALOGUE_UNUSABLE', { problems: JSON.parse(JSON.stringify(problems)) })
  const other = framework.languages[1] as Language | undefined
  const worksheets: Record<string, WorksheetVersion> = {}
  for (const [id, source] of Object.entries(sources.worksheets)) {
    const version = buildVersion(source, sources)
    if (version) worksheets[id] = version
  }
  const overlayOf = (overlays: Partial<Record<Language, unknown>>) => ((other && overlays[other]) ?? {}) as JsonObject
  const catalogue: Catalogue = {
    framework,
    translations: sources.translations,
    vocabularies: sources.vocabularies,
    rubrics: sources.rubrics,
    worksheets,
    reports: Object.fromEntries(
      Object.entries(sources.reports).flatMap(([id, { report, template = '', css = '', overlays }]) =>
        report
          ? [
              [
                id,
                {
                  id,
                  report,
                  template,
                  css,
                  overlay: overlayOf(overlays),
                  partials: sources.partials,
                  styles: sources.styles,
                },
              ],
            ]
          : [],
      ),
    ),
    scorecards: Object.fromEntries(
      Object.entries(sources.scorecards).flatMap(([id, { scorecard, overlays }]) =>
        scorecard ? [[id, { scorecard, overlay: overlayOf(overlays) }]] : [],
      ),
    ),
    problems,
  }
  return { catalogue, sources }
}
