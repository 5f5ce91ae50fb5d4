import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useId, useMemo, useState } from 'react'
import type { NewAnswerBody, WorksheetEntry } from '../../engine/http/api.generated.ts'
import { api, ApiFailure } from '../api.ts'
import { Combobox } from '../form/widgets/Combobox.tsx'
import { useTitles } from '../form/widgets/useSearch.ts'
import { Button, buttonClass, Dialog, Notice, Select } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { lookupAnswers } from './formHost.ts'
import { useFramework } from './framework.ts'

/** This period and those beside it, newest first: what a new answer may be about. */
function nearPeriods(kind: string, current: string): string[] {
  const year = Number(current.slice(0, 4))
  const years = [year + 1, year, year - 1]
  return kind === 'jalali-year' ? years.map(String) : years.flatMap((each) => [`${each}-H2`, `${each}-H1`])
}

function ParentChoice({
  worksheet,
  value,
  onChange,
}: {
  worksheet: string
  value: string
  onChange: (id: string) => void
}) {
  const locale = useLocale()
  const { say } = locale
  const framework = useFramework()
  const id = useId()
  const search = useMemo(() => lookupAnswers(framework, worksheet, locale), [framework, worksheet, locale])
  const { titleOf, learn } = useTitles(search, value ? [value] : [])
  return (
    <>
      <label className="field-label" htmlFor={id}>
        {say('chooseParent')}
      </label>
      <Combobox
        {...{ id, search }}
        label={say('chooseParent')}
        shown={value ? titleOf(value) : ''}
        onChoose={(choice) => {
          learn(choice)
          onChange(choice.value)
        }}
      />
    </>
  )
}

/** Begins an answer; asks for the period or the parent where the worksheet has one. */
export function BeginAnswer({ worksheet, parent: given }: { worksheet: WorksheetEntry; parent?: string }) {
  const { say, words, language, period: periodText } = useLocale()
  const framework = useFramework()
  const navigate = useNavigate()
  const client = useQueryClient()
  const periodId = useId()
  const [isOpen, setOpen] = useState(false)
  const current = worksheet.period ? framework.currentPeriods[worksheet.period] : undefined
  const [period, setPeriod] = useState(current ?? '')
  const [parent, setParent] = useState(given ?? '')
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const asksParent = worksheet.keptPer === 'parent' && worksheet.parent !== undefined && !given
  const asks = Boolean(worksheet.period) || asksParent

  async function begin() {
    setBusy(true)
    setFailure(undefined)
    const body: NewAnswerBody = {
      worksheet: worksheet.id,
      ...(worksheet.period ? { period } : {}),
      ...(parent ? { parent } : {}),
    }
    try {
      const opened = await api.createAnswer(body)
      void client.invalidateQueries({ queryKey: ['answers'] })
      await navigate({ to: '/answers/$id', params: { id: opened.answer.id } })
    } catch (error) {
      setFailure(error)
      setOpen(true)
    } finally {
      setBusy(false)
    }
  }

  const existing =
    failure instanceof ApiFailure && failure.problem.code === 'ANSWER_EXISTS'
      ? String(failure.problem.params?.['id'])
      : undefined
  return (
    <>
      <Button
        tone="primary"
        icon="add"
        busy={isBusy}
        aria-label={given ? `${say('beginNew')}: ${words(worksheet.title)}` : undefined}
        onClick={() => (asks ? setOpen(true) : void begin())}
      >
        {say('beginNew')}
      </Button>
      <Dialog
        title={words(worksheet.title)}
        open={isOpen}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button tone="primary" busy={isBusy} onClick={() => void begin()}>
              {say('begin')}
            </Button>
            <Button onClick={() => setOpen(false)}>{say('cancel')}</Button>
          </>
        }
      >
        <div className="stack">
          {worksheet.period && current && (
            <div>
              <label className="field-label" htmlFor={periodId}>
                {say('choosePeriod')}
              </label>
              <Select
                id={periodId}
                value={period}
                options={nearPeriods(worksheet.period, current).map((value) => ({ value, label: periodText(value) }))}
                onChange={setPeriod}
              />
            </div>
          )}
          {asksParent && worksheet.parent && (
            <ParentChoice worksheet={worksheet.parent} value={parent} onChange={setParent} />
          )}
          {failure !== undefined && (
            <Notice
              tone="error"
              actions={
                existing && (
                  <Link to="/answers/$id" params={{ id: existing }} className={buttonClass('neutral')}>
                    {say('openExisting')}
                  </Link>
                )
              }
            >
              {failureText(failure, language)}
            </Notice>
          )}
        </div>
      </Dialog>
    </>
  )
}
