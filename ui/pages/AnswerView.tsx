import { Link } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OpenAnswer } from '../../engine/http/api.generated.ts'
import type { Problem, WorksheetVersion } from '../../engine/core/model.ts'
import { ReadonlyWorksheet } from '../form/ReadonlyWorksheet.tsx'
import { WorksheetForm } from '../form/WorksheetForm.tsx'
import { Notice, Page, SaveState, StateChip, Tabs, type TabItem, type Tone } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { ActionBar } from './ActionBar.tsx'
import { answerName } from './answerName.ts'
import { AnswerHistory } from './AnswerHistory.tsx'
import { AnswerPrint } from './AnswerPrint.tsx'
import { ConflictView } from './ConflictView.tsx'
import { failureText } from './failureText.ts'
import { useAnswerHost } from './formHost.ts'
import { agencyOf, useFramework, worksheetOf } from './framework.ts'
import { RelatedAnswers } from './RelatedAnswers.tsx'
import { useDraft } from './useDraft.ts'

/** An action that was refused, and why. */
interface Blocked {
  problems: Problem[]
  round: number
}

const none: Blocked = { problems: [], round: 0 }

/** One answer: filled or looked at, acted on, its history, what belongs to it, its print. */
export function AnswerView({ opened: first, version }: { opened: OpenAnswer; version: WorksheetVersion }) {
  const locale = useLocale()
  const { say, words, day, period, language } = locale
  const framework = useFramework()
  const client = useQueryClient()
  const draft = useDraft(first)
  const host = useAnswerHost(first.answer.id)
  const [tab, setTab] = useState('form')
  /** Problems that stopped an action; the form shows them until it is tried again. */
  const [blocked, setBlocked] = useState<Blocked>(none)
  const { opened } = draft
  const { answer } = opened
  const worksheet = worksheetOf(framework, answer.worksheet)
  const state = worksheet?.states[answer.state]
  const name = answerName(answer, worksheet, locale)

  const form = draft.conflict ? (
    <ConflictView conflict={draft.conflict} version={version} onResolve={draft.resolve} />
  ) : opened.editable ? (
    <WorksheetForm
      key={`${answer.id}-${draft.round}`}
      version={version}
      answer={answer}
      data={draft.data}
      surroundings={opened.surroundings}
      assessment={opened.assessment}
      problems={blocked.problems}
      focusRound={blocked.round}
      editableSections={opened.editableSections}
      visibleSections={opened.visibleSections}
      remarks={answer.remarks}
      host={host}
      onChange={draft.change}
    />
  ) : (
    <ReadonlyWorksheet
      version={version}
      answer={answer}
      assessment={opened.assessment}
      visibleSections={opened.visibleSections}
      host={host}
    />
  )

  const tabs: TabItem[] = [
    { id: 'form', title: say('form'), content: form },
    { id: 'history', title: say('history'), content: <AnswerHistory answer={answer} version={version} /> },
    { id: 'related', title: say('related'), content: <RelatedAnswers opened={opened} /> },
    { id: 'print', title: say('print'), content: <AnswerPrint id={answer.id} /> },
  ]
  return (
    <Page
      title={name}
      trail={
        <Link to="/worksheets/$worksheet" params={{ worksheet: answer.worksheet }}>
          {words(worksheet?.title)}
        </Link>
      }
      lead={
        <div className="row">
          <StateChip tone={(state?.tone as Tone | undefined) ?? 'neutral'}>
            {words(state?.title) || answer.state}
          </StateChip>
          <span className="code">{answer.id}</span>
          <span>{words(agencyOf(framework, answer.agency)?.title) || answer.agency}</span>
          {answer.period && <span>{period(answer.period)}</span>}
          <span className="soft">
            {say('revision', { n: answer.revision })} · {say('onVersion', { n: answer.version })} ·{' '}
            {day(answer.createdOn)}
          </span>
        </div>
      }
      aside={
        opened.editable && (
          <SaveState state={draft.saving} {...(answer.updatedAt ? { savedAt: answer.updatedAt } : {})} />
        )
      }
    >
      {draft.failure !== undefined && <Notice tone="error">{failureText(draft.failure, language)}</Notice>}
      <ActionBar
        opened={opened}
        version={version}
        settle={draft.settle}
        onBlocked={(problems) => {
          setTab('form')
          setBlocked(({ round }) => ({ problems, round: round + 1 }))
        }}
        onDone={(next) => {
          setBlocked(none)
          draft.replace(next)
          void client.invalidateQueries({
            predicate: (query) => ['worklist', 'answers', 'history', 'framework'].includes(String(query.queryKey[0])),
          })
        }}
      />
      <Tabs label={name} tabs={tabs} selected={tab} onSelect={setTab} />
    </Page>
  )
}
