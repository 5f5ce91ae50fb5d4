import { compareVersions } from '../core/compare.ts'
import type { Catalogue, MigrationSteps, Problem, WorksheetVersion } from '../core/model.ts'
import type { Store } from '../store/store.ts'
import { sealVersion } from './buildVersion.ts'
import { configProblem } from './configProblem.ts'
import { heldRubrics, heldScorecards } from './heldMethods.ts'
import type { LoadedCatalogue } from './loadCatalogue.ts'

/** Steps that carry answers of version `from` to version `to`, those of versions between included. */
function stepsBetween(changes: MigrationSteps[], from: number, to: number): MigrationSteps {
  const between = changes.filter((each) => each.from >= from && each.to <= to)
  return { from, to, steps: between.flatMap(({ steps }) => steps) }
}

/** Changes that would leave answers of the latest version unreadable. */
function breakingChanges(latest: WorksheetVersion, next: WorksheetVersion, changes: MigrationSteps[]): Problem[] {
  const { version: from } = latest
  const { version: to } = next
  const file = `forms/${next.id}/schema.json`
  return compareVersions(latest, next, stepsBetween(changes, from, to)).flatMap(({ kind, path, code }) => {
    if (kind === 'safe') return []
    const params = { from, to, at: path, change: code }
    return [configProblem(kind === 'forbidden' ? 'CHANGE_FORBIDDEN' : 'CHANGE_NEEDS_STEP', file, '', params)]
  })
}

interface Published {
  version?: WorksheetVersion
  problems: Problem[]
}

async function publish(
  store: Store,
  candidate: WorksheetVersion,
  latest: WorksheetVersion | undefined,
  changes: MigrationSteps[],
): Promise<Published> {
  if (!latest) {
    await store.putVersion(candidate)
    return { version: candidate, problems: [] }
  }
  if (sealVersion(candidate, latest.version).sha256 === latest.sha256) return { version: latest, problems: [] }
  const next = sealVersion(candidate, Math.max(latest.version + 1, candidate.worksheet.version))
  const problems = breakingChanges(latest, next, changes)
  if (problems.length > 0) return { version: latest, problems }
  await store.putVersion(next)
  return { version: next, problems: [] }
}

/**
 * Gives each worksheet its number and makes it permanent. Unchanged content keeps the stored version; changed content
 * gets the next number (or the one of `worksheet.json`, when that is higher). A worksheet with errors, or a change that
 * lacks its step, stays in service as last stored; without a stored version it is not served. So does one whose rubric, in use, would score
 * otherwise under the same method version; a scorecard too stays as it was.
 */
export async function publishVersions({ catalogue, sources }: LoadedCatalogue, store: Store): Promise<Catalogue> {
  const worksheets: Record<string, WorksheetVersion> = {}
  const problems = [...catalogue.problems]
  const changes = { ...catalogue.changes }
  const latest = new Map<string, WorksheetVersion>()
  for (const id of Object.keys(sources.worksheets)) {
    const version = await store.latestVersion(id)
    if (version) latest.set(id, version)
  }
  const rubrics = await heldRubrics(store, catalogue.rubrics, [...latest.values()])
  const scorecards = await heldScorecards(store, catalogue.scorecards)
  problems.push(...rubrics.problems, ...scorecards.problems)
  for (const id of Object.keys(sources.worksheets)) {
    const candidate = catalogue.worksheets[id]
    const isHeld = Object.keys(candidate?.rubrics ?? {}).some((rubric) => rubric in rubrics.methods)
    const published: Published =
      candidate && !isHeld
        ? await publish(store, candidate, latest.get(id), catalogue.changes[id] ?? [])
        : { version: latest.get(id), problems: [] }
    problems.push(...published.problems)
    if (published.version) worksheets[id] = published.version
    // Steps towards a version that is not served would lead answers nowhere.
    changes[id] = (changes[id] ?? []).filter(({ to }) => to <= (published.version?.version ?? 0))
  }
  return {
    ...catalogue,
    rubrics: { ...catalogue.rubrics, ...rubrics.methods },
    scorecards: { ...catalogue.scorecards, ...scorecards.methods },
    worksheets,
    changes,
    problems,
  }
}
