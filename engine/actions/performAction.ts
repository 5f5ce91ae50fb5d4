import { can } from '../core/access.ts'
import { Failure } from '../core/failure.ts'
import type { Answer, Json, Problem } from '../core/model.ts'
import { startsFrom, transitionOf } from '../core/workflow.ts'
import type { OpenAnswer } from '../http/api.generated.ts'
import type { Act, Step, StepInput } from './act.ts'
import { advanceAnswer } from './advanceAnswer.ts'
import { applyEffects } from './applyEffects.ts'
import { withApproval } from './approve.ts'
import type { Context } from './context.ts'
import { moveUp } from './moveUp.ts'
import { obstacles } from './obstacles.ts'
import { changedMeanwhile, openAnswer, withoutRace } from './openAnswer.ts'
import { findAnswer, subjectOf } from './subject.ts'
import { settingsOf } from './surroundings.ts'
import { compiledOf, versionOf } from './version.ts'

const minRemark = 20 // characters, conventions section 10: a return needs a remark

function demandAsked(
  context: Context,
  asks: { remark?: boolean; letter?: boolean } | undefined,
  input: StepInput,
): void {
  if (asks?.remark && (input.remark?.trim().length ?? 0) < minRemark) throw new Failure('REMARK_NEEDED')
  if (asks?.letter && settingsOf(context)['correspondenceMode'] === true && !input.letter)
    throw new Failure('LETTER_NEEDED')
}

const asJson = (problems: Problem[]) => problems as unknown as Json

/** Performs one step inside an act, with all its effects. ACTION_BLOCKED with the problems that stop it. */
export async function performStep(context: Context, act: Act, step: Step): Promise<Answer> {
  const stored = act.pending.get(step.id) ?? (await act.tx.answer(step.id))
  if (!stored) throw new Failure('ANSWER_NOT_FOUND', { id: step.id })
  if (!act.before.has(stored.id)) act.before.set(stored.id, stored.edit)
  const { version, answer } = moveUp(context, await versionOf(context, stored), stored)
  const transition = transitionOf(version.workflow, step.action)
  const allowed = step.causedBy
    ? startsFrom(version.workflow, step.action, answer.state)
    : can(context.actor, step.action, subjectOf(context, version, answer))
  if (!allowed)
    throw new Failure(step.causedBy ? 'EFFECT_NOT_POSSIBLE' : 'NOT_ALLOWED', { id: step.id, action: step.action })
  if (!step.causedBy) demandAsked(context, transition.asks, step)

  const { errors, warnings, assessment } = await obstacles(context, version, answer, step.action, {
    pending: act.pending,
  })
  if (errors.length > 0)
    throw new Failure('ACTION_BLOCKED', { id: step.id, action: step.action, problems: asJson(errors) })
  if (warnings.length > 0 && !step.passWarnings && !step.causedBy)
    throw new Failure('WARNINGS_NOT_PASSED', { id: step.id, action: step.action, problems: asJson(warnings) })

  if (!step.causedBy) {
    const approved = await withApproval(context, act, { version, answer, step })
    if (approved) return approved
  }
  const next = await advanceAnswer(context, act, {
    version,
    compiled: compiledOf(version),
    stored: answer,
    assessment,
    step,
    passedWarnings: warnings.map((problem) => String(problem.params['rule'] ?? problem.code)),
  })
  act.pending.set(next.id, next)
  await applyEffects(context, act, { version, answer: next, step, perform: performStep })
  return act.pending.get(next.id) ?? next
}

/** Performs an action of the workflow with all its effects: they land together or not at all. */
export async function performAction(
  context: Context,
  step: StepInput & { id: string; action: string; edit: number },
): Promise<OpenAnswer> {
  const { answer } = await findAnswer(context, step.id)
  if (answer.edit !== step.edit) throw await changedMeanwhile(context, step.id)
  await withoutRace(context, step.id, () =>
    context.store.transaction(async (tx) => {
      // The actor decided on this edit; another save in between makes the write fail.
      const act: Act = { tx, pending: new Map(), before: new Map([[step.id, step.edit]]) }
      await performStep(context, act, step)
      for (const next of act.pending.values()) tx.putAnswer({ ...next, edit: (act.before.get(next.id) ?? 0) + 1 })
    }),
  )
  return openAnswer(context, step)
}
