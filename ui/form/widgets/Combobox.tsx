import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useLocale } from '../../text/locale.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { TextInput } from '../../parts/TextInput.tsx'
import { useControlProps } from '../formContext.tsx'
import type { LookupChoice } from '../host.tsx'
import { useSearch } from './useSearch.ts'
import './Combobox.css'

interface ComboboxProps {
  id: string
  label: string
  /** Id of the words that name the box, where no label points to it. */
  labelledBy?: string
  /** What the box shows while nobody types in it. */
  shown: string
  search: (text: string) => Promise<readonly LookupChoice[]>
  onChoose: (choice: LookupChoice) => void
  placeholder?: string
  disabled?: boolean
  readonly?: boolean
}

/** A text box with a list of what was found, by the ARIA combobox pattern: the focus stays in the box, arrows walk the list. */
export function Combobox(props: ComboboxProps) {
  const { id, label, labelledBy, shown, search, onChoose, placeholder, disabled, readonly } = props
  const { say } = useLocale()
  const listId = useId()
  const [text, setText] = useState<string>()
  const [at, setAt] = useState(0)
  const found = useSearch(search, text)
  const isOpen = text !== undefined && !disabled && !readonly
  const choices = found.choices

  const close = () => setText(undefined)
  const choose = (choice: LookupChoice | undefined) => {
    if (choice) onChoose(choice)
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (readonly) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!isOpen) return setText('')
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt((at + step + choices.length) % Math.max(1, choices.length))
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      choose(choices[at])
    } else if (event.key === 'Escape' && isOpen) {
      // The list alone: a dialog around it stays.
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }
  return (
    <div className="combobox">
      <TextInput
        {...useControlProps()}
        id={id}
        role="combobox"
        aria-labelledby={labelledBy}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && choices[at] ? `${listId}-${at}` : undefined}
        value={text ?? shown}
        placeholder={placeholder ?? say('search')}
        disabled={disabled}
        readOnly={readonly}
        onChange={(event) => {
          setAt(0)
          setText(event.target.value)
        }}
        onClick={() => !isOpen && setText('')}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <Icon name="search" />
      {isOpen && (
        <ResultList id={listId} label={label} at={at} choices={choices} state={found.state} onChoose={choose} />
      )}
    </div>
  )
}

interface ResultListProps {
  id: string
  label: string
  at: number
  choices: readonly LookupChoice[]
  state: 'searching' | 'found' | 'failed'
  onChoose: (choice: LookupChoice) => void
}

function ResultList({ id, label, at, choices, state, onChoose }: ResultListProps) {
  const { say } = useLocale()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.children[at]?.scrollIntoView?.({ block: 'nearest' })
  }, [at])
  const said = state === 'searching' ? say('searching') : state === 'failed' ? say('searchFailed') : say('noMatch')
  return (
    <div className="combobox-popup">
      <div role="listbox" id={id} aria-label={label} ref={box} tabIndex={-1}>
        {choices.map((choice, index) => (
          <div
            key={choice.value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="combobox-option"
            // Before the blur of the box would close the list.
            onMouseDown={(event) => {
              event.preventDefault()
              onChoose(choice)
            }}
          >
            <span>{choice.title}</span>
            {choice.note && <span className="soft">{choice.note}</span>}
          </div>
        ))}
      </div>
      {choices.length === 0 && <output className="combobox-note">{said}</output>}
    </div>
  )
}
