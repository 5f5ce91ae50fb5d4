import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useFormStore } from '../formContext.tsx'

/** Pointer of a row that is not there yet. */
export const nowhere = '/-'

/**
 * Focuses a control of a card drawn without field frames once the card's row, or a property it draws itself, is asked for.
 * `controls` gives for each such pointer the selector of its control.
 */
export function useRevealedCard(controls: Readonly<Record<string, string>>) {
  const store = useFormStore()
  const card = useRef<HTMLElement>(null)
  const wanted = useSyncExternalStore(store.subscribe, () => {
    const { pointer, round } = store.reveal()
    return pointer in controls ? round : 0
  })
  const selector = wanted === 0 ? undefined : controls[store.reveal().pointer]
  useEffect(() => {
    if (wanted === 0 || selector === undefined) return
    const control = card.current?.querySelector<HTMLElement>(selector)
    card.current?.scrollIntoView?.({ block: 'start' })
    control?.focus({ preventScroll: true })
    store.revealed()
  }, [wanted, selector, store])
  return card
}
