import type { Answer, Letter } from '../core/model.ts'
import type { Transaction } from '../store/store.ts'
import type { Context } from './context.ts'

/** What the actor gives with an action. */
export interface StepInput {
  remark?: string
  remarks?: { path: string; text: string }[]
  letter?: Letter
  passWarnings?: boolean
}

/** An action on one answer, asked for by the actor or caused by another action. */
export interface Step extends StepInput {
  id: string
  action: string
  /** The action that caused this one; the engine then acts as `system`. */
  causedBy?: string
}

/** All that one act changes, gathered before it lands as a whole. */
export interface Act {
  tx: Transaction
  /** Answers as this act leaves them; formulas see them. */
  pending: Map<string, Answer>
  /** Edit number each answer had before this act. */
  before: Map<string, number>
}

/** Performs one step inside an act: what an action causes is performed as the action itself is. */
export type Perform = (context: Context, act: Act, step: Step) => Promise<Answer>
