import type { Directory } from '../core/directory.ts'
import type { Actor, Answer, Assessment, Catalogue, Surroundings, WorksheetVersion } from '../core/model.ts'
import type { Printer } from '../report/printer.ts'
import type { Store } from '../store/store.ts'

/** Runs the rules of a version on an answer under a time limit; RULES_TIMEOUT when it is passed. */
export interface Assessor {
  assess(version: WorksheetVersion, answer: Answer, surroundings: Surroundings): Promise<Assessment>
}

/** Work that goes on behind a request: prints. A task that throws is its own business to record. */
export interface Background {
  run(task: () => Promise<void>): void
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
}

/** Given to every action: nothing is taken from globals. */
export interface Context {
  store: Store
  catalogue: Catalogue
  /** The register of agencies as it is now. */
  directory: Directory
  assessor: Assessor
  printer: Printer
  background: Background
  actor: Actor
  /** Instant of the act. */
  now: Date
  /** What is wrong with files that are not in service, and when they were read. */
  catalogueLoadedAt: string
}
