import { useState } from 'react'
import type { Language } from '../../engine/core/model.ts'
import { useLocale } from '../text/locale.tsx'
import { IconButton, Button } from './Button.tsx'

type Theme = 'system' | 'light' | 'dark'

const key = 'karbarg-theme'
const isTheme = (value: unknown): value is Theme => value === 'system' || value === 'light' || value === 'dark'

/** The theme the reader chose on this device. */
export function storedTheme(): Theme {
  const stored = localStorage.getItem(key)
  return isTheme(stored) ? stored : 'system'
}

/** Puts a theme on the page; `system` leaves it to the device. Call once before the first render. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') root.removeAttribute('data-theme')
  else root.dataset.theme = theme
}

const following: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' }

/** Goes round as the device, light, dark. */
export function ThemeSwitch() {
  const { say } = useLocale()
  const [theme, setTheme] = useState<Theme>(storedTheme)
  const name = say(theme === 'system' ? 'systemTheme' : theme)
  return (
    <IconButton
      icon={theme === 'dark' ? 'moon' : 'sun'}
      label={`${say('theme')}: ${name}`}
      onClick={() => {
        const next = following[theme]
        localStorage.setItem(key, next)
        applyTheme(next)
        setTheme(next)
      }}
    />
  )
}

const names: Record<Language, string> = { fa: 'فارسی', en: 'English' }

interface LanguageSwitchProps {
  languages: readonly Language[]
  onChange: (language: Language) => void
}

/** One button for the other language, named in that language. */
export function LanguageSwitch({ languages, onChange }: LanguageSwitchProps) {
  const { language } = useLocale()
  return languages
    .filter((other) => other !== language)
    .map((other) => (
      <Button key={other} tone="quiet" icon="globe" lang={other} onClick={() => onChange(other)}>
        {names[other]}
      </Button>
    ))
}
