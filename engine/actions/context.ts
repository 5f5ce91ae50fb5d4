import type { Actor, Answer, Assessment, Catalogue, Surroundings, WorksheetVersion } from '../core/model.ts'
import type { Printer } from '../report/printer.ts'
import type { Store } from '../store/store.ts'

/** Runs the rules of a version on an answer under a time limit; RULES_TIMEOUT when it is passed. */
export interface Assessor {
  assess(version: WorksheetVersion, answer: Answer, surroundings: Surroundings): Promise<Assessment>
}

/** Given to every action: nothing is taken from globals. */
export interface Context {
  store: Store
  catalogue: Catalogue
  assessor: Assessor
  printer: Printer
  actor: Actor
  /** Instant of the act. */
  now: Date
}
