import type { Directory } from './directory.ts'
import { evaluate } from './expression.ts'
import type { Answer, JsonObject, WorkflowTransition } from './model.ts'

/** Where an action would be done. */
export interface ActingPlace {
  answer: Pick<Answer, 'agency' | 'state'>
  directory: Directory
  settings?: JsonObject
}

/** What the formulas of `byWhen` see, and nothing else: rights are decided without reading other answers. */
export const actingNames = ['agency', 'settings', 'state'] as const

/** The roles of `by` that count now: one named in `byWhen` only while its condition holds. */
export function actingRoles(transition: Pick<WorkflowTransition, 'by' | 'byWhen'>, place: ActingPlace): string[] {
  const { by, byWhen } = transition
  if (byWhen === undefined) return by
  const { answer, directory, settings = {} } = place
  const agency = directory.agencies.get(answer.agency)?.data ?? null
  const variables = { agency, settings, state: answer.state } satisfies Record<(typeof actingNames)[number], unknown>
  return by.filter((role) => byWhen[role] === undefined || evaluate(byWhen[role], { variables }) === true)
}
