import { Failure } from '../core/failure.ts'
import type { JsonObject } from '../core/model.ts'
import type { SavedView, SavedViews, ViewBody } from '../http/api.generated.ts'
import type { Context } from './context.ts'
import { readableWorksheets } from './rights.ts'
import { inTurn } from './turns.ts'

/** Documents of this kind hold the views a person has saved of one list, by account and worksheet. */
export const viewKind = 'view'

const mostViews = 50

interface Kept {
  views: SavedView[]
  /** Number of the view saved last; none is given twice. */
  last: number
}

const keyOf = ({ actor }: Context, worksheet: string): string => `${actor.account}/${worksheet}`

function demandReadable(context: Context, worksheet: string): void {
  if (!readableWorksheets(context).some(({ version }) => version.id === worksheet))
    throw new Failure('WORKSHEET_NOT_FOUND', { worksheet })
}

async function kept(context: Context, worksheet: string): Promise<Kept> {
  const content = await context.store.document(viewKind, keyOf(context, worksheet))
  return (content as unknown as Kept | undefined) ?? { views: [], last: 0 }
}

/** The actor's own views of a list. */
export async function listViews(context: Context, { worksheet }: { worksheet: string }): Promise<SavedViews> {
  demandReadable(context, worksheet)
  const { views } = await kept(context, worksheet)
  return { views }
}

async function change(context: Context, worksheet: string, next: (before: Kept) => Kept): Promise<SavedViews> {
  demandReadable(context, worksheet)
  const id = keyOf(context, worksheet)
  // Two windows of one person may save at once.
  return inTurn(context.store, `${viewKind}/${id}`, async () => {
    const after = next(await kept(context, worksheet))
    await context.store.transaction(async (tx) =>
      tx.putDocument({ kind: viewKind, id, content: after as unknown as JsonObject }),
    )
    return { views: after.views }
  })
}

/** Saves what a list shows under a name. VIEWS_FULL above fifty of one list. */
export function saveView(
  context: Context,
  { worksheet, ...body }: ViewBody & { worksheet: string },
): Promise<SavedViews> {
  return change(context, worksheet, ({ views, last }) => {
    if (views.length >= mostViews) throw new Failure('VIEWS_FULL', { most: mostViews })
    const view: SavedView = { id: `V${last + 1}`, title: body.title.trim(), search: body.search }
    return { views: [...views, view], last: last + 1 }
  })
}

/** Gives a view another name and content. VIEW_NOT_FOUND */
export function changeView(
  context: Context,
  { worksheet, view, ...body }: ViewBody & { worksheet: string; view: string },
): Promise<SavedViews> {
  return change(context, worksheet, ({ views, last }) => {
    if (!views.some(({ id }) => id === view)) throw new Failure('VIEW_NOT_FOUND')
    const changed: SavedView = { id: view, title: body.title.trim(), search: body.search }
    return { views: views.map((each) => (each.id === view ? changed : each)), last }
  })
}

/** Takes a view away. VIEW_NOT_FOUND */
export function deleteView(
  context: Context,
  { worksheet, view }: { worksheet: string; view: string },
): Promise<SavedViews> {
  return change(context, worksheet, ({ views, last }) => {
    if (!views.some(({ id }) => id === view)) throw new Failure('VIEW_NOT_FOUND')
    return { views: views.filter(({ id }) => id !== view), last }
  })
}
