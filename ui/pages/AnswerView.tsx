import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OpenAnswer } from '../../engine/http/api.generated.ts'
import type { AnswerData, Problem, WorksheetVersion } from '../../engine/core/model.ts'
import { Button, Notice, Page, SaveState, Tabs, type TabItem } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { ActionBar } from './ActionBar.tsx'
import { AnswerFacts } from './AnswerFacts.tsx'
import { AnswerForm, type Blocked } from './AnswerForm.tsx'
import { answerName } from './answerName.ts'
import { AnswerHistory } from './AnswerHistory.tsx'
import { AnswerPrint } from './AnswerPrint.tsx'
import { Comparison } from './Comparison.tsx'
import { DeleteDraft } from './DeleteDraft.tsx'
import { failureText } from './failureText.ts'
import { useActor, useFramework, worksheetOf } from './framework.ts'
import { LockNotice } from './LockNotice.tsx'
import { RelatedAnswers } from './RelatedAnswers.tsx'
import { RemarkCard } from './RemarkCard.tsx'
import { useDraft } from './useDraft.ts'

const none: Blocked = { problems: [], round: 0 }
const changedByActions = new Set(['worklist', 'duties', 'answers', 'history', 'framework', 'comparison'])

/** One answer: filled or looked at, acted on, its history, what belongs to it, its print. */
export function AnswerView({ opened: first, version }: { opened: OpenAnswer; version: WorksheetVersion }) {
  const locale = useLocale()
  const { say, words, language } = locale
  const framework = useFramework()
  const client = useQueryClient()
  const draft = useDraft(first, useActor().id)
  const [tab, setTab] = useState('form')
  const [blocked, setBlocked] = useState<Blocked>(none)
  const [wanted, setWanted] = useState({ pointer: '', round: 0 })
  const { opened } = draft
  const { answer } = opened
  const worksheet = worksheetOf(framework, answer.worksheet)
  const name = answerName(answer, worksheet, locale)

  const block = (problems: Problem[]) => {
    setTab('form')
    setBlocked(({ round }) => ({ problems, round: round + 1 }))
  }
  // What was wrong may be mended now: from here on the rules in the form speak.
  const change = (data: AnswerData) => {
    draft.change(data)
    setBlocked((before) => (before.problems.length > 0 ? { ...before, problems: none.problems } : before))
  }
  const goOn = (next: OpenAnswer) => {
    setBlocked(none)
    draft.replace(next)
    void client.invalidateQueries({ predicate: ({ queryKey }) => changedByActions.has(String(queryKey[0])) })
  }
  const lead = (pointer: string) => setWanted(({ round }) => ({ pointer, round: round + 1 }))
  const form = (
    <div className="stack">
      {opened.editable && !draft.conflict && (
        <RemarkCard {...{ opened, version }} annotate={draft.annotate} onOpen={lead} />
      )}
      <AnswerForm {...{ draft, version, blocked, wanted }} onChange={change} />
    </div>
  )
  const tabs: TabItem[] = [
    { id: 'form', title: say('form'), content: form },
    ...(version.worksheet.previous
      ? [
          {
            id: 'comparison',
            title: say('compareTab'),
            content: <Comparison id={answer.id} version={version} />,
          },
        ]
      : []),
    { id: 'history', title: say('history'), content: <AnswerHistory answer={answer} version={version} /> },
    { id: 'related', title: say('related'), content: <RelatedAnswers opened={opened} /> },
    { id: 'print', title: say('print'), content: <AnswerPrint id={answer.id} settle={draft.settle} /> },
  ]
  const isWorkedOn = opened.editable || opened.actions.length > 0
  return (
    <Page
      title={name}
      trail={
        <Link to="/worksheets/$worksheet" params={{ worksheet: answer.worksheet }}>
          {words(worksheet?.title)}
        </Link>
      }
      lead={<AnswerFacts answer={answer} worksheet={worksheet} />}
    >
      {isWorkedOn && !draft.conflict && (
        <div className="work-bar">
          <ActionBar opened={opened} version={version} settle={draft.settle} onBlocked={block} onDone={goOn} />
          <DeleteDraft opened={opened} settle={draft.settle} />
          {opened.editable && (
            <SaveState state={draft.saving} {...(answer.updatedAt ? { savedAt: answer.updatedAt } : {})} />
          )}
        </div>
      )}
      {opened.lock && <LockNotice lock={opened.lock} />}
      {draft.failure !== undefined && (
        <Notice tone="error" actions={<Button onClick={() => void draft.settle()}>{say('retry')}</Button>}>
          {failureText(draft.failure, language)}
        </Notice>
      )}
      <Tabs label={name} tabs={tabs} selected={tab} onSelect={setTab} />
    </Page>
  )
}
