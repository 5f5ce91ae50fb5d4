import { useRouter } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { OpenAnswer } from '../../engine/http/api.generated.ts'
import { api } from '../api.ts'
import { createDraftKeeper, type DraftKeeper, type DraftState } from './draftKeeper.ts'
import { localCopies } from './localDraft.ts'
import { onLeaving, onReturn } from './sessionEnd.ts'

export interface Draft
  extends DraftState, Pick<DraftKeeper, 'change' | 'settle' | 'annotate' | 'replace' | 'resolve'> {}

/** An input hands over what was typed when it is left; before the page goes away it is made to. */
function leaveField() {
  const field = document.activeElement
  if (field instanceof HTMLElement) flushSync(() => field.blur())
}

/** The draft of an opened answer; the page mounts it anew for each answer. Whatever ends the page first hands over what was typed. */
export function useDraft(first: OpenAnswer, account: string): Draft {
  const { id } = first.answer
  const [keeper] = useState(() =>
    createDraftKeeper(first, {
      save: (edit, data) => api.saveDraft(id, edit, data),
      copies: localCopies(account, id),
    }),
  )
  const router = useRouter()
  const state = useSyncExternalStore(keeper.subscribe, keeper.state)

  useEffect(() => {
    const send = () => void keeper.settle()
    const hide = () => {
      if (document.visibilityState !== 'hidden') return
      leaveField()
      send()
    }
    const warn = (event: BeforeUnloadEvent) => {
      leaveField()
      if (keeper.isUnsaved()) event.preventDefault()
    }
    send()
    addEventListener('online', send)
    addEventListener('beforeunload', warn)
    document.addEventListener('visibilitychange', hide)
    const stops = [onReturn(send), onLeaving(keeper.settle), router.subscribe('onBeforeNavigate', leaveField)]
    return () => {
      send()
      removeEventListener('online', send)
      removeEventListener('beforeunload', warn)
      document.removeEventListener('visibilitychange', hide)
      for (const stop of stops) stop()
    }
  }, [keeper, router])

  const { change, settle, annotate, replace, resolve } = keeper
  return { ...state, change, settle, annotate, replace, resolve }
}
