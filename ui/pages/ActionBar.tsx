import { useState } from 'react'
import type { AllowedAction, OpenAnswer } from '../../engine/http/api.generated.ts'
import type { Problem, WorksheetVersion } from '../../engine/core/model.ts'
import { api } from '../api.ts'
import { Button, useToast, type ButtonTone } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { ActionDialog } from './ActionDialog.tsx'
import { failureText } from './failureText.ts'

const tones: Record<string, ButtonTone> = { primary: 'primary', danger: 'danger', neutral: 'neutral' }

interface ActionBarProps {
  opened: OpenAnswer
  version: WorksheetVersion
  /** Saves what is unsaved; false when that is not possible. */
  settle: () => Promise<boolean>
  onBlocked: (problems: Problem[]) => void
  onDone: (opened: OpenAnswer) => void
}

interface Chosen {
  action: AllowedAction
  opened: OpenAnswer
}

/** What the actor may do with the answer now. What they can mend themselves is shown in the form before anything is asked. */
export function ActionBar({ opened, version, settle, onBlocked, onDone }: ActionBarProps) {
  const { say, words, language } = useLocale()
  const toast = useToast()
  const [chosen, setChosen] = useState<Chosen>()
  const [busy, setBusy] = useState<string>()

  async function choose(name: string) {
    setBusy(name)
    try {
      if (!(await settle())) return
      // What stops an action may stand in other answers, which have changed since this one was opened.
      const fresh = await api.openAnswer(opened.answer.id)
      const action = fresh.actions.find((entry) => entry.action === name)
      if (!action) return onDone(fresh)
      const { blockedBy } = action
      if (fresh.editable && blockedBy.some(({ path }) => path !== '')) onBlocked(blockedBy)
      else setChosen({ action, opened: fresh })
    } catch (error) {
      toast({ tone: 'error', message: failureText(error, language) })
    } finally {
      setBusy(undefined)
    }
  }

  return (
    <div className="actions" role="group" aria-label={say('actions')}>
      {opened.actions.map(({ action, tone, title }) => (
        <Button key={action} tone={tones[tone] ?? 'neutral'} busy={busy === action} onClick={() => void choose(action)}>
          {words(title)}
        </Button>
      ))}
      {chosen && (
        <ActionDialog
          {...chosen}
          version={version}
          onClose={() => setChosen(undefined)}
          onBlocked={(problems) => {
            setChosen(undefined)
            onBlocked(problems)
          }}
          onDone={(next) => {
            setChosen(undefined)
            onDone(next)
          }}
        />
      )}
    </div>
  )
}
