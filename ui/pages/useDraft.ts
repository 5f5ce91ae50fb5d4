import { useCallback, useEffect, useRef, useState } from 'react'
import type { OpenAnswer } from '../../engine/http/api.generated.ts'
import type { AnswerData } from '../../engine/core/model.ts'
import { api, ApiFailure } from '../api.ts'
import type { Saving } from '../parts/index.ts'
import { forgetDraft, keepDraft, keptDraft } from './localDraft.ts'

const pause = 800 // ms without a change before the draft is sent
const again = 5000 // ms before a draft that did not reach the server is sent again

/** Two versions of the same draft: what was typed here, and what someone else stored meanwhile. */
export interface Conflict {
  mine: AnswerData
  stored: OpenAnswer
}

export interface Draft {
  opened: OpenAnswer
  data: AnswerData
  /** Rises when the form must show other data than were typed into it. */
  round: number
  saving: Saving
  failure: unknown
  conflict: Conflict | undefined
  change: (data: AnswerData) => void
  /** Resolves once nothing is unsaved; false when it could not be saved. */
  settle: () => Promise<boolean>
  /** Goes on from what the server gave after an action. */
  replace: (opened: OpenAnswer) => void
  /** Ends a conflict with the data chosen. */
  resolve: (data: AnswerData) => void
}

/**
 * Keystrokes stay in the page; the server hears of them when typing pauses, one save at a time. What is unsaved is also kept on
 * this device, and taken up again when the page is opened anew.
 */
export function useDraft(first: OpenAnswer): Draft {
  const [opened, setOpened] = useState(first)
  const [data, setData] = useState<AnswerData>(first.answer.data)
  const [round, setRound] = useState(0)
  const [saving, setSaving] = useState<Saving>('saved')
  const [failure, setFailure] = useState<unknown>()
  const [conflict, setConflict] = useState<Conflict>()
  const live = useRef({
    edit: first.answer.edit,
    data: first.answer.data,
    sent: first.answer.data,
    busy: undefined as Promise<boolean> | undefined,
    isStopped: false,
  })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const id = first.answer.id

  const accept = useCallback(
    (next: OpenAnswer, sent: AnswerData) => {
      live.current.edit = next.answer.edit
      live.current.sent = sent
      setOpened(next)
      setFailure(undefined)
      if (live.current.data === sent) {
        setSaving('saved')
        forgetDraft(id)
      }
    },
    [id],
  )

  const sendOnce = useCallback(async (): Promise<boolean> => {
    const { data: sent, edit } = live.current
    if (sent === live.current.sent) return true
    setSaving('saving')
    try {
      accept(await api.saveDraft(id, edit, sent), sent)
      return true
    } catch (error) {
      setSaving('failed')
      if (error instanceof ApiFailure && error.problem.code === 'ANSWER_CHANGED' && error.problem.stored) {
        live.current.isStopped = true
        setConflict({ mine: sent, stored: error.problem.stored as unknown as OpenAnswer })
      } else setFailure(error)
      return false
    }
  }, [accept, id])

  const send = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    if (live.current.busy) await live.current.busy
    const work = sendOnce().finally(() => {
      live.current.busy = undefined
    })
    live.current.busy = work
    const isSaved = await work
    const isUnsent = live.current.data !== live.current.sent
    if (isUnsent && !live.current.isStopped) timer.current = setTimeout(() => void send(), isSaved ? pause : again)
    return isSaved && !isUnsent
  }, [sendOnce])

  const change = useCallback(
    (next: AnswerData) => {
      live.current.data = next
      setData(next)
      setSaving('unsaved')
      keepDraft(id, live.current.edit, next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void send(), pause)
    },
    [id, send],
  )

  const replace = useCallback(
    (next: OpenAnswer) => {
      live.current = {
        ...live.current,
        edit: next.answer.edit,
        data: next.answer.data,
        sent: next.answer.data,
        isStopped: false,
      }
      setOpened(next)
      setData(next.answer.data)
      setRound((before) => before + 1)
      setSaving('saved')
      setFailure(undefined)
      setConflict(undefined)
      forgetDraft(id)
    },
    [id],
  )

  const resolve = useCallback(
    (chosen: AnswerData) => {
      if (!conflict) return
      live.current = {
        ...live.current,
        edit: conflict.stored.answer.edit,
        sent: conflict.stored.answer.data,
        isStopped: false,
      }
      setOpened(conflict.stored)
      setConflict(undefined)
      setRound((before) => before + 1)
      change(chosen)
    },
    [conflict, change],
  )

  // Work that never reached the server is taken up again, as long as nobody has saved since.
  useEffect(() => {
    const kept = first.editable ? keptDraft(id, first.answer.edit) : undefined
    if (kept) {
      change(kept)
      setRound(1)
    }
    return () => clearTimeout(timer.current)
  }, [])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (live.current.data !== live.current.sent) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [])

  const settle = useCallback(async () => live.current.data === live.current.sent || send(), [send])
  return { opened, data, round, saving, failure, conflict, change, settle, replace, resolve }
}
