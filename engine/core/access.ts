import type { Directory } from './directory.ts'
import type { Actor, Answer, AnswerData, FrameworkConfig, WorkflowConfig, WorksheetConfig } from './model.ts'

/** What an actor wants to see or change. For `create` the answer is the one that would be made. */
export interface Subject {
  framework: Pick<FrameworkConfig, 'roles'>
  worksheet: WorksheetConfig
  workflow: WorkflowConfig
  answer: Pick<Answer, 'agency' | 'state' | 'parent' | 'history' | 'data'>
  directory: Directory
}

/** `create`, `read`, `edit`, or the name of a transition. */
export type Deed = 'create' | 'read' | 'edit' | (string & {})

/** The one place that decides who may do what. Right of role, place and state only: needs, guards and rules are looked at elsewhere. */
export function can(actor: Actor, deed: Deed, subject: Subject): boolean {
  throw new Error(`in work ${actor.account} ${deed} ${subject.answer.state}`)
}

/** Transitions the actor may perform now, in the order of the workflow. */
export function allowedTransitions(actor: Actor, subject: Subject): string[] {
  throw new Error(`in work ${actor.account} ${subject.answer.state}`)
}

/** Ids of the sections the actor sees, in order. */
export function visibleSections(actor: Actor, subject: Subject): string[] {
  throw new Error(`in work ${actor.account} ${subject.answer.state}`)
}

/** Ids of the sections the actor may change now, in order. */
export function editableSections(actor: Actor, subject: Subject): string[] {
  throw new Error(`in work ${actor.account} ${subject.answer.state}`)
}

/** The data of the sections the actor sees. */
export function stripHidden(actor: Actor, subject: Subject): AnswerData {
  throw new Error(`in work ${actor.account} ${subject.answer.state}`)
}
