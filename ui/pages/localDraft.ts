import type { AnswerData } from '../../engine/core/model.ts'

interface Kept {
  edit: number
  data: AnswerData
}

const key = (id: string) => `karbarg.draft.${id}`

/** Keeps what is unsaved on this device. A full or closed store is no reason to stop typing. */
export function keepDraft(id: string, edit: number, data: AnswerData): void {
  try {
    localStorage.setItem(key(id), JSON.stringify({ edit, data } satisfies Kept))
  } catch {
    // The server is the store that counts.
  }
}

/** The server has it. */
export function forgetDraft(id: string): void {
  localStorage.removeItem(key(id))
}

/** What was typed here and never reached the server, if it was based on this write. */
export function keptDraft(id: string, edit: number): AnswerData | undefined {
  const text = localStorage.getItem(key(id))
  if (!text) return undefined
  const kept = JSON.parse(text) as Kept
  return kept.edit === edit ? kept.data : undefined
}
