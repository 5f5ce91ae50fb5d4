import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { DutyExtension, DutyRow } from '../../engine/http/api.generated.ts'
import { api } from '../api.ts'
import { Button, Dialog, Notice, TextArea, useToast } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'

/** Every extension of a duty with its reason and letter; who may grant one may also take it back. */
export function DutyExtensions({ duty }: { duty: DutyRow }) {
  const { say, day } = useLocale()
  const [withdrawn, setWithdrawn] = useState<DutyExtension>()
  if (duty.extensions.length === 0) return null
  return (
    <>
      <ul className="duty-extensions" aria-label={say('extensions')}>
        {duty.extensions.map((each) => (
          <li key={each.id}>
            <span className={each.withdrawn ? 'duty-withdrawn' : undefined}>
              {say('extensionText', {
                day: day(each.due),
                number: each.letter.number,
                date: day(each.letter.date),
                name: each.byName,
                reason: each.reason,
              })}
            </span>
            {each.withdrawn && (
              <span>{say('extensionWithdrawn', { name: each.withdrawn.byName, reason: each.withdrawn.reason })}</span>
            )}
            {!each.withdrawn && duty.mayExtend && (
              <Button tone="quiet" onClick={() => setWithdrawn(each)}>
                {say('extensionWithdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {withdrawn && <WithdrawDialog extension={withdrawn} onClose={() => setWithdrawn(undefined)} />}
    </>
  )
}

function WithdrawDialog({ extension, onClose }: { extension: DutyExtension; onClose: () => void }) {
  const { say, language } = useLocale()
  const client = useQueryClient()
  const toast = useToast()
  const id = useId()
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<unknown>()

  async function withdraw() {
    try {
      await api.withdrawExtension(extension.id, reason.trim() || ' ')
      await client.invalidateQueries({ queryKey: ['duties'] })
      toast({ tone: 'success', message: say('extensionWithdrawDone') })
      onClose()
    } catch (error) {
      setFailure(error)
    }
  }

  return (
    <Dialog
      title={say('extensionWithdraw')}
      open
      onClose={onClose}
      footer={
        <>
          <Button tone="danger" onClick={() => void withdraw()}>
            {say('extensionWithdraw')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </>
      }
    >
      <div className="stack">
        {failure !== undefined && <Notice tone="error">{failureText(failure, language)}</Notice>}
        <div>
          <label className="field-label" htmlFor={id}>
            {say('askRemark')}
          </label>
          <TextArea id={id} value={reason} required onChange={(event) => setReason(event.target.value)} />
        </div>
      </div>
    </Dialog>
  )
}
