import { useLocale } from '../text/locale.tsx'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'
import './SaveState.css'

export type Saving = 'saved' | 'unsaved' | 'saving' | 'failed'

const icons: Record<Exclude<Saving, 'saving'>, IconName> = { saved: 'check', unsaved: 'clock', failed: 'alert' }
const words = { saved: 'saved', unsaved: 'unsaved', saving: 'saving', failed: 'notSaved' } as const

/** Whether what was typed is safe; a live region, so that it is also heard. */
export function SaveState({ state, savedAt }: { state: Saving; savedAt?: string }) {
  const { say, instant } = useLocale()
  return (
    <output className={`save-state save-state-${state}`}>
      {state === 'saving' ? <span className="spinner" aria-hidden="true" /> : <Icon name={icons[state]} size={16} />}
      {state === 'saved' && savedAt ? say('savedAt', { at: instant(savedAt) }) : say(words[state])}
    </output>
  )
}
