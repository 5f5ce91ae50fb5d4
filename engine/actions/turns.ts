import type { Store } from '../store/store.ts'

// One process owns a store, so taking turns in it is enough; the last turn of each name, by store.
const lastTurns = new WeakMap<Store, Map<string, Promise<unknown>>>()

/** Runs works of one name one after the other: what the first leaves is what the second finds. */
export async function inTurn<T>(store: Store, name: string, work: () => Promise<T>): Promise<T> {
  const turns = lastTurns.get(store) ?? new Map<string, Promise<unknown>>()
  lastTurns.set(store, turns)
  const mine = (turns.get(name) ?? Promise.resolve()).then(work, work)
  turns.set(name, mine)
  try {
    return await mine
  } finally {
    if (turns.get(name) === mine) turns.delete(name)
  }
}
