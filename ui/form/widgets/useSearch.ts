import { useEffect, useRef, useState } from 'react'
import type { LookupChoice } from '../host.tsx'

/** Waits so long after a keystroke before it asks, ms. */
const pause = 250

interface Found {
  /** The text it was found for. */
  text?: string
  choices: readonly LookupChoice[]
  state: 'searching' | 'found' | 'failed'
}

const searching: Found = { choices: [], state: 'searching' }

/** What a search gives for a text, asked once typing pauses; an answer that comes late for an older text is dropped. Undefined: no search. */
export function useSearch(search: (text: string) => Promise<readonly LookupChoice[]>, text: string | undefined): Found {
  const [found, setFound] = useState<Found>(searching)
  const ask = useRef(search)
  useEffect(() => {
    ask.current = search
  })
  useEffect(() => {
    if (text === undefined) return
    let isCurrent = true
    const timer = setTimeout(
      () => {
        ask.current(text).then(
          (choices) => isCurrent && setFound({ text, choices, state: 'found' }),
          () => isCurrent && setFound({ text, choices: [], state: 'failed' }),
        )
      },
      text === '' ? 0 : pause,
    )
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text])
  // What was found for an older text must not be chosen by a quick Enter.
  return found.text === text ? found : searching
}

/** Titles of stored values, asked once each; the value itself until its title is known. */
export function useTitles(
  search: (text: string) => Promise<readonly LookupChoice[]>,
  values: readonly string[],
): { titleOf: (value: string) => string; learn: (choice: LookupChoice) => void } {
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({})
  const asked = useRef(new Set<string>())
  const learn = (choice: LookupChoice) => {
    asked.current.add(choice.value)
    setTitles((known) => ({ ...known, [choice.value]: choice.title }))
  }
  useEffect(() => {
    for (const value of values) {
      if (asked.current.has(value)) continue
      asked.current.add(value)
      const take = (choices: readonly LookupChoice[]) => {
        const choice = choices.find((each) => each.value === value)
        if (choice) setTitles((known) => ({ ...known, [value]: choice.title }))
      }
      search(value).then(
        take,
        // Without a title the value itself stands there, which is true and readable.
        () => {},
      )
    }
  })
  return { titleOf: (value) => titles[value] ?? value, learn }
}
