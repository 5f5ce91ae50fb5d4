import { dayInTehran } from '../core/calendar.ts'
import { type DelegationRecord, delegationOn } from '../core/delegation.ts'
import { Failure } from '../core/failure.ts'
import type { Actor, FrameworkConfig, JsonObject } from '../core/model.ts'
import type { Delegation, DelegationBody, DelegationPage } from '../http/api.generated.ts'
import type { Store } from '../store/store.ts'
import { actorOf } from './accounts.ts'
import type { Context } from './context.ts'
import { roleTitle } from './describeDuty.ts'
import { peopleByAgency } from './people.ts'

/** Delegations of an agency are a kind of their own: every request of its people looks at them. */
const kindOf = (agency: string) => `delegation/${agency}`
const minReason = 20 // characters, as for every remark that decides something
const longestPage = 200

async function delegationsOf(store: Store, agency: string): Promise<DelegationRecord[]> {
  const found: DelegationRecord[] = []
  for (;;) {
    const { items } = await store.documents(kindOf(agency), found.length, longestPage)
    found.push(...items.map(({ content }) => content as unknown as DelegationRecord))
    if (items.length < longestPage) return found
  }
}

/** The actor with the roles that are delegated to them on this day; whose they are stays known. What one holds oneself is not held for another. */
export async function withDelegatedRoles(
  store: Store,
  framework: Pick<FrameworkConfig, 'roles'>,
  actor: Actor,
  now: Date,
): Promise<Actor> {
  const day = dayInTehran(now)
  const lent = (await delegationsOf(store, actor.agency)).filter(
    (each) =>
      each.to.account === actor.account &&
      delegationOn(each, day) === 'inForce' &&
      framework.roles[each.role]?.delegable === true &&
      !actor.roles.includes(each.role),
  )
  // Who no longer holds an office cannot have somebody act in its name.
  const holders = await Promise.all(lent.map(({ from }) => actorOf(store, from.account)))
  const inForce = lent.filter(({ role, agency }, i) => {
    const holder = holders[i]
    return holder?.agency === agency && holder.roles.includes(role)
  })
  if (inForce.length === 0) return actor
  const units = holders.flatMap((holder) => holder?.units ?? [])
  return {
    ...actor,
    roles: [...new Set([...actor.roles, ...inForce.map(({ role }) => role)])],
    ...(units.length > 0 ? { units: [...new Set([...(actor.units ?? []), ...units])] } : {}),
    onBehalf: Object.fromEntries(inForce.map(({ role, from, id }) => [role, { ...from, delegation: id }])),
  }
}

const isDelegable = ({ actor, catalogue }: Context, role: string): boolean =>
  actor.roles.includes(role) && !actor.onBehalf?.[role] && catalogue.framework.roles[role]?.delegable === true

const person = ({ account, fullName, positionTitle }: Actor) => ({ account, fullName, positionTitle })

function describe(context: Context, record: DelegationRecord): Delegation {
  const standing = delegationOn(record, dayInTehran(context.now))
  const isRunning = standing === 'coming' || standing === 'inForce'
  return {
    ...record,
    roleTitle: roleTitle(context, record.role),
    standing,
    mayWithdraw: isRunning && record.from.account === context.actor.account,
  }
}

/** The delegations of the actor's agency, newest first, and what the actor may hand on, to whom. */
export async function listDelegations(
  context: Context,
  { offset, limit }: { offset: number; limit: number },
): Promise<DelegationPage> {
  const { actor, store } = context
  const all = (await delegationsOf(store, actor.agency)).toSorted((a, b) => b.id.localeCompare(a.id))
  const delegable = actor.roles.filter((role) => isDelegable(context, role))
  const people = delegable.length > 0 ? ((await peopleByAgency(store)).get(actor.agency) ?? []) : []
  return {
    items: all.slice(offset, offset + limit).map((record) => describe(context, record)),
    total: all.length,
    delegable: delegable.map((role) => ({ role, title: roleTitle(context, role) })),
    colleagues: people.filter((each) => each.actor.account !== actor.account).map((each) => person(each.actor)),
  }
}

/**
 * Hands a role to a colleague for a time. Fails with NOT_ALLOWED (not one's own, or not delegable), DELEGATE_UNKNOWN (nobody of the agency, oneself,
 * or who holds the role anyway) and DELEGATION_DAYS (ends before it begins, or is past).
 */
export async function delegateRole(context: Context, request: DelegationBody): Promise<Delegation> {
  const { actor, store, now } = context
  const { role, fromDay, toDay, letter } = request
  if (!isDelegable(context, role)) throw new Failure('NOT_ALLOWED')
  const delegate = await actorOf(store, request.to)
  const isFit = delegate?.agency === actor.agency && delegate.account !== actor.account
  if (!delegate || !isFit || delegate.roles.includes(role)) throw new Failure('DELEGATE_UNKNOWN')
  if (toDay < fromDay || toDay < dayInTehran(now)) throw new Failure('DELEGATION_DAYS')
  const at = now.toISOString()
  const record = await store.transaction(async (tx): Promise<DelegationRecord> => {
    const id = `D${String(await tx.next('delegation')).padStart(8, '0')}`
    const { agency } = actor
    const made = { id, agency, role, from: person(actor), to: person(delegate), fromDay, toDay, letter, at }
    tx.putDocument({ kind: kindOf(agency), id, content: made as unknown as JsonObject })
    tx.record({ at, actor: actor.account, action: 'delegation.give', subject: id, details: { ...made } as JsonObject })
    return made
  })
  return describe(context, record)
}

/** Takes a delegation back; what was done by it stays done. DELEGATION_NOT_FOUND, DELEGATION_OVER, NOT_ALLOWED, REMARK_NEEDED. */
export async function withdrawDelegation(
  context: Context,
  { delegation: id, reason }: { delegation: string; reason: string },
): Promise<Delegation> {
  const { actor, store } = context
  if (reason.trim().length < minReason) throw new Failure('REMARK_NEEDED')
  const at = context.now.toISOString()
  const record = await store.transaction(async (tx): Promise<DelegationRecord> => {
    const stored = (await tx.document(kindOf(actor.agency), id)) as unknown as DelegationRecord | undefined
    if (!stored) throw new Failure('DELEGATION_NOT_FOUND')
    if (stored.from.account !== actor.account) throw new Failure('NOT_ALLOWED')
    const standing = delegationOn(stored, dayInTehran(context.now))
    if (standing === 'over' || standing === 'withdrawn') throw new Failure('DELEGATION_OVER')
    const withdrawn = { at, by: actor.account, byName: actor.fullName, reason: reason.trim() }
    const next = { ...stored, withdrawn }
    tx.putDocument({ kind: kindOf(actor.agency), id, content: next as unknown as JsonObject })
    tx.record({
      at,
      actor: actor.account,
      action: 'delegation.withdraw',
      subject: id,
      details: { reason: reason.trim() },
    })
    return next
  })
  return describe(context, record)
}
