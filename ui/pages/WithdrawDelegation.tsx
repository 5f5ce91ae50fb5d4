import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Delegation } from '../../engine/http/api.generated.ts'
import { api } from '../api.ts'
import { Button, Dialog, Notice, TextArea, useToast } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'

/** Takes a delegation back, with the reason. */
export function WithdrawDelegation({ delegation, onClose }: { delegation: Delegation; onClose: () => void }) {
  const { say, words, language } = useLocale()
  const client = useQueryClient()
  const toast = useToast()
  const id = useId()
  const [reason, setReason] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()

  async function withdraw() {
    setBusy(true)
    setFailure(undefined)
    try {
      await api.withdrawDelegation(delegation.id, reason)
      await client.invalidateQueries({ queryKey: ['delegations'] })
      toast({ tone: 'success', message: say('delegateWithdrawn') })
      onClose()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={say('delegateWithdraw')}
      open
      onClose={onClose}
      footer={
        <>
          <Button tone="danger" busy={isBusy} onClick={() => void withdraw()}>
            {say('delegateWithdraw')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </>
      }
    >
      <div className="stack">
        <p>
          {words(delegation.roleTitle)} · {delegation.to.fullName}
        </p>
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
