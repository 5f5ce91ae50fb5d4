import { useCallback, useEffect, useRef, type ChangeEvent, type KeyboardEvent } from 'react'

/** Without a keystroke for so long the text is committed, so that autosave sees it although the field is not left, ms. */
const pause = 900

interface Deferred {
  value: unknown
  show: (value: unknown) => string
  parse: (text: string) => unknown
  onCommit: (value: unknown) => void
  /** Rewrites while typing, for example digits; must keep the length of the text. */
  rewrite?: (text: string) => string
  /** Enter commits; not where it makes a new line. */
  enterCommits?: boolean
}

/**
 * An input that keeps its own text: React and RJSF hear of it when it is left, at Enter or after a pause, so that a key press costs
 * only what the browser itself needs.
 */
export function useDeferred<Element extends HTMLInputElement | HTMLTextAreaElement>(options: Deferred) {
  const input = useRef<Element>(null)
  const live = useRef(options)
  const committed = useRef(options.value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    live.current = options
    if (Object.is(options.value, committed.current)) return
    committed.current = options.value
    if (input.current) input.current.value = options.show(options.value)
  })

  const commit = useCallback(() => {
    clearTimeout(timer.current)
    if (!input.current) return
    const value = live.current.parse(input.current.value)
    if (Object.is(value, committed.current)) return
    committed.current = value
    live.current.onCommit(value)
  }, [])

  useEffect(() => () => clearTimeout(timer.current), [])

  return {
    ref: input,
    defaultValue: options.show(options.value),
    onChange: (event: ChangeEvent<Element>) => {
      const { rewrite } = live.current
      const { value, selectionStart } = event.target
      const rewritten = rewrite?.(value) ?? value
      if (rewritten !== value) {
        event.target.value = rewritten
        event.target.setSelectionRange(selectionStart, selectionStart)
      }
      clearTimeout(timer.current)
      timer.current = setTimeout(commit, pause)
    },
    onKeyDown: (event: KeyboardEvent<Element>) => {
      if (event.key === 'Enter' && live.current.enterCommits !== false) commit()
    },
    onBlur: () => {
      commit()
      if (input.current) input.current.value = live.current.show(committed.current)
    },
  }
}
