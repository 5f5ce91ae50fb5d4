import type { Answer } from './core/model.ts'
import type { EngineDocument, Store } from './store/store.ts'

/** What a transaction wrote, told once it is on the disk. */
export interface Written {
  answers: Answer[]
  documents: EngineDocument[]
}

/** The same store, which tells of each write: what is derived from answers knows when to be derived again. */
export function watchStore(store: Store, onWritten: (written: Written) => void): Store {
  const transaction: Store['transaction'] = async (work) => {
    const written: Written = { answers: [], documents: [] }
    const result = await store.transaction((tx) =>
      work({
        ...tx,
        putAnswer(next) {
          written.answers.push(next)
          tx.putAnswer(next)
        },
        removeAnswer(last) {
          written.answers.push(last)
          tx.removeAnswer(last)
        },
        putDocument(document) {
          written.documents.push(document)
          tx.putDocument(document)
        },
      }),
    )
    onWritten(written)
    return result
  }
  // Only `transaction` is another; everything else is the store's own.
  return new Proxy(store, {
    get(target, name) {
      if (name === 'transaction') return transaction
      const member: unknown = Reflect.get(target, name, target)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
}
