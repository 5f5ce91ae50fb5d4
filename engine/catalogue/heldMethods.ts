import { canonicalJson } from '../core/canonical.ts'
import { lintRubricChange, lintScorecardChange } from '../core/lintMethodChange.ts'
import type { Catalogue, JsonObject, Problem, RubricConfig, WorksheetVersion } from '../core/model.ts'
import type { Store } from '../store/store.ts'

type ScorecardEntry = Catalogue['scorecards'][string]

/** Methods that stay as they were, and why. */
export interface Held<Method> {
  methods: Record<string, Method>
  problems: Problem[]
}

const kind = 'scorecard'

/** Each problem once: several worksheets may be scored by one rubric. */
function inFile(file: string, problems: Problem[]): Problem[] {
  const texts = new Map(problems.map((problem) => [canonicalJson(problem.params), { ...problem, file }]))
  return [...texts.values()]
}

const hasAnswers = async (store: Store, worksheet: string | string[]): Promise<boolean> =>
  (await store.count({ worksheet })) > 0

/**
 * Rubrics whose change would give answers already scored another result under the same method version, or deletes what they were scored
 * by. A rubric is in use once there are answers of a worksheet that was published with it.
 */
export async function heldRubrics(
  store: Store,
  rubrics: Catalogue['rubrics'],
  published: readonly WorksheetVersion[],
): Promise<Held<RubricConfig>> {
  const held: Held<RubricConfig> = { methods: {}, problems: [] }
  for (const [id, after] of Object.entries(rubrics)) {
    const found: Problem[] = []
    for (const { id: worksheet, rubrics: stored } of published) {
      const before = stored[id]
      const problems = before ? lintRubricChange(before, after) : []
      if (!before || problems.length === 0 || !(await hasAnswers(store, worksheet))) continue
      held.methods[id] = before
      found.push(...problems)
    }
    held.problems.push(...inFile(`forms/rubrics/${id}.json`, found))
  }
  return held
}

/** Worksheets whose answers a scorecard measures. */
const measured = ({ scorecard }: ScorecardEntry): string[] =>
  Object.values(scorecard.inputs).flatMap((input) => (input && 'from' in input ? [input.from] : []))

/** The same for scorecards, which are kept for that; one is in use once there are answers it measures. */
export async function heldScorecards(store: Store, scorecards: Catalogue['scorecards']): Promise<Held<ScorecardEntry>> {
  const held: Held<ScorecardEntry> = { methods: {}, problems: [] }
  for (const [id, after] of Object.entries(scorecards)) {
    const before = (await store.document(kind, id)) as ScorecardEntry | undefined
    if (before && canonicalJson(before) === canonicalJson(after)) continue
    const problems = before ? lintScorecardChange(before.scorecard, after.scorecard) : []
    if (before && problems.length > 0 && (await hasAnswers(store, measured(before)))) {
      held.methods[id] = before
      held.problems.push(...inFile(`reports/indicators/${id}.json`, problems))
      continue
    }
    const content = { ...after } as unknown as JsonObject
    await store.transaction(async (tx) => tx.putDocument({ kind, id, content }))
  }
  return held
}
