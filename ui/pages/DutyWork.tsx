import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { DutyRow } from '../../engine/http/api.generated.ts'
import { api, ApiFailure } from '../api.ts'
import { Button, buttonClass, Notice } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { useFramework, worksheetOf } from './framework.ts'

/** What to do about a duty: go on where it is being done, or begin what would meet it. */
export function DutyWork({ duty }: { duty: DutyRow }) {
  const { say, words, list } = useLocale()
  const { work, begin, state, title, opening } = duty
  const name = words(title)
  if (work) {
    const word = say(state === 'met' ? 'dutyLook' : 'dutyGoOn')
    return (
      <Link to="/answers/$id" params={{ id: work }} className={buttonClass('neutral')} aria-label={`${word}: ${name}`}>
        {word}
      </Link>
    )
  }
  if (begin?.mayCreate) return <Begin duty={duty} begin={begin} />
  if (begin) return <span className="soft">{say('dutyWaits', { roles: list(begin.by.map(words)) })}</span>
  if (!opening) return null
  return (
    <Link
      to="/answers/$id"
      params={{ id: opening }}
      className={buttonClass('quiet')}
      aria-label={`${say('dutyLook')}: ${name}`}
    >
      {say('dutyLook')}
    </Link>
  )
}

function Begin({ duty, begin }: { duty: DutyRow; begin: NonNullable<DutyRow['begin']> }) {
  const { say, words, language } = useLocale()
  const framework = useFramework()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const worksheet = worksheetOf(framework, begin.worksheet)
  const period = begin.period ?? (worksheet?.period ? framework.currentPeriods[worksheet.period] : undefined)

  async function start() {
    setBusy(true)
    setFailure(undefined)
    try {
      const opened = await api.createAnswer({
        worksheet: begin.worksheet,
        agency: duty.agency,
        data: begin.data,
        ...(period ? { period } : {}),
        ...(begin.parent ? { parent: begin.parent } : {}),
      })
      void client.invalidateQueries({ queryKey: ['duties'] })
      await navigate({ to: '/answers/$id', params: { id: opened.answer.id } })
    } catch (error) {
      const existing = error instanceof ApiFailure && error.problem.code === 'ANSWER_EXISTS'
      if (existing) await navigate({ to: '/answers/$id', params: { id: String(error.problem.params?.['id']) } })
      else setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button tone="primary" icon="add" busy={isBusy} onClick={() => void start()}>
        {say('dutyBegin', { worksheet: words(worksheet?.title) })}
      </Button>
      {failure !== undefined && <Notice tone="error">{failureText(failure, language)}</Notice>}
    </>
  )
}
