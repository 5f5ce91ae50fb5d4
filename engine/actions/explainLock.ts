import { actingRoles } from '../core/actingRoles.ts'
import { dayInTehran } from '../core/calendar.ts'
import { deadlineOf } from '../core/deadline.ts'
import type { Answer, WorksheetVersion } from '../core/model.ts'
import { actionsFrom, enteredAt, stateOf, transitionOf } from '../core/workflow.ts'
import type { OpenAnswer } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { roleTitle } from './describeDuty.ts'
import { subjectOf } from './subject.ts'
import { termsOf } from './surroundings.ts'
import { stateTitle } from './titles.ts'

type Lock = NonNullable<OpenAnswer['lock']>

/** Why an answer cannot be edited by its reader: its state, who brought it there and when, and whom it waits for. */
export function explainLock(context: Context, version: WorksheetVersion, answer: Answer): Lock {
  const { workflow, worksheet } = version
  const { final, editable } = stateOf(workflow, answer.state)
  const subject = subjectOf(context, version, answer)
  const entered = enteredAt(answer)
  const by = answer.history.findLast(({ from, to }) => to === answer.state && from !== to)
  // What is in force may be amended or ended; it waits only for what leads on.
  const onward = actionsFrom(workflow, answer.state)
    .map((action) => transitionOf(workflow, action))
    .filter(({ tone }) => tone === 'primary')
  const roles = editable ? worksheet.filledBy : onward.flatMap((transition) => actingRoles(transition, subject))
  const people = [...new Set(roles)].filter((role) => role !== 'system')
  const isPast = subject.isTermPast === true
  const due = isPast ? deadlineOf(workflow, answer, termsOf(context, answer.agency))?.due : undefined
  return {
    why: final ? 'final' : isPast ? 'term' : editable ? 'role' : 'state',
    ...(due === undefined ? {} : { due }),
    state: stateTitle(context, version, answer.state),
    since: entered === undefined ? answer.createdOn : dayInTehran(new Date(entered)),
    ...(by?.actorName === undefined ? {} : { by: by.actorName }),
    waitsFor: people.map((role) => roleTitle(context, role)),
  }
}
