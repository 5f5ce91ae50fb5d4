import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Language } from '../../engine/core/model.ts'
import { LocaleProvider } from './locale.tsx'

const key = 'karbarg.language'
const stored = (): Language => (localStorage.getItem(key) === 'en' ? 'en' : 'fa')

const ChangeContext = createContext<(language: Language) => void>(() => {})

/** The reader's language, kept on this device; Persian until it is changed. */
export function ReaderLanguage({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(stored)
  const change = useMemo(
    () => (next: Language) => {
      localStorage.setItem(key, next)
      setLanguage(next)
    },
    [],
  )
  return (
    <ChangeContext value={change}>
      <LocaleProvider language={language}>{children}</LocaleProvider>
    </ChangeContext>
  )
}

/** Changes the language of everything. */
export const useChangeLanguage = (): ((language: Language) => void) => useContext(ChangeContext)
