import type { Answer, Assessment, Problem, Surroundings, Words, WorksheetVersion } from '../core/model.ts'
import { problemsFor } from '../core/problemsFor.ts'
import { transitionOf } from '../core/workflow.ts'
import { assessAnswer, evaluateFormulas } from './assessAnswer.ts'
import type { Context } from './context.ts'
import { settingsOf, type Pending } from './surroundings.ts'
import { usedElsewhere } from './usedElsewhere.ts'
import { compiledOf } from './version.ts'

/** What stops an action, what may be passed, and the assessment in the state the action leads to. */
export interface Obstacles {
  errors: Problem[]
  warnings: Problem[]
  assessment: Assessment
}

function guardWords(version: WorksheetVersion, id: string, first: string): Words {
  const english =
    version.translations.en?.workflows?.[version.workflow.id]?.guards?.[id] ?? version.overlays.en?.messages?.[id]
  return { fa: first, ...(english ? { en: english } : {}) }
}

/** Tries an action without performing it: needs, rules and guards, with the state it leads to assumed. */
export async function obstacles(
  context: Context,
  version: WorksheetVersion,
  answer: Answer,
  action: string,
  given: { pending?: Pending; surroundings?: Surroundings } = {},
): Promise<Obstacles> {
  const transition = transitionOf(version.workflow, action)
  const state = transition.to
  const { assessment, surroundings } = await assessAnswer(context, version, answer, { ...given, state })
  const problems = problemsFor(assessment, compiledOf(version), answer, action)
  const { guards = [], quorum } = transition
  // A guard speaks of the answer as it stands, before the action has changed its state.
  const values = await evaluateFormulas(
    context,
    version,
    answer,
    [...guards.map((guard) => guard.assert), quorum?.present ?? 'null', quorum?.needed ?? 'null'],
    // Who acts today acts under the settings of today.
    { ...given, surroundings: { ...surroundings, settings: settingsOf(context) } },
  )
  const broken = guards.filter((_, i) => values[i] !== true)
  const failed = broken.map((guard): Problem => ({
    path: '',
    code: 'GUARD_FAILED',
    params: { guard: guard.id },
    level: 'error',
    message: guardWords(version, guard.id, guard.message),
  }))
  const [present, needed] = values.slice(guards.length)
  const isThere = !quorum || (typeof present === 'number' && typeof needed === 'number' && present >= needed)
  const absent: Problem[] = isThere
    ? []
    : [{ path: '', code: 'QUORUM_MISSING', params: { present: present ?? 0, needed: needed ?? 0 }, level: 'error' }]
  const used = transition.needs?.includes('unreferenced') ? await usedElsewhere(context, answer, given) : []
  return {
    errors: [...problems.filter((problem) => problem.level === 'error'), ...failed, ...absent, ...used],
    warnings: problems.filter((problem) => problem.level === 'warning'),
    assessment,
  }
}
