import { useSyncExternalStore } from 'react'
import { isShown, type DrawnSection } from './drawnWorksheet.ts'
import type { FormStore } from './formStore.ts'

/** The sections the reader may see and in which the rules show at least one field; with nothing to fill or read a section is no step. */
export function useShownSections(
  store: FormStore,
  sections: readonly DrawnSection[],
  visible: readonly string[],
): readonly DrawnSection[] {
  const shown = useSyncExternalStore(store.subscribe, () => {
    const hidden = new Set(store.situation().assessment.hidden)
    return sections.flatMap((section) => (isShown(section, hidden) ? [section.id] : [])).join(' ')
  })
  const ids = shown.split(' ')
  return sections.filter(({ id }) => visible.includes(id) && ids.includes(id))
}
