import { useEffect, useRef } from 'react'
import { TextInput } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'

const pause = 350 // ms without a keystroke before the server is asked

interface SearchBoxProps {
  value: string
  onSearch: (text: string) => void
}

/** A search that is asked once typing pauses, or at once by Enter. */
export function SearchBox({ value, onSearch }: SearchBoxProps) {
  const { say } = useLocale()
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef(value)
  const ask = () => {
    clearTimeout(timer.current)
    const text = input.current?.value.trim() ?? ''
    if (text === asked.current) return
    asked.current = text
    onSearch(text)
  }
  // The search may also be changed from outside: cleared, or by going back.
  useEffect(() => {
    if (value === asked.current) return
    asked.current = value
    if (input.current) input.current.value = value
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <TextInput
      ref={input}
      type="search"
      aria-label={say('search')}
      placeholder={say('search')}
      defaultValue={value}
      onChange={() => {
        clearTimeout(timer.current)
        timer.current = setTimeout(ask, pause)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') ask()
      }}
    />
  )
}
