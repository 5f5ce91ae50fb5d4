import { can } from '../core/access.ts'
import { dayInTehran } from '../core/calendar.ts'
import { familyOf } from '../core/directory.ts'
import type { Answer, WorksheetVersion } from '../core/model.ts'
import { allowedTransitions } from '../core/access.ts'
import { enteredAt, stateOf } from '../core/workflow.ts'
import type { WorkItem, Worklist } from '../http/api.generated.ts'
import type { AnswerRow, ListQuery } from '../store/store.ts'
import type { Context } from './context.ts'
import { mayOn, otherAgency } from './rights.ts'
import { subjectOf } from './subject.ts'
import { actionTitle } from './titles.ts'
import { versionOf } from './version.ts'

function actsIn(context: Context, version: WorksheetVersion, state: string, agency: string): boolean {
  const { workflow } = version
  const actions = Object.keys(workflow.transitions).filter((action) =>
    workflow.transitions[action]?.from.includes(state),
  )
  return (
    mayOn(context, version, 'edit', agency, state) ||
    actions.some((action) => mayOn(context, version, action, agency, state))
  )
}

/** The states of each worksheet in which something waits for the actor, at home and in the agencies below. */
function queriesOf(context: Context): Omit<ListQuery, 'offset' | 'limit'>[] {
  const { actor, directory } = context
  const other = otherAgency(context)
  const isOrganization = actor.agency === directory.organization
  return Object.values(context.catalogue.worksheets).flatMap((version) => {
    const states = Object.keys(version.workflow.states)
    const atHome = states.filter((state) => actsIn(context, version, state, actor.agency))
    const below = other === undefined ? [] : states.filter((state) => actsIn(context, version, state, other))
    const worksheet = version.id
    return [
      ...(atHome.length > 0 ? [{ worksheet, states: atHome, agencies: [actor.agency], sort: '-updatedAt' }] : []),
      ...(below.length > 0
        ? [
            {
              worksheet,
              states: below,
              sort: '-updatedAt',
              ...(isOrganization ? {} : { agencies: familyOf(directory, actor.agency).slice(1) }),
            },
          ]
        : []),
    ]
  })
}

function dueOf(version: WorksheetVersion, answer: Answer): string | undefined {
  const after = stateOf(version.workflow, answer.state).deadline?.after
  const since = enteredAt(answer)
  const [, count = '0', unit = 'D'] = /^P(\d+)([DWM])$/.exec(after ?? '') ?? []
  if (!after || !since) return undefined
  const days = Number(count) * { D: 1, W: 7, M: 30 }[unit as 'D' | 'W' | 'M']
  return dayInTehran(new Date(new Date(since).getTime() + days * 86_400_000))
}

async function describe(context: Context, row: AnswerRow): Promise<WorkItem | undefined> {
  const answer = await context.store.answer(row.id)
  if (!answer) return undefined
  const version = await versionOf(context, answer)
  const subject = subjectOf(context, version, answer)
  const due = dueOf(version, answer)
  return {
    row,
    actions: allowedTransitions(context.actor, subject).map((action) => ({
      action,
      title: actionTitle(context, version, action),
    })),
    mayEdit: can(context.actor, 'edit', subject),
    remarks: answer.remarks.filter((remark) => !remark.resolved).length,
    ...(due ? { due } : {}),
  }
}

/** A page of what waits for the actor, newest first. Rights decide; the index finds. */
export async function listWork(
  context: Context,
  { offset, limit }: { offset: number; limit: number },
): Promise<Worklist> {
  const pages = await Promise.all(
    queriesOf(context).map((query) =>
      context.store.list({ ...query, offset: 0, limit: Math.min(200, offset + limit) }),
    ),
  )
  const rows = pages
    .flatMap((page) => page.items)
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.id.localeCompare(a.id))
  const items = await Promise.all(rows.slice(offset, offset + limit).map((row) => describe(context, row)))
  return { items: items.filter((item) => item !== undefined), total: pages.reduce((sum, page) => sum + page.total, 0) }
}
