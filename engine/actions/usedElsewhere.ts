import { can } from '../core/access.ts'
import { codes } from '../core/codes.ts'
import type { Answer, Problem } from '../core/model.ts'
import { isLive, referredBy } from '../core/references.ts'
import type { Context } from './context.ts'
import { referringRows } from './listUses.ts'
import { subjectOf } from './subject.ts'
import type { Pending } from './surroundings.ts'
import { versionOf } from './version.ts'

interface Looking {
  /** Those that have ended count too. */
  all?: boolean
  /** Answers as the act under way leaves them. */
  pending?: Pending
}

// The index knows what is stored: what the same act has written by now may name others, and an older version of a worksheet other fields.
async function stillRefers(context: Context, other: Answer, id: string): Promise<boolean> {
  return referredBy(await versionOf(context, other), other).includes(id)
}

async function referring(context: Context, { id }: Answer, { all, pending }: Looking): Promise<Answer[]> {
  const found = new Map([...(pending ?? [])].filter(([other]) => other !== id))
  for (const row of await referringRows(context, id)) {
    const other = found.has(row.id) ? undefined : await context.store.answer(row.id)
    if (other && other.id !== id) found.set(other.id, other)
  }
  const others: Answer[] = []
  for (const other of found.values())
    if ((all === true || isLive(workflowOf(context, other), other.state)) && (await stillRefers(context, other, id)))
      others.push(other)
  return others
}

/**
 * REFERENCED { places, count, hidden } where other answers refer to this one: those that have not ended, or with `all` any. `places` names those the
 * actor may see by title and number, `hidden` counts the others.
 */
export async function usedElsewhere(context: Context, answer: Answer, looking: Looking = {}): Promise<Problem[]> {
  const others = await referring(context, answer, looking)
  if (others.length === 0) return []
  const isShown = await Promise.all(others.map((other) => mayName(context, other)))
  const places = others.filter((_, i) => isShown[i]).map(nameOf)
  const params = { places, count: others.length, hidden: others.length - places.length }
  const { fa, en } = codes.REFERENCED
  return [{ path: '', code: 'REFERENCED', params, level: 'error', message: { fa, en } }]
}

const workflowOf = ({ catalogue }: Context, { worksheet }: Answer) => catalogue.worksheets[worksheet]?.workflow

async function mayName(context: Context, other: Answer): Promise<boolean> {
  return can(context.actor, 'read', subjectOf(context, await versionOf(context, other), other))
}

const nameOf = ({ id, title = '' }: Answer): string => (title === '' || title === id ? id : `${title} (${id})`)
