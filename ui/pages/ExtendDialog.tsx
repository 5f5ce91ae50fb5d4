import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { DutyRow } from '../../engine/http/api.generated.ts'
import type { Letter } from '../../engine/core/model.ts'
import { api } from '../api.ts'
import { Button, DayPicker, Dialog, Notice, TextArea, useToast } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { LetterFields } from './LetterFields.tsx'

/** Grants more time for one duty of one agency: the new last day, the reason and the letter. */
export function ExtendDialog({ duty, onClose }: { duty: DutyRow; onClose: () => void }) {
  const { say, words, day, language } = useLocale()
  const client = useQueryClient()
  const toast = useToast()
  const id = useId()
  const [due, setDue] = useState<string>()
  const [reason, setReason] = useState('')
  const [letter, setLetter] = useState<Partial<Letter>>({})
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()

  async function grant() {
    setTried(true)
    const { number, date } = letter
    if (!due || !number || !date || reason.trim() === '') return
    setBusy(true)
    setFailure(undefined)
    try {
      const { agency, subject } = duty
      await api.extend({ agency, duty: duty.duty, subject, due, reason: reason.trim(), letter: { number, date } })
      await client.invalidateQueries({ queryKey: ['duties'] })
      toast({ tone: 'success', message: say('extendDone', { day: day(due) }) })
      onClose()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  const isUnfinished = !due || !letter.number || !letter.date || reason.trim() === ''
  return (
    <Dialog
      title={say('extendTitle')}
      open
      onClose={onClose}
      footer={
        <>
          <Button tone="primary" busy={isBusy} onClick={() => void grant()}>
            {say('extendGrant')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </>
      }
    >
      <div className="stack">
        <p>
          {say('extendAbout', {
            title: words(duty.title),
            agency: words(duty.agencyTitle),
            day: duty.due ? day(duty.due) : '—',
          })}
        </p>
        {duty.notAfter && <Notice tone="warn">{say('extendCap', { day: day(duty.notAfter) })}</Notice>}
        {failure !== undefined && <Notice tone="error">{failureText(failure, language)}</Notice>}
        {isTried && isUnfinished && <Notice tone="error">{say('actionUnfinished')}</Notice>}
        <div>
          <span className="field-label" id={`${id}-day`}>
            {say('extendDay')}
          </span>
          <DayPicker labelId={`${id}-day`} value={due} invalid={isTried && !due} onChange={setDue} />
        </div>
        <div>
          <label className="field-label" htmlFor={`${id}-reason`}>
            {say('askRemark')}
          </label>
          <TextArea
            id={`${id}-reason`}
            value={reason}
            required
            aria-invalid={(isTried && reason.trim() === '') || undefined}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <LetterFields letter={letter} isTried={isTried} onChange={setLetter} />
      </div>
    </Dialog>
  )
}
