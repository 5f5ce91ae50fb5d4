import { useState } from 'react'
import type { OpenAnswer } from '../../engine/http/api.generated.ts'
import type { Problem, WorksheetVersion } from '../../engine/core/model.ts'
import { Button, type ButtonTone } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { ActionDialog } from './ActionDialog.tsx'

type Action = OpenAnswer['actions'][number]

const tones: Record<string, ButtonTone> = { primary: 'primary', danger: 'danger', neutral: 'neutral' }

interface ActionBarProps {
  opened: OpenAnswer
  version: WorksheetVersion
  settle: () => Promise<boolean>
  onBlocked: (problems: Problem[]) => void
  onDone: (opened: OpenAnswer) => void
}

/** What the actor may do with the answer now. */
export function ActionBar({ opened, version, settle, onBlocked, onDone }: ActionBarProps) {
  const { say, words } = useLocale()
  const [action, setAction] = useState<Action>()
  const { actions } = opened
  const open = async (next: Action) => {
    if (await settle()) setAction(next)
  }
  if (actions.length === 0) return null
  return (
    <div className="action-bar" role="group" aria-label={say('actions')}>
      {actions.map((entry) => (
        <Button key={entry.action} tone={tones[entry.tone] ?? 'neutral'} onClick={() => void open(entry)}>
          {words(entry.title)}
        </Button>
      ))}
      {action && (
        <ActionDialog
          key={action.action}
          action={action}
          opened={opened}
          version={version}
          onClose={() => setAction(undefined)}
          onBlocked={(problems) => {
            setAction(undefined)
            onBlocked(problems)
          }}
          onDone={(next) => {
            setAction(undefined)
            onDone(next)
          }}
        />
      )}
    </div>
  )
}
