import type { Store } from '../store/store.ts'

// A signed cookie stays valid until it expires; that its session was ended is remembered here.
const endedKind = 'ended-session'

/** Ends a session for good, also for whoever kept its cookie. */
export async function endSession(store: Store, session: { id: string; account: string }, now: Date): Promise<void> {
  const at = now.toISOString()
  await store.transaction(async (tx) => {
    tx.putDocument({ kind: endedKind, id: session.id, content: { at } })
    tx.record({ at, actor: session.account, action: 'signOut', subject: session.account, details: {} })
  })
}

/** The session was ended by its owner. */
export async function isSessionEnded(store: Store, id: string): Promise<boolean> {
  return (await store.document(endedKind, id)) !== undefined
}
