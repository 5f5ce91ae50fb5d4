import type { Answer, AnswerData, Expression, Json, WorkflowEffect, WorksheetVersion } from '../core/model.ts'
import { withPeriodOfData } from '../core/periodField.ts'
import { withValue } from '../core/values.ts'
import { transitionOf } from '../core/workflow.ts'
import type { Act, Perform, Step } from './act.ts'
import { evaluateFormulas } from './assessAnswer.ts'
import { causedRemarks } from './causedRemarks.ts'
import type { Context } from './context.ts'
import { draftAnswer } from './draftAnswer.ts'

interface Caused {
  version: WorksheetVersion
  /** The answer after the action that causes the effects. */
  answer: Answer
  step: Step
  perform: Perform
}

async function valuesOf(context: Context, act: Act, caused: Caused, formulas: Expression[]): Promise<Json[]> {
  return evaluateFormulas(context, caused.version, caused.answer, formulas, { pending: act.pending })
}

async function performOnOthers(context: Context, act: Act, caused: Caused, effect: WorkflowEffect): Promise<void> {
  const [target, given] = await valuesOf(context, act, caused, [effect.on ?? 'null', effect.remarks ?? 'null'])
  const ids = (Array.isArray(target) ? target : [target]).filter((id): id is string => typeof id === 'string')
  for (const id of ids) {
    const remarks = causedRemarks(given, id)
    await caused.perform(context, act, {
      id,
      action: effect.action ?? '',
      causedBy: `${caused.answer.id}/${caused.step.action}`,
      // What was sent or returned by letter was so with all that goes along with it.
      ...(caused.step.letter ? { letter: caused.step.letter } : {}),
      ...(caused.step.remark ? { remark: caused.step.remark } : {}),
      ...(remarks.length > 0 ? { remarks } : {}),
    })
  }
}

async function openNew(context: Context, act: Act, caused: Caused, effect: WorkflowEffect): Promise<void> {
  const fields = Object.entries(effect.data ?? {})
  const [agency, ...values] = await valuesOf(context, act, caused, [
    effect.agency ?? 'self.agency',
    ...fields.map(([, formula]) => formula ?? 'null'),
  ])
  const data = fields.reduce<AnswerData>(
    (sum, [path], i) => (values[i] == null ? sum : withValue(sum, path, values[i])),
    {},
  )
  const answer = await draftAnswer(context, act.tx, {
    worksheet: effect.worksheet ?? '',
    agency: typeof agency === 'string' ? agency : caused.answer.agency,
    parent: caused.answer.id,
    data,
  })
  act.before.set(answer.id, 0)
  act.pending.set(answer.id, answer)
}

async function setValue(context: Context, act: Act, caused: Caused, effect: WorkflowEffect): Promise<void> {
  const [value] = await valuesOf(context, act, caused, [effect.value ?? 'null'])
  const now = act.pending.get(caused.answer.id) ?? caused.answer
  const next = { ...now, data: withValue(now.data, effect.path ?? '', value ?? null) }
  act.pending.set(now.id, withPeriodOfData(caused.version.worksheet, next))
}

const kinds = { perform: performOnOthers, open: openNew, set: setValue } satisfies Record<
  WorkflowEffect['kind'],
  typeof setValue
>

/** What an action causes, in the order of the workflow; each effect sees what those before it did. */
export async function applyEffects(context: Context, act: Act, caused: Caused): Promise<void> {
  for (const effect of transitionOf(caused.version.workflow, caused.step.action).effects ?? []) {
    const answer = act.pending.get(caused.answer.id) ?? caused.answer
    const present = { ...caused, answer }
    if (effect.when) {
      const [holds] = await valuesOf(context, act, present, [effect.when])
      if (holds !== true) continue
    }
    await kinds[effect.kind](context, act, present, effect)
  }
}
