import { watch } from 'chokidar'
import { Failure } from '../core/failure.ts'
import type { Catalogue, JsonObject, Problem } from '../core/model.ts'
import type { Store } from '../store/store.ts'
import { checkApart, type Checked } from './checkApart.ts'
import { joinSources } from './joinSources.ts'
import { publishVersions } from './publishVersions.ts'
import { readSources, type CatalogueFolders } from './readSources.ts'
import type { Sources } from './sources.ts'

/** Editors write a file in several steps, and a change of policy touches several files. */
const pause = 200

export interface CatalogueWatch {
  dirs: CatalogueFolders
  store: Store
  /** A whole new catalogue; the one before stays valid for whoever still holds it. */
  onChange(catalogue: Catalogue): void
  /** What is wrong at present, errors and warnings; also when nothing could be put in service. */
  onProblems(problems: Problem[]): void
  /** Faults that are none of the config's. */
  onFailure(error: unknown): void
}

/** Reads, checks and publishes a framework once. Fails with CATALOGUE_UNUSABLE { file, problems }. */
export async function openCatalogue(dirs: CatalogueFolders, store: Store): Promise<Catalogue> {
  const sources = await readSources(dirs)
  const problems = await problemsOf(sources, dirs, store)
  return publishVersions({ catalogue: joinSources(sources, problems), sources }, store)
}

// The same files under the same Karbarg have the same problems: a start need not run every example again.
async function problemsOf(sources: Sources, dirs: CatalogueFolders, store: Store): Promise<Problem[]> {
  // Without its first file there is nothing to check the others against.
  if (!sources.framework) return sources.problems
  const known = (await store.document('catalogue', 'checked')) as Checked | undefined
  if (known?.fingerprint === sources.fingerprint) return known.problems
  const checked = await checkApart(dirs)
  const content = { ...checked } as unknown as JsonObject
  await store.transaction(async (tx) => tx.putDocument({ kind: 'catalogue', id: 'checked', content }))
  return checked.problems
}

/**
 * Watches the folders of a framework: after a change the whole is read and checked again. What is right is served as a
 * new version at once; a worksheet with an error keeps its last good version. One reading at a time.
 */
export async function watchCatalogue(options: CatalogueWatch): Promise<{ close(): Promise<void> }> {
  const { dirs, store, onChange, onProblems, onFailure } = options
  let timer: NodeJS.Timeout | undefined
  let reading: Promise<void> = Promise.resolve()

  async function read(): Promise<void> {
    try {
      const catalogue = await openCatalogue(dirs, store)
      onChange(catalogue)
      onProblems(catalogue.problems)
    } catch (error) {
      if (error instanceof Failure && error.code === 'CATALOGUE_UNUSABLE')
        onProblems(error.params.problems as unknown as Problem[])
      else onFailure(error)
    }
  }

  const watcher = watch([dirs.forms, dirs.reports], {
    ignoreInitial: true,
    // Generated types and hidden files are no config.
    ignored: (path, stats) => stats?.isFile() === true && !/\.(?:json|hbs|css)$/.test(path),
  })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      reading = reading.then(read)
    }, pause)
  })
  watcher.on('error', onFailure)
  await new Promise<void>((resolve) => void watcher.once('ready', resolve))
  return {
    async close() {
      clearTimeout(timer)
      await watcher.close()
      await reading
    },
  }
}
