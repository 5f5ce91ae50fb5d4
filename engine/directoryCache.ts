import { loadDirectory } from './actions/directory.ts'
import type { Directory } from './core/directory.ts'
import type { Catalogue } from './core/model.ts'
import type { Store } from './store/store.ts'
import type { Written } from './watchedStore.ts'

/** The register of agencies, read again only after an answer of its worksheet was written. */
export interface DirectoryCache {
  directory(): Promise<Directory>
  onWritten(written: Written): void
  /** The catalogue has changed: what was read no longer counts. */
  forget(): void
}

/** Keeps the register of agencies until an answer of its worksheet is written. */
export function cacheDirectory(store: Store, catalogue: () => Catalogue): DirectoryCache {
  let known: Promise<Directory> | undefined
  return {
    directory() {
      known ??= loadDirectory(store, catalogue()).catch((error: unknown) => {
        known = undefined
        throw error
      })
      return known
    },
    onWritten({ answers }) {
      if (answers.some(({ worksheet }) => worksheet === catalogue().framework.agencies.worksheet)) known = undefined
    },
    forget() {
      known = undefined
    },
  }
}
