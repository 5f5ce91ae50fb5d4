import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { DelegationPage } from '../../engine/http/api.generated.ts'
import type { Letter } from '../../engine/core/model.ts'
import { api } from '../api.ts'
import { Button, DayPicker, Dialog, Notice, Select, useToast } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { LetterFields } from './LetterFields.tsx'

/** Hands a role of one's own to a colleague: which, to whom, from when to when, by which letter. */
export function DelegateDialog({ page, onClose }: { page: DelegationPage; onClose: () => void }) {
  const { say, words, language } = useLocale()
  const client = useQueryClient()
  const toast = useToast()
  const id = useId()
  const [role, setRole] = useState(page.delegable[0]?.role ?? '')
  const [to, setTo] = useState('')
  const [fromDay, setFromDay] = useState<string>()
  const [toDay, setToDay] = useState<string>()
  const [letter, setLetter] = useState<Partial<Letter>>({})
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()

  async function give() {
    setTried(true)
    const { number, date } = letter
    if (!to || !fromDay || !toDay || !number || !date) return
    setBusy(true)
    setFailure(undefined)
    try {
      await api.delegate({ role, to, fromDay, toDay, letter: { number, date } })
      await client.invalidateQueries({ queryKey: ['delegations'] })
      toast({ tone: 'success', message: say('delegateDone') })
      onClose()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  const isUnfinished = !to || !fromDay || !toDay || !letter.number || !letter.date
  return (
    <Dialog
      title={say('delegate')}
      open
      onClose={onClose}
      footer={
        <>
          <Button tone="primary" busy={isBusy} onClick={() => void give()}>
            {say('delegate')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </>
      }
    >
      <div className="stack">
        {failure !== undefined && <Notice tone="error">{failureText(failure, language)}</Notice>}
        {isTried && isUnfinished && <Notice tone="error">{say('actionUnfinished')}</Notice>}
        <div>
          <label className="field-label" htmlFor={`${id}-role`}>
            {say('delegateRole')}
          </label>
          <Select
            id={`${id}-role`}
            value={role}
            options={page.delegable.map((each) => ({ value: each.role, label: words(each.title) }))}
            onChange={setRole}
          />
        </div>
        <div>
          <label className="field-label" htmlFor={`${id}-to`}>
            {say('delegateTo')}
          </label>
          <Select
            id={`${id}-to`}
            value={to}
            required
            emptyLabel={say('choose')}
            aria-invalid={(isTried && !to) || undefined}
            options={page.colleagues.map(({ account, fullName, positionTitle }) => ({
              value: account,
              label: `${fullName} · ${positionTitle}`,
            }))}
            onChange={setTo}
          />
        </div>
        <div>
          <span className="field-label" id={`${id}-from`}>
            {say('delegateFromDay')}
          </span>
          <DayPicker labelId={`${id}-from`} value={fromDay} invalid={isTried && !fromDay} onChange={setFromDay} />
        </div>
        <div>
          <span className="field-label" id={`${id}-until`}>
            {say('delegateToDay')}
          </span>
          <DayPicker labelId={`${id}-until`} value={toDay} invalid={isTried && !toDay} onChange={setToDay} />
        </div>
        <LetterFields letter={letter} isTried={isTried} onChange={setLetter} />
      </div>
    </Dialog>
  )
}
