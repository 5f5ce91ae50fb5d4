import { allowedTransitions, can } from '../core/access.ts'
import { deadlineOf } from '../core/deadline.ts'
import { familyOf } from '../core/directory.ts'
import type { Duty } from '../core/duty.ts'
import type { Answer, AnswerData, WorksheetVersion } from '../core/model.ts'
import { actionsFrom } from '../core/workflow.ts'
import type { WorkItem, Worklist } from '../http/api.generated.ts'
import type { AnswerRow, ListQuery, Store } from '../store/store.ts'
import type { Context } from './context.ts'
import { dataAbout, dataInUnit, mayOn, otherAgency, ownNumbers, rowInSight } from './rights.ts'
import { subjectOf } from './subject.ts'
import { termsOf } from './surroundings.ts'
import { actionTitle } from './titles.ts'
import { versionOf } from './version.ts'

type WorkQuery = Omit<ListQuery, 'offset' | 'limit'>

function actsIn(
  context: Context,
  version: WorksheetVersion,
  state: string,
  agency: string,
  data?: AnswerData,
): boolean {
  const deeds = ['edit', ...actionsFrom(version.workflow, state)]
  return deeds.some((deed) => mayOn(context, version, deed, agency, state, data))
}

/** What waits for the actor as the person an answer is about, where no role brings it to the worklist anyway. */
async function ownQueries(context: Context): Promise<WorkQuery[]> {
  const { actor, catalogue } = context
  const own = Object.values(catalogue.worksheets).flatMap((version) => {
    const data = dataAbout(context, version)
    const waits = (state: string) =>
      actsIn(context, version, state, actor.agency, data) && !actsIn(context, version, state, actor.agency)
    const states = version.worksheet.concerns?.seenIn.filter(waits) ?? []
    return states.length > 0 ? [{ version, states }] : []
  })
  return Promise.all(
    own.map(async ({ version, states }) => {
      const ids = await ownNumbers(context, version)
      return { worksheet: version.id, sort: '-updatedAt', agencies: [actor.agency], states, ids }
    }),
  )
}

/** The states of each worksheet in which something waits for the actor, at home and in the agencies below; no answer is in two of them. */
function queriesOf(context: Context): WorkQuery[] {
  const { actor, directory } = context
  const other = otherAgency(context)
  const isOrganization = actor.agency === directory.organization
  const below = isOrganization ? [] : familyOf(directory, actor.agency).slice(1)
  const statesFor = (version: WorksheetVersion, agency: string | undefined, data?: AnswerData) =>
    agency === undefined
      ? []
      : Object.keys(version.workflow.states).filter((state) => actsIn(context, version, state, agency, data))
  return Object.values(context.catalogue.worksheets).flatMap((version): WorkQuery[] => {
    const atHome = statesFor(version, actor.agency)
    const inUnit = statesFor(version, actor.agency, dataInUnit(context, version))
    const elsewhere = statesFor(version, other)
    const common = { worksheet: version.id, sort: '-updatedAt' }
    const everywhere = [...new Set([...atHome, ...elsewhere])]
    const queries: WorkQuery[] = isOrganization
      ? [{ ...common, states: everywhere }]
      : [
          { ...common, states: atHome, agencies: [actor.agency] },
          {
            ...common,
            states: inUnit.filter((state) => !atHome.includes(state)),
            agencies: [actor.agency],
            units: actor.units ?? [],
          },
          { ...common, states: elsewhere, agencies: below },
        ]
    return queries.filter(({ states }) => states && states.length > 0)
  })
}

/** The first day on which something is due in an answer: what its agency owes knows of extensions, the clock of its state does not. */
async function dueOf(context: Context, version: WorksheetVersion, answer: Answer): Promise<string | undefined> {
  const owed = (await context.duties.of(context, answer.agency))
    .filter((duty) => duty.metOn === undefined && duty.due !== null && isWorkOf(duty, answer.id))
    .map(({ due }) => due)
    .toSorted()
  return owed[0] ?? deadlineOf(version.workflow, answer, termsOf(context, answer.agency))?.due
}

// The answer that opened a duty counts only where there is nothing else to do it in.
function isWorkOf({ work, touches, opening, begin }: Duty, id: string): boolean {
  if (work === id) return true
  return opening === id ? work === undefined && begin === undefined : touches.includes(id)
}

async function describe(context: Context, row: AnswerRow): Promise<WorkItem | undefined> {
  const answer = await context.store.answer(row.id)
  if (!answer) return undefined
  const version = await versionOf(context, answer)
  const subject = subjectOf(context, version, answer)
  const due = await dueOf(context, version, answer)
  return {
    row: rowInSight(context, row, answer.data),
    actions: allowedTransitions(context.actor, subject).map((action) => ({
      action,
      title: actionTitle(context, version, action),
    })),
    mayEdit: can(context.actor, 'edit', subject),
    remarks: answer.remarks.filter((remark) => !remark.resolved).length,
    ...(due ? { due } : {}),
  }
}

const longestPage = 200

/** The first rows of a query, however many, with the number of all. */
async function firstRows(
  store: Store,
  query: WorkQuery,
  wanted: number,
): Promise<{ items: AnswerRow[]; total: number }> {
  const items: AnswerRow[] = []
  for (;;) {
    const limit = Math.min(longestPage, wanted - items.length)
    const page = await store.list({ ...query, offset: items.length, limit })
    items.push(...page.items)
    if (page.items.length < limit || items.length >= wanted) return { items, total: page.total }
  }
}

/** A page of what waits for the actor, newest first. Rights decide; the index finds. */
export async function listWork(
  context: Context,
  { offset, limit }: { offset: number; limit: number },
): Promise<Worklist> {
  const queries = [...queriesOf(context), ...(await ownQueries(context))]
  const lists = await Promise.all(queries.map((query) => firstRows(context.store, query, offset + limit)))
  const rows = lists
    .flatMap((list) => list.items)
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.id.localeCompare(a.id))
  const items = await Promise.all(rows.slice(offset, offset + limit).map((row) => describe(context, row)))
  return { items: items.filter((item) => item !== undefined), total: lists.reduce((sum, list) => sum + list.total, 0) }
}
