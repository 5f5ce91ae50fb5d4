import type { AnswerData } from '../../engine/core/model.ts'

/** What was typed and not yet stored by the server, and the write it began from. */
export interface LocalCopy {
  edit: number
  data: AnswerData
}

/** The copy of one draft on this device. */
export interface LocalCopies {
  keep(copy: LocalCopy): void
  forget(): void
  kept(): LocalCopy | undefined
}

/** One copy an account and answer, so that nobody else at this device is shown it. A full or closed store is no reason to stop typing. */
export function localCopies(account: string, answer: string): LocalCopies {
  const key = `karbarg.draft.${account}.${answer}`
  return {
    keep(copy) {
      try {
        localStorage.setItem(key, JSON.stringify(copy))
      } catch {
        // The server is the store that counts.
      }
    },
    forget() {
      localStorage.removeItem(key)
    },
    kept() {
      try {
        const text = localStorage.getItem(key)
        return text === null ? undefined : (JSON.parse(text) as LocalCopy)
      } catch {
        return undefined
      }
    },
  }
}
