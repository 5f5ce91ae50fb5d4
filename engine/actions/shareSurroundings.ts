import { can, stripHidden, visibleSections } from '../core/access.ts'
import { agenciesInReach } from '../core/reach.ts'
import { computedInSight } from '../core/sight.ts'
import type { Answer, Surroundings } from '../core/model.ts'
import type { Context } from './context.ts'
import { isMasked } from './dataInSight.ts'
import { subjectOf } from './subject.ts'
import { compiledOf } from './version.ts'

function share(context: Context, answer: Answer | null): Answer | null | undefined {
  if (answer === null) return null
  const version = context.catalogue.worksheets[answer.worksheet]
  if (!version) return undefined
  const subject = subjectOf(context, version, answer)
  // A formula over a mask would come to another result than the server's.
  if (!can(context.actor, 'read', subject) || isMasked(context, version, subject)) return undefined
  const visible = visibleSections(context.actor, subject)
  const seesAll = visible.length === version.worksheet.sections.length
  const computed = seesAll ? answer.computed : computedInSight(compiledOf(version), visible, answer.computed)
  return { ...answer, data: stripHidden(context.actor, subject), computed, history: [], remarks: [] }
}

// The Organization's own rules may count the answers of all agencies; so many are not sent to a browser.
const mostShared = 2000

function shareAll(context: Context, answers: Answer[]): Answer[] | undefined {
  if (answers.length > mostShared) return undefined
  const shared = answers.map((answer) => share(context, answer))
  return shared.every((answer) => answer !== undefined && answer !== null) ? (shared as Answer[]) : undefined
}

function known<T>(entries: [string, T | undefined][]): Record<string, T> {
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => entry[1] !== undefined))
}

/**
 * What a browser may know of the surroundings. Formulas here see more than the reader does; what the reader may not see is left out,
 * so the browser asks for it in vain and takes the server's word for those rules.
 */
export function shareSurroundings(context: Context, surroundings: Surroundings): Surroundings {
  const reach = agenciesInReach(context.actor, context.catalogue.framework, context.directory)
  const isNear = (code: string) => reach === 'all' || reach.includes(code)
  return {
    ...surroundings,
    answers: known(Object.entries(surroundings.answers).map(([id, answer]) => [id, share(context, answer)])),
    worksheets: known(Object.entries(surroundings.worksheets).map(([id, answers]) => [id, shareAll(context, answers)])),
    agencies: known(
      Object.entries(surroundings.agencies).map(([code, data]) => [code, isNear(code) ? data : undefined]),
    ),
  }
}
