import { canonicalJson } from '../../engine/core/canonical.ts'
import type { OpenAnswer } from '../../engine/http/api.generated.ts'
import type { AnswerData } from '../../engine/core/model.ts'
import { ApiFailure } from '../api.ts'
import type { Saving } from '../parts/SaveState.tsx'
import type { LocalCopies } from './localDraft.ts'

/** Two versions of the same draft: what was typed here, and what someone else stored meanwhile. */
export interface Conflict {
  mine: AnswerData
  stored: OpenAnswer
  /** What both began from, as far as it is known. */
  base: AnswerData | undefined
}

export interface DraftState {
  opened: OpenAnswer
  data: AnswerData
  /** Rises when the form must show other data than were typed into it. */
  round: number
  saving: Saving
  failure: unknown
  conflict: Conflict | undefined
}

export interface DraftKeeper {
  state: () => DraftState
  subscribe: (listener: () => void) => () => void
  change: (data: AnswerData) => void
  /** Resolves once nothing is unsaved; false when it could not be saved. */
  settle: () => Promise<boolean>
  /** Has the server change what stands around the data, between two saves; throws what the server refuses. False when the draft could not be saved first. */
  annotate: (ask: (edit: number) => Promise<OpenAnswer>) => Promise<boolean>
  /** Goes on from what the server gave after an action. */
  replace: (opened: OpenAnswer) => void
  /** Ends a conflict with the data chosen. */
  resolve: (data: AnswerData) => Promise<boolean>
  isUnsaved: () => boolean
}

interface Surroundings {
  save: (edit: number, data: AnswerData) => Promise<OpenAnswer>
  copies: LocalCopies
  /** ms without a change before the draft is sent. */
  pause?: number
  /** ms before a draft that did not reach the server is sent again. */
  again?: number
}

const isSame = (a: AnswerData, b: AnswerData) => canonicalJson(a) === canonicalJson(b)

/** The server was not reached or not able: the same draft may well be taken later. */
const isPassing = (error: unknown): boolean =>
  error instanceof ApiFailure && [0, 429].includes(error.problem.status) ? true : statusOf(error) >= 500
const statusOf = (error: unknown): number => (error instanceof ApiFailure ? error.problem.status : 0)

/** What was typed here and never reached the server is taken up again; if someone stored since, both are shown. */
function begin(first: OpenAnswer, copies: LocalCopies): DraftState {
  const stored = first.answer.data
  const clean: DraftState = {
    opened: first,
    data: stored,
    round: 0,
    saving: 'saved',
    failure: undefined,
    conflict: undefined,
  }
  const kept = first.editable ? copies.kept() : undefined
  if (!kept) return clean
  if (isSame(kept.data, stored)) {
    copies.forget()
    return clean
  }
  if (kept.edit === first.answer.edit) return { ...clean, data: kept.data, saving: 'unsaved' }
  return { ...clean, saving: 'failed', conflict: { mine: kept.data, stored: first, base: undefined } }
}

/**
 * Keeps one draft: what is typed stays in the page and on this device, the server hears of it when typing pauses, one save at a
 * time. Two saves of one draft never run at once, or the second would be refused because of the first.
 */
export function createDraftKeeper(first: OpenAnswer, surroundings: Surroundings): DraftKeeper {
  const { save, copies, pause = 800, again = 5000 } = surroundings
  const listeners = new Set<() => void>()
  let state = begin(first, copies)
  let edit = first.answer.edit
  let sent = first.answer.data
  let timer: ReturnType<typeof setTimeout> | undefined
  let work: Promise<boolean> | undefined

  const set = (part: Partial<DraftState>) => {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }
  const later = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void settle(), wait)
  }
  const isUnsaved = () => state.data !== sent

  function accept(next: OpenAnswer, data: AnswerData) {
    edit = next.answer.edit
    sent = data
    const isCaughtUp = !isUnsaved()
    if (isCaughtUp) copies.forget()
    else copies.keep({ edit, data: state.data })
    set({ opened: next, failure: undefined, saving: isCaughtUp ? 'saved' : 'unsaved' })
  }

  function refuse(error: unknown) {
    const stored = error instanceof ApiFailure && error.problem.code === 'ANSWER_CHANGED' && error.problem.stored
    if (stored) {
      const conflict = { mine: state.data, stored: stored as unknown as OpenAnswer, base: sent }
      return set({ saving: 'failed', failure: undefined, conflict })
    }
    set({ saving: 'failed', failure: error })
    if (isPassing(error)) later(again)
  }

  async function sendAll(): Promise<boolean> {
    clearTimeout(timer)
    while (isUnsaved() && !state.conflict) {
      const { data } = state
      set({ saving: 'saving' })
      try {
        accept(await save(edit, data), data)
      } catch (error) {
        refuse(error)
        return false
      }
    }
    return !state.conflict
  }
  const settle = () => {
    work ??= sendAll().finally(() => {
      work = undefined
    })
    return work
  }

  async function annotate(ask: (edit: number) => Promise<OpenAnswer>): Promise<boolean> {
    if (!(await settle())) return false
    // Another note waited for the same save and is under way.
    if (work) return annotate(ask)
    let refusal: { error: unknown } | undefined
    const note = async () => {
      try {
        accept(await ask(edit), sent)
      } catch (error) {
        refusal = { error }
      }
      return sendAll()
    }
    work = note().finally(() => {
      work = undefined
    })
    await work
    if (refusal) throw refusal.error
    return true
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    change: (data) => {
      copies.keep({ edit, data })
      set({ data, saving: work ? 'saving' : 'unsaved' })
      later(pause)
    },
    settle,
    annotate,
    replace: (opened) => {
      clearTimeout(timer)
      edit = opened.answer.edit
      sent = opened.answer.data
      copies.forget()
      const { data } = opened.answer
      set({ opened, data, round: state.round + 1, saving: 'saved', failure: undefined, conflict: undefined })
    },
    resolve: (chosen) => {
      const { conflict } = state
      if (!conflict) return settle()
      const stored = conflict.stored.answer
      edit = stored.edit
      sent = stored.data
      const data = isSame(chosen, stored.data) ? stored.data : chosen
      if (data === sent) copies.forget()
      else copies.keep({ edit, data })
      const saving = data === sent ? 'saved' : 'unsaved'
      set({ opened: conflict.stored, conflict: undefined, data, saving, round: state.round + 1 })
      return settle()
    },
    isUnsaved,
  }
}
