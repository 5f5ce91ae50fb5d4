import { Failure } from './failure.ts'
import type { Step } from './step.ts'

/** The name a step settles, as formulas use it. */
function nameOf(step: Step): string {
  if (step.kind === 'computed') return step.name
  return step.kind === 'scores' ? 'scores' : (step.path[0] ?? '')
}

function usesOf(step: Step, steps: Step[]): string[] {
  if (step.kind === 'computed') return step.formula.uses
  // A condition on `list[].a` may read the other fields of the list: they are the same name.
  if (step.kind === 'shown') return step.condition.uses.filter((name) => name !== nameOf(step))
  const compared = steps.find((each) => each.kind === 'scores' && each.name === step.scoring.compareWith)
  const rows = [step, compared].flatMap((each) =>
    each?.kind === 'scores' ? (/^\w+/.exec(each.scoring.rows) ?? []) : [],
  )
  return [...rows, ...(step.notApplicable?.uses ?? [])]
}

/**
 * Puts steps in the order of their dependencies, otherwise as they were given. Throws COMPUTED_CYCLE { names } for computed values that need
 * each other; two fields whose visibility depends on each other are no cycle, they are looked at in the order of the file.
 */
export function orderSteps(steps: Step[]): Step[] {
  const givers = Map.groupBy(steps, nameOf)
  const ordered = new Set<Step>()
  const visit = (step: Step, trail: Step[]): void => {
    if (ordered.has(step)) return
    const from = trail.indexOf(step)
    if (from >= 0) {
      const circle = trail.slice(from)
      if (circle.every(({ kind }) => kind === 'shown')) return
      throw new Failure('COMPUTED_CYCLE', { names: circle.map(nameOf) })
    }
    for (const name of usesOf(step, steps)) {
      // A score is given by several steps of one name; they do not wait for each other.
      givers
        .get(name)
        ?.filter((giver) => giver.kind !== 'scores' || step.kind !== 'scores')
        .forEach((giver) => visit(giver, [...trail, step]))
    }
    ordered.add(step)
  }
  steps.forEach((step) => visit(step, []))
  return [...ordered]
}
