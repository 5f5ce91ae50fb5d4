import { Failure } from '../core/failure.ts'
import type { Actor, WorksheetVersion } from '../core/model.ts'
import { evaluateFormulas } from './assessAnswer.ts'
import type { Act } from './act.ts'
import type { Context } from './context.ts'
import { performStep } from './performAction.ts'
import { versionOf } from './version.ts'

const clock: Actor = { account: 'system', fullName: '', positionTitle: '', agency: '', roles: ['system'] }

/** Answers the clock looked at, and what it did. */
export interface DueRound {
  looked: number
  performed: { id: string; action: string }[]
  /** Not possible now although its time has come: a guard or a need stands in the way. It is tried again at the next round. */
  blocked: { id: string; action: string; code: string }[]
}

interface Timed {
  version: WorksheetVersion
  action: string
  when: string
  from: string[]
}

function timedActions({ catalogue }: Context): Timed[] {
  return Object.values(catalogue.worksheets).flatMap((version) =>
    Object.entries(version.workflow.transitions).flatMap(([action, transition]) =>
      transition?.when === undefined ? [] : [{ version, action, when: transition.when, from: transition.from }],
    ),
  )
}

async function perform(context: Context, id: string, action: string, edit: number): Promise<void> {
  await context.store.transaction(async (tx) => {
    const act: Act = { tx, pending: new Map(), before: new Map([[id, edit]]) }
    await performStep(context, act, { id, action, causedBy: 'clock' })
    for (const next of act.pending.values()) tx.putAnswer({ ...next, edit: (act.before.get(next.id) ?? 0) + 1 })
  })
}

/**
 * Performs every action of the clock whose `when` holds today, an answer a transaction. What was done is seen from the state, so a round that was
 * broken off or is repeated does nothing twice.
 */
export async function performDue(nobody: Context): Promise<DueRound> {
  const context: Context = { ...nobody, actor: { ...clock, agency: nobody.directory.organization } }
  const round: DueRound = { looked: 0, performed: [], blocked: [] }
  for (const { version, action, when, from } of timedActions(context)) {
    for await (const answer of context.store.answers({ worksheet: version.id, states: from })) {
      round.looked += 1
      const own = await versionOf(context, answer)
      const [isDue] = await evaluateFormulas(context, own, answer, [when])
      if (isDue !== true) continue
      try {
        await perform(context, answer.id, action, answer.edit)
        round.performed.push({ id: answer.id, action })
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        round.blocked.push({ id: answer.id, action, code: error.code })
      }
    }
  }
  return round
}
