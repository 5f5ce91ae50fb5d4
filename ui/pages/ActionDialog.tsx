import { useId, useMemo, useState } from 'react'
import type { AllowedAction, OpenAnswer } from '../../engine/http/api.generated.ts'
import type { Letter, Problem, WorksheetVersion } from '../../engine/core/model.ts'
import { address, api, ApiFailure } from '../api.ts'
import { drawWorksheet } from '../form/drawnWorksheet.ts'
import { Button, Dialog, Notice, TextArea, useToast } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { Approvals } from './Approvals.tsx'
import { failureText } from './failureText.ts'
import { LetterFields } from './LetterFields.tsx'
import { ProblemList } from './ProblemList.tsx'
import { RemarkFields, isGiven, isHalfGiven, type RemarkDraft } from './RemarkFields.tsx'
import { remarkPlaces } from './remarkPlaces.ts'

interface ActionDialogProps {
  action: AllowedAction
  opened: OpenAnswer
  version: WorksheetVersion
  onClose: () => void
  onBlocked: (problems: Problem[]) => void
  onDone: (opened: OpenAnswer) => void
}

const problemsOf = (failure: unknown): Problem[] =>
  failure instanceof ApiFailure ? ((failure.problem.problems ?? []) as Problem[]) : []
const isCode = (failure: unknown, code: string) => failure instanceof ApiFailure && failure.problem.code === code

/** Asks for what an action needs, tells what stops it, and performs it. */
export function ActionDialog({ action, opened, version, onClose, onBlocked, onDone }: ActionDialogProps) {
  const locale = useLocale()
  const { say, words, language } = locale
  const toast = useToast()
  const remarkId = useId()
  const [remark, setRemark] = useState('')
  const [remarks, setRemarks] = useState<readonly RemarkDraft[]>([])
  const [letter, setLetter] = useState<Partial<Letter>>({})
  const [warnings, setWarnings] = useState<Problem[]>(action.warnings)
  const [failure, setFailure] = useState<unknown>()
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const { answer, visibleSections } = opened
  const drawn = useMemo(() => drawWorksheet(version, language), [version, language])
  const places = useMemo(
    () => (action.asks.remarks ? remarkPlaces(drawn, visibleSections, answer.data, locale) : []),
    [action, drawn, visibleSections, answer.data, locale],
  )
  const { number, date } = letter
  const isUnfinished =
    remarks.some(isHalfGiven) ||
    (action.asks.letter === true && (!number || !date)) ||
    (action.asks.remark === true && remark.trim() === '')

  async function perform() {
    setTried(true)
    if (isUnfinished) return
    setBusy(true)
    setFailure(undefined)
    const given = remarks.filter(isGiven).map(({ path, text }) => ({ path, text: text.trim() }))
    try {
      const next = await api.perform(answer.id, action.action, {
        edit: answer.edit,
        ...(remark.trim() ? { remark: remark.trim() } : {}),
        ...(given.length > 0 ? { remarks: given } : {}),
        ...(number && date ? { letter: { number, date } } : {}),
        ...(warnings.length > 0 ? { passWarnings: true } : {}),
      })
      toast({ tone: 'success', message: say('actionDone', { action: words(action.title) }) })
      onDone(next)
    } catch (error) {
      const problems = problemsOf(error)
      const isMendable = opened.editable && problems.some(({ path }) => path !== '')
      if (isCode(error, 'ACTION_BLOCKED') && isMendable) onBlocked(problems)
      else if (isCode(error, 'WARNINGS_NOT_PASSED')) setWarnings(problems)
      else setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  const blocking = failure === undefined ? action.blockedBy : problemsOf(failure)
  return (
    <Dialog
      title={words(action.title)}
      open
      onClose={onClose}
      footer={
        <>
          <Button tone={action.tone === 'danger' ? 'danger' : 'primary'} busy={isBusy} onClick={() => void perform()}>
            {warnings.length > 0 ? say('continueAnyway') : words(action.title)}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </>
      }
    >
      <div className="stack">
        {action.signs && <Notice tone="info">{say('signsNote')}</Notice>}
        {action.signs && (
          <iframe
            className="preview sign-preview"
            title={say('signPreview')}
            src={address.answerPreview(answer.id, language)}
            sandbox=""
          />
        )}
        {action.approvals && <Approvals approvals={action.approvals} />}
        {blocking.length > 0 && (
          <Notice tone="error" title={say('actionImpossible')}>
            <ProblemList problems={blocking} drawn={drawn} />
          </Notice>
        )}
        {failure !== undefined && blocking.length === 0 && (
          <Notice tone="error">{failureText(failure, language)}</Notice>
        )}
        {warnings.length > 0 && (
          <Notice tone="warn" title={say('warningsTitle')}>
            <ProblemList problems={warnings} drawn={drawn} />
          </Notice>
        )}
        {isTried && isUnfinished && <Notice tone="error">{say('actionUnfinished')}</Notice>}
        {action.asks.letter && <LetterFields letter={letter} isTried={isTried} onChange={setLetter} />}
        {action.asks.remarks && (
          <RemarkFields places={places} remarks={remarks} isTried={isTried} onChange={setRemarks} />
        )}
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
      </div>
    </Dialog>
  )
}
