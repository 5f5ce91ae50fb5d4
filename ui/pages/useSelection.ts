import { useState } from 'react'

/** What is selected in a list, across its pages: titles by number. */
export interface Selection {
  titles: ReadonlyMap<string, string>
  /** No more are taken. */
  most: number
  set(rows: readonly { id: string; title: string }[], isSelected: boolean): void
  clear(): void
}

/** Keeps the selection of one list; another list begins with none. */
export function useSelection(most: number): Selection {
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map())
  return {
    titles,
    most,
    set(rows, isSelected) {
      setTitles((before) => {
        const next = new Map(before)
        for (const { id, title } of rows) {
          if (!isSelected) next.delete(id)
          else if (next.size < most) next.set(id, title)
        }
        return next
      })
    },
    clear: () => setTitles(new Map()),
  }
}
