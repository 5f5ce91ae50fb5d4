import { loadDirectory } from './actions/directory.ts'
import type { Directory } from './core/directory.ts'
import type { Catalogue } from './core/model.ts'
import type { Store } from './store/store.ts'

/** The register of agencies, read again only after an answer of its worksheet was written. */
export interface DirectoryCache {
  /** The store, with its writes watched. */
  store: Store
  directory(): Promise<Directory>
  /** The catalogue has changed: what was read no longer counts. */
  forget(): void
}

/** Watches the writes of a store for the register's worksheet. */
export function cacheDirectory(store: Store, catalogue: () => Catalogue): DirectoryCache {
  let known: Promise<Directory> | undefined
  const transaction: Store['transaction'] = async (work) => {
    let isTouched = false
    const result = await store.transaction((tx) =>
      work({
        ...tx,
        putAnswer(next) {
          isTouched ||= next.worksheet === catalogue().framework.agencies.worksheet
          tx.putAnswer(next)
        },
      }),
    )
    if (isTouched) known = undefined
    return result
  }
  // Only `transaction` is another; everything else is the store's own.
  const watched = new Proxy(store, {
    get(target, name) {
      if (name === 'transaction') return transaction
      const member: unknown = Reflect.get(target, name, target)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
  return {
    store: watched,
    directory() {
      known ??= loadDirectory(store, catalogue()).catch((error: unknown) => {
        known = undefined
        throw error
      })
      return known
    },
    forget() {
      known = undefined
    },
  }
}
