import { useId, useState } from 'react'
import type { Letter } from '../../engine/core/model.ts'
import type { WorksheetEntry } from '../../engine/http/api.generated.ts'
import { Button, Dialog, Notice, TextArea } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { BulkResults } from './BulkResults.tsx'
import { failureText } from './failureText.ts'
import { LetterFields } from './LetterFields.tsx'
import { useBulk } from './useBulk.ts'

export type BulkAction = WorksheetEntry['bulk']['actions'][number]

interface BulkDialogProps {
  action: BulkAction
  titles: ReadonlyMap<string, string>
  /** Closed, with the numbers of the answers it was performed on. */
  onClose: (done: string[]) => void
}

/** Tells first what an action would do to each of the selected, then asks what it needs and performs it on those it is possible for. */
export function BulkDialog({ action, titles, onClose }: BulkDialogProps) {
  const { say, words, language } = useLocale()
  const remarkId = useId()
  const bulk = useBulk(action.action, [...titles.keys()])
  const [remark, setRemark] = useState('')
  const [letter, setLetter] = useState<Partial<Letter>>({})
  const [passWarnings, setPassWarnings] = useState(false)
  const [isTried, setTried] = useState(false)
  const { stage, rows, done, total, failure } = bulk
  const of = (outcome: string) => rows.filter((row) => row.outcome === outcome).length
  const count = of('possible') + (passWarnings ? of('warned') : 0)
  const { number, date } = letter
  const isUnfinished = (action.asks.letter && (!number || !date)) || (action.asks.remark && remark.trim() === '')
  const isAsking = stage === 'tried' && of('possible') + of('warned') > 0
  const close = () => onClose(rows.filter(({ outcome }) => outcome === 'done').map(({ id }) => id))

  function perform() {
    setTried(true)
    if (isUnfinished) return
    void bulk.perform({
      ...(remark.trim() ? { remark: remark.trim() } : {}),
      ...(number && date ? { letter: { number, date } } : {}),
      ...(passWarnings ? { passWarnings } : {}),
    })
  }

  return (
    <Dialog
      title={`${say('bulk')}: ${words(action.title)}`}
      open
      onClose={close}
      footer={
        <>
          {stage === 'tried' && (
            <Button tone={action.tone === 'danger' ? 'danger' : 'primary'} disabled={count === 0} onClick={perform}>
              {say('bulkPerform', { action: words(action.title), n: count })}
            </Button>
          )}
          <Button onClick={close}>{say(stage === 'done' ? 'close' : 'cancel')}</Button>
        </>
      }
    >
      <div className="stack">
        {(stage === 'trying' || stage === 'working') && (
          <p role="status">{say(stage === 'trying' ? 'bulkTrying' : 'bulkWorking', { done, total })}</p>
        )}
        {failure !== undefined && (
          <Notice tone="error">{say('bulkStopped', { reason: failureText(failure, language) })}</Notice>
        )}
        {stage === 'tried' && count === 0 && of('warned') === 0 && <Notice tone="warn">{say('bulkNone')}</Notice>}
        {isAsking && action.signs && <Notice tone="info">{say('signsNote')}</Notice>}
        <BulkResults
          rows={rows}
          titles={titles}
          isDone={stage === 'done'}
          isWhole={stage === 'tried' || stage === 'done'}
        />
        {stage === 'tried' && of('warned') > 0 && (
          <label className="filter-option">
            <input type="checkbox" checked={passWarnings} onChange={(event) => setPassWarnings(event.target.checked)} />
            <span>{say('bulkPassWarnings')}</span>
          </label>
        )}
        {stage === 'tried' && isTried && isUnfinished && <Notice tone="error">{say('actionUnfinished')}</Notice>}
        {isAsking && action.asks.letter && <LetterFields letter={letter} isTried={isTried} onChange={setLetter} />}
        {isAsking && (
          <div>
            <label className="field-label" htmlFor={remarkId}>
              {say(action.asks.remark ? 'askRemark' : 'askRemarkOptional')}
            </label>
            <TextArea
              id={remarkId}
              value={remark}
              required={action.asks.remark}
              aria-invalid={(isTried && action.asks.remark && remark.trim() === '') || undefined}
              onChange={(event) => setRemark(event.target.value)}
            />
          </div>
        )}
      </div>
    </Dialog>
  )
}
