import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ChoiceTitles } from '../../engine/core/choices.ts'
import type { AnswerData, Problem, WorksheetVersion } from '../../engine/core/model.ts'
import { CarriedProvider } from '../form/Carried.tsx'
import { ChoiceTitlesProvider } from '../form/choiceTitles.ts'
import { ReadonlyWorksheet } from '../form/ReadonlyWorksheet.tsx'
import type { Reveal } from '../form/formStore.ts'
import { WorksheetForm } from '../form/WorksheetForm.tsx'
import { queries } from '../queries.ts'
import { ConflictView } from './ConflictView.tsx'
import { useAnswerHost } from './formHost.ts'
import type { Draft } from './useDraft.ts'

const nothing = {}

/** An action that was refused, and why; the form shows it until it is tried again. */
export interface Blocked {
  problems: Problem[]
  round: number
}

interface AnswerFormProps {
  draft: Draft
  version: WorksheetVersion
  blocked: Blocked
  /** A field to lead to. */
  wanted: Reveal
  onChange: (data: AnswerData) => void
}

/** The data of an answer: to fill, to read, or two versions of them to choose from. */
export function AnswerForm({ draft, version, blocked, wanted, onChange }: AnswerFormProps) {
  const { opened } = draft
  const codes = JSON.stringify(opened.choices)
  // The same titles after each save must not redraw every cell.
  const titles = useMemo(() => JSON.parse(codes) as ChoiceTitles, [codes])
  return (
    <ChoiceTitlesProvider value={titles}>
      <Data {...{ draft, version, blocked, wanted, onChange }} />
    </ChoiceTitlesProvider>
  )
}

function Data({ draft, version, blocked, wanted, onChange }: AnswerFormProps) {
  const { opened, conflict } = draft
  const { answer, assessment, surroundings, editableSections, visibleSections } = opened
  const host = useAnswerHost(answer.id)
  const isFollowing = version.worksheet.previous !== undefined && opened.editable
  const carried = useQuery({ ...queries.comparison(answer.id), enabled: isFollowing, staleTime: Infinity })
  if (conflict) return <ConflictView {...{ conflict, version, host }} onResolve={(data) => void draft.resolve(data)} />
  if (!opened.editable) return <ReadonlyWorksheet {...{ version, answer, assessment, visibleSections, host }} />
  return (
    <CarriedProvider value={carried.data?.carried ?? nothing}>
      <WorksheetForm
        key={draft.round}
        {...{ version, answer, surroundings, assessment, editableSections, visibleSections, host, wanted }}
        data={draft.data}
        problems={blocked.problems}
        focusRound={blocked.round}
        remarks={answer.remarks}
        onChange={onChange}
      />
    </CarriedProvider>
  )
}
