import type { Answer, Assessment, Expression, Json, Surroundings, Wants, WorksheetVersion } from '../core/model.ts'

/** What a worker is asked; the version comes along when this worker has not seen it. */
export interface Task {
  version: WorksheetVersion
  answer: Answer
  /** Given: each of these is assessed in the same surroundings. */
  answers?: Answer[]
  surroundings: Surroundings
  state?: string
  /** Given: these formulas are evaluated over the assessed answer; absent: the answer is assessed. */
  formulas?: Expression[]
}

export interface Request extends Omit<Task, 'version'> {
  sha256: string
  version?: WorksheetVersion
}

export type Result = Assessment | Assessment[] | Evaluated

export interface Evaluated {
  values: Json[]
  wants: Wants
}

/** What a worker says: that it is ready for work, that the version is compiled and the formulas of an answer begin, or how they ended. */
export type Reply =
  | { kind: 'ready' }
  | { kind: 'begun' }
  | { kind: 'done'; result: Result }
  | { kind: 'failed'; code?: string; params?: Record<string, Json>; message: string }
