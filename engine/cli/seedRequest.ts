import type { Catalogue, ExampleConfig } from '../core/model.ts'
import type { Store } from '../store/store.ts'

/** What a module of demo data is given. */
export interface SeedRequest {
  /** An empty store. */
  store: Store
  /** Config in service, with the numbers of versions that `store` knows. */
  catalogue: Catalogue
  /** Examples by worksheet and file name. */
  examples: Record<string, Record<string, ExampleConfig>>
  /** ISO day the demo is looked at. */
  today: string
  /** The same number and day give the same bytes. */
  seed: number
  /** A fraction of it, for a quick start. */
  isSmall: boolean
  /** Rows of one very long list, for trying how far the product goes; absent: none. */
  rows?: number
}

/** A module of demo data: it knows its framework, the engine does not. */
export interface SeedModule {
  /** Fills the store; gives the number of answers by worksheet. */
  seed(request: SeedRequest): Promise<Record<string, number>>
}
