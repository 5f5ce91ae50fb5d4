import type { Answer, WorkflowConfig, WorksheetVersion } from './model.ts'
import { placesOf, type FieldPath } from './paths.ts'
import { recordFieldsOf } from './schemaFields.ts'

/** A place of an answer that names another one. */
export interface Reference {
  /** Number of the answer named. */
  to: string
  /** JSON pointer into the data. */
  path: string
}

// Walking a schema costs more than reading an answer by what was found in it.
const paths = new WeakMap<WorksheetVersion, FieldPath[]>()

function pathsOf(version: WorksheetVersion): FieldPath[] {
  const known = paths.get(version)
  if (known) return known
  const found = recordFieldsOf(version.schema).map(({ path }) => path)
  paths.set(version, found)
  return found
}

/** Every place of the data, at any depth, where a field with `x-record` names another answer. */
export function referencesOf(version: WorksheetVersion, { id, data }: Pick<Answer, 'id' | 'data'>): Reference[] {
  return pathsOf(version).flatMap((path) =>
    placesOf(data, path).flatMap(({ value, pointer }) =>
      typeof value === 'string' && value !== '' && value !== id ? [{ to: value, path: pointer }] : [],
    ),
  )
}

/** An answer in this state still counts: the state is not final, or final and in effect. */
export function isLive(workflow: WorkflowConfig | undefined, name: string): boolean {
  const state = workflow && Object.hasOwn(workflow.states, name) ? workflow.states[name] : undefined
  return state?.final !== true || state.active === true
}

/** Numbers of the answers an answer refers to, its parent among them, each once. */
export function referredBy(version: WorksheetVersion, answer: Pick<Answer, 'id' | 'data' | 'parent'>): string[] {
  const named = referencesOf(version, answer).map(({ to }) => to)
  return [...new Set(answer.parent ? [answer.parent, ...named] : named)]
}
