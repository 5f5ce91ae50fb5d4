import { api, onUnauthorized } from '../api.ts'
import { queryClient, queries } from '../queries.ts'

let hasEnded = false
const watchers = new Set<() => void>()
const returns = new Set<() => void>()
const leaves = new Set<() => Promise<unknown>>()

function join<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function turn(ended: boolean) {
  hasEnded = ended
  for (const watcher of watchers) watcher()
}

// Only the end of a session that was there: a visitor who never signed in sees the sign-in page anyway.
onUnauthorized(() => {
  if (queryClient.getQueryData(queries.session.queryKey)?.actor) turn(true)
})

/** Whether the session has ended under a page that is still open. */
export const sessionHasEnded = (): boolean => hasEnded
export const watchSessionEnd = (watcher: () => void) => join(watchers, watcher)

/** Called when the same person has signed in again: what was held back may be sent. */
export const onReturn = (listener: () => void) => join(returns, listener)

/** Called before a person signs out, who waits for what it does. */
export const onLeaving = (listener: () => Promise<unknown>) => join(leaves, listener)

/** The same person goes on where the session ended; the open page and all in it stay. */
export async function signInAgain(account: string): Promise<void> {
  queryClient.setQueryData(queries.session.queryKey, await api.signIn(account))
  turn(false)
  for (const listener of returns) listener()
  await queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
}

/** Drafts are sent first; then the session ends, and what it was shown is forgotten. */
export async function signOut(): Promise<void> {
  if (!hasEnded) await Promise.all([...leaves].map((listener) => listener()))
  queryClient.setQueryData(queries.session.queryKey, await api.signOut())
  turn(false)
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
}
