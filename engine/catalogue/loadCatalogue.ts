import type { Catalogue, Problem } from '../core/model.ts'
import { runExamples } from './examples/runExamples.ts'
import { joinSources } from './joinSources.ts'
import { lintCatalogue } from './lint/lintCatalogue.ts'
import { readSources, type CatalogueFolders } from './readSources.ts'
import type { Sources } from './sources.ts'

export interface LoadedCatalogue {
  /** Only what has no error; versions are numbered as their `worksheet.json` says (`publishVersions` numbers for the store). */
  catalogue: Catalogue
  sources: Sources
}

/** All that is wrong with a framework: its files by themselves, what they refer to, and its examples. */
export function checkSources(sources: Sources): Problem[] {
  const problems = lintCatalogue(sources)
  // Nothing can be joined, and no example tried, without it.
  if (!sources.framework) return problems
  const tried = joinSources(sources, problems)
  return [...problems, ...runExamples(tried, sources)]
}

/**
 * Reads, checks and joins a framework and runs its examples. Errors keep a worksheet or report out of the catalogue and
 * are in its `problems`. Fails with CATALOGUE_UNUSABLE { file, problems } when `framework.json` itself cannot be used.
 */
export async function loadCatalogue(folders: CatalogueFolders): Promise<LoadedCatalogue> {
  const sources = await readSources(folders)
  return { catalogue: joinSources(sources, checkSources(sources)), sources }
}
