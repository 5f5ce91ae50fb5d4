import { LanguageSwitch, ThemeSwitch } from '../parts/index.ts'
import { useChangeLanguage } from '../text/readerLanguage.tsx'

const languages = ['fa', 'en'] as const

/** What a reader may set for themselves: language and appearance. */
export function ReaderTools() {
  const change = useChangeLanguage()
  return (
    <div className="bar-tools">
      <LanguageSwitch languages={languages} onChange={change} />
      <ThemeSwitch />
    </div>
  )
}
