import { useState } from 'react'
import type { OpenAnswer } from '../../engine/http/api.generated.ts'
import type { Problem, WorksheetVersion } from '../../engine/core/model.ts'
import { Button, Card, EmptyState, type ButtonTone } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { ActionDialog } from './ActionDialog.tsx'

type Action = OpenAnswer['actions'][number]

const tones: Record<string, ButtonTone> = { primary: 'primary', danger: 'danger', neutral: 'neutral' }

interface ActionPanelProps {
  opened: OpenAnswer
  version: WorksheetVersion
  settle: () => Promise<boolean>
  onBlocked: (problems: Problem[]) => void
  onDone: (opened: OpenAnswer) => void
}

/** What the actor may do with the answer now, and who has signed it. */
export function ActionPanel({ opened, version, settle, onBlocked, onDone }: ActionPanelProps) {
  const { say, words, day } = useLocale()
  const [action, setAction] = useState<Action>()
  const { answer, actions } = opened
  const open = async (next: Action) => {
    if (await settle()) setAction(next)
  }
  return (
    <aside className="answer-side" aria-label={say('actions')}>
      <Card title={say('actions')}>
        {actions.length === 0 && <EmptyState icon="check" title={say('nothingWaits')} />}
        <div className="action-list">
          {actions.map((entry) => (
            <Button key={entry.action} tone={tones[entry.tone] ?? 'neutral'} onClick={() => void open(entry)}>
              {words(entry.title)}
            </Button>
          ))}
        </div>
      </Card>
      {answer.signatures.length > 0 && (
        <Card title={say('signatures')}>
          <ul className="signature-list">
            {answer.signatures.map((signature) => (
              <li key={`${signature.role}-${signature.signedOn}-${signature.sha256 ?? ''}`}>
                <span>
                  {say('signedOn', {
                    name: signature.fullName,
                    position: signature.positionTitle,
                    day: day(signature.signedOn),
                  })}
                </span>
                {signature.sha256 && (
                  <span className="code signature-hash" title={say('signHash')}>
                    {signature.sha256.slice(0, 16)}…
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
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
    </aside>
  )
}
