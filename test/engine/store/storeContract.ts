import { afterEach, beforeEach, describe } from 'vitest'
import type { Store } from '../../../engine/store/store.ts'
import { answersContract } from './contract/answers.ts'
import { archiveContract } from './contract/archive.ts'
import { documentsContract } from './contract/documents.ts'
import { listsContract } from './contract/lists.ts'
import { registersContract } from './contract/registers.ts'
import { valuesContract } from './contract/values.ts'
import { versionsContract } from './contract/versions.ts'

/** An adapter under test: an empty place of its own that stores can be opened on again and again. */
export interface Place {
  open(): Promise<Store>
  remove(): Promise<void>
}

/** The stores of one test; `reopened` closes the store and opens the same place again. */
export interface Opened {
  readonly store: Store
  reopened(): Promise<Store>
}

/** What every adapter must do. `make` gives a fresh, empty place for each test. */
export function storeContract(name: string, make: () => Promise<Place>): void {
  describe(`${name} fulfils the contract of a store`, () => {
    let place: Place
    let store: Store
    beforeEach(async () => {
      place = await make()
      store = await place.open()
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })
    const opened: Opened = {
      get store() {
        return store
      },
      async reopened() {
        await store.close()
        store = await place.open()
        return store
      },
    }
    answersContract(opened)
    archiveContract(opened)
    documentsContract(opened)
    listsContract(opened)
    registersContract(opened)
    valuesContract(opened)
    versionsContract(opened)
  })
}
