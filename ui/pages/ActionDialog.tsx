import { useId, useState } from 'react'
import type { OpenAnswer } from '../../engine/http/api.generated.ts'
import type { Letter, Problem, WorksheetVersion } from '../../engine/core/model.ts'
import { schemaAt } from '../../engine/core/columns.ts'
import { api, ApiFailure } from '../api.ts'
import { problemText } from '../form/problemText.ts'
import { Button, DayPicker, Dialog, Notice, Select, TextArea, TextInput, useToast } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'

type Action = OpenAnswer['actions'][number]

interface ActionDialogProps {
  action: Action
  opened: OpenAnswer
  version: WorksheetVersion
  onClose: () => void
  onBlocked: (problems: Problem[]) => void
  onDone: (opened: OpenAnswer) => void
}

interface RemarkDraft {
  key: number
  path: string
  text: string
}

/** Asks for what an action needs, tells what stops it, and performs it. */
export function ActionDialog({ action, opened, version, onClose, onBlocked, onDone }: ActionDialogProps) {
  const { say, words, language } = useLocale()
  const toast = useToast()
  const ids = useId()
  const [remark, setRemark] = useState('')
  const [remarks, setRemarks] = useState<RemarkDraft[]>([])
  const [letter, setLetter] = useState<Partial<Letter>>({})
  const [warnings, setWarnings] = useState<Problem[]>(action.warnings as Problem[])
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)

  async function perform() {
    setBusy(true)
    setFailure(undefined)
    const { answer } = opened
    try {
      const next = await api.perform(answer.id, action.action, {
        edit: answer.edit,
        ...(remark.trim() ? { remark: remark.trim() } : {}),
        ...(remarks.length > 0
          ? {
              remarks: remarks
                .filter((entry) => entry.path && entry.text.trim())
                .map(({ path, text }) => ({ path, text })),
            }
          : {}),
        ...(letter.number && letter.date ? { letter: { number: letter.number, date: letter.date } } : {}),
        ...(warnings.length > 0 ? { passWarnings: true } : {}),
      })
      toast({ tone: 'success', message: say('actionDone', { action: words(action.title) }) })
      onDone(next)
    } catch (error) {
      const problems = error instanceof ApiFailure ? ((error.problem.problems ?? []) as Problem[]) : []
      const code = error instanceof ApiFailure ? error.problem.code : undefined
      if (code === 'ACTION_BLOCKED' && opened.editable && problems.some((problem) => problem.path)) onBlocked(problems)
      else if (code === 'WARNINGS_NOT_PASSED') setWarnings(problems)
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  const blocking =
    failure instanceof ApiFailure ? ((failure.problem.problems ?? []) as Problem[]) : (action.blockedBy as Problem[])
  const fields = version.worksheet.sections.flatMap((section) =>
    section.fields.map((field) => ({
      value: `/${field}`,
      label: `${section.title}: ${(language === 'en' && version.overlays.en?.fields?.[field]?.title) || String(schemaAt(version.schema, field)?.['title'] ?? field)}`,
    })),
  )
  const update = (key: number, change: Partial<RemarkDraft>) =>
    setRemarks(remarks.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)))
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
        {blocking.length > 0 && (
          <Notice tone="error" title={say('actionImpossible')}>
            <ul className="problem-list">
              {blocking.slice(0, 12).map((problem, index) => (
                <li key={index}>{problemText(problem, language)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {failure !== undefined && blocking.length === 0 && (
          <Notice tone="error">{failureText(failure, language)}</Notice>
        )}
        {warnings.length > 0 && (
          <Notice tone="warn" title={say('warningsTitle')}>
            <ul className="problem-list">
              {warnings.map((problem, index) => (
                <li key={index}>{problemText(problem, language)}</li>
              ))}
            </ul>
          </Notice>
        )}
        <div>
          <label className="field-label" htmlFor={`${ids}-remark`}>
            {say(action.asks.remark ? 'askRemark' : 'askRemarkOptional')}
          </label>
          <TextArea
            id={`${ids}-remark`}
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
            required={action.asks.remark}
          />
        </div>
        {action.asks.letter && (
          <fieldset className="stack">
            <legend className="field-label">{say('askLetter')}</legend>
            <div>
              <label className="field-label" htmlFor={`${ids}-number`}>
                {say('letterNumber')}
              </label>
              <TextInput
                id={`${ids}-number`}
                value={letter.number ?? ''}
                onChange={(event) => setLetter({ ...letter, number: event.target.value })}
              />
            </div>
            <div>
              <span className="field-label" id={`${ids}-date`}>
                {say('letterDate')}
              </span>
              <DayPicker
                labelId={`${ids}-date`}
                value={letter.date}
                onChange={(date) =>
                  setLetter(date ? { ...letter, date } : { ...(letter.number ? { number: letter.number } : {}) })
                }
              />
            </div>
          </fieldset>
        )}
        {action.asks.remarks && (
          <fieldset className="stack">
            <legend className="field-label">{say('askRemarks')}</legend>
            {remarks.map((entry) => (
              <div key={entry.key} className="remark-draft">
                <Select
                  aria-label={say('field')}
                  emptyLabel={say('choose')}
                  value={entry.path}
                  options={fields}
                  onChange={(path) => update(entry.key, { path })}
                />
                <TextArea
                  aria-label={say('remark')}
                  value={entry.text}
                  onChange={(event) => update(entry.key, { text: event.target.value })}
                />
              </div>
            ))}
            <div>
              <Button
                icon="add"
                onClick={() => setRemarks([...remarks, { key: (remarks.at(-1)?.key ?? 0) + 1, path: '', text: '' }])}
              >
                {say('addRemark')}
              </Button>
            </div>
          </fieldset>
        )}
      </div>
    </Dialog>
  )
}
