import { assess } from '../../core/assess.ts'
import type { CompiledWorksheet } from '../../core/compile.ts'
import type { Answer, Assessment, Catalogue, Problem, Wants, WorkflowConfig } from '../../core/model.ts'
import { isLive, referredBy } from '../../core/references.ts'
import { problemsFor } from '../../core/problemsFor.ts'
import { evaluateFormulas } from '../../core/settle.ts'
import { surroundingsIn, type ExampleStore } from './exampleStore.ts'

/** A chain of references longer than this is a mistake in the config. */
const maxRounds = 12

export interface Trial {
  assessment: Assessment
  problems: Problem[]
}

/** Actions on the shortest way from the first state: examples leave the history out, but rules look at it. */
function actionsTo(workflow: WorkflowConfig, state: string): string[] {
  const ways = new Map<string, string[]>([[workflow.initial, []]])
  for (const [reached, way] of ways)
    for (const [action, transition] of Object.entries(workflow.transitions))
      if (transition?.from.includes(reached) && !ways.has(transition.to)) ways.set(transition.to, [...way, action])
  return ways.get(state) ?? []
}

function withHistory(answer: Answer, workflow: WorkflowConfig): Answer {
  if (answer.history.length > 0) return answer
  const history = actionsTo(workflow, answer.state).map((action) => ({
    at: `${answer.createdOn}T08:00:00Z`,
    actor: 'example',
    role: 'system',
    action,
    from: workflow.initial,
    to: answer.state,
  }))
  return { ...answer, history }
}

/** As in service: an answer that has not ended still names this one. */
function referenced({ worksheets }: Catalogue, { id }: Answer, { answers }: ExampleStore): Problem[] {
  const others = [...answers.values()].filter((other) => {
    const version = other.id === id ? undefined : worksheets[other.worksheet]
    return version && isLive(version.workflow, other.state) && referredBy(version, other).includes(id)
  })
  const places = others.map((other) => other.id)
  return others.length === 0
    ? []
    : [{ path: '', code: 'REFERENCED', params: { places, count: places.length, hidden: 0 }, level: 'error' }]
}

const isSated = ({ answers, worksheets, agencies }: Wants) => answers.length + worksheets.length + agencies.length === 0

/** All problems an answer raises at an action (`save`: as it stands), guards included, among the answers of a store. */
export function tryExample(
  catalogue: Catalogue,
  compiled: CompiledWorksheet,
  given: Answer,
  action: string,
  store: ExampleStore,
): Trial {
  const { workflow } = compiled.version
  const answer = withHistory(given, workflow)
  const transition = action === 'save' ? undefined : workflow.transitions[action]
  const state = transition?.to ?? answer.state
  const guards = transition?.guards ?? []
  const { start, more } = surroundingsIn(catalogue, store, answer.agency)
  let surroundings = start
  for (let round = 0; ; round++) {
    const assessment = assess(compiled, answer, surroundings, state)
    const asserts = guards.map(({ assert }) => assert)
    // A guard speaks of the answer as it stands.
    const guarded = evaluateFormulas(compiled, answer, surroundings, asserts)
    if ((isSated(assessment.wants) && isSated(guarded.wants)) || round === maxRounds) {
      const failed = guards.filter((_, i) => guarded.values[i] !== true)
      const problems: Problem[] = [
        ...problemsFor(assessment, compiled, answer, action),
        ...(transition?.needs?.includes('unreferenced') ? referenced(catalogue, answer, store) : []),
        ...failed.map(({ id }): Problem => ({ path: '', code: 'GUARD_FAILED', params: { guard: id }, level: 'error' })),
      ]
      return { assessment, problems }
    }
    surroundings = more(more(surroundings, assessment.wants), guarded.wants)
  }
}
