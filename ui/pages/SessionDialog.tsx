import { useState, useSyncExternalStore } from 'react'
import type { Account } from '../../engine/http/api.generated.ts'
import { Button, Dialog, Notice } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { sessionHasEnded, signInAgain, signOut, watchSessionEnd } from './sessionEnd.ts'

/** When the session has ended under an open page: signing in again over the page, so that nothing in it is lost. */
export function SessionDialog({ actor }: { actor: Account }) {
  const { say, language } = useLocale()
  const hasEnded = useSyncExternalStore(watchSessionEnd, sessionHasEnded)
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  if (!hasEnded) return null
  const attempt = (work: Promise<void>) => {
    setBusy(true)
    setFailure(undefined)
    void work.catch(setFailure).finally(() => setBusy(false))
  }
  return (
    <Dialog
      title={say('sessionEnded')}
      open
      onClose={() => {}}
      footer={
        <>
          <Button tone="primary" busy={isBusy} onClick={() => attempt(signInAgain(actor.id))}>
            {say('signInAs', { name: actor.fullName })}
          </Button>
          <Button onClick={() => attempt(signOut())}>{say('signOut')}</Button>
        </>
      }
    >
      <div className="stack">
        <p>{say('sessionEndedText')}</p>
        {failure !== undefined && <Notice tone="error">{failureText(failure, language)}</Notice>}
      </div>
    </Dialog>
  )
}
