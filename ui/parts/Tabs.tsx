import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useLocale } from '../text/locale.tsx'
import './Tabs.css'

export interface TabItem {
  id: string
  title: ReactNode
  content: ReactNode
}

interface TabsProps {
  label: string
  tabs: readonly TabItem[]
  selected: string
  onSelect: (id: string) => void
}

/** Tabs by the ARIA pattern: one stop of the Tab key, arrows move and select, only the selected panel is mounted. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const { dir } = useLocale()
  const at = tabs.findIndex((tab) => tab.id === selected)
  const current = tabs[at]

  const move = (event: KeyboardEvent) => {
    const ahead = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const behind = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const to = { [ahead]: at + 1, [behind]: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const tab = tabs.at(to % tabs.length)
    if (!tab) return
    onSelect(tab.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(tab.id)}"]`)?.focus()
  }

  return (
    <div className="tabs">
      <div className="tabs-list" role="tablist" aria-label={label} ref={list}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            data-tab={tab.id}
            className="tab"
            aria-selected={tab.id === selected}
            aria-controls={tab.id === selected ? `${base}-panel` : undefined}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
            onKeyDown={move}
          >
            {tab.title}
          </button>
        ))}
      </div>
      {current && (
        <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${current.id}`} className="tabs-panel">
          {current.content}
        </div>
      )}
    </div>
  )
}
