import type { WorksheetEntry } from '../../engine/http/api.generated.ts'
import type { Answer } from '../../engine/core/model.ts'
import { useLocale } from '../text/locale.tsx'
import { agencyOf, useFramework } from './framework.ts'
import { RowState } from './RowState.tsx'

/** State, number, agency, period and version of an answer, in a line. */
export function AnswerFacts({ answer, worksheet }: { answer: Answer; worksheet: WorksheetEntry | undefined }) {
  const { say, words, day, period } = useLocale()
  const framework = useFramework()
  return (
    <div className="row">
      <RowState worksheet={worksheet} state={answer.state} />
      <span className="code">{answer.id}</span>
      <span>{words(agencyOf(framework, answer.agency)?.title) || answer.agency}</span>
      {answer.period && <span>{period(answer.period)}</span>}
      <span className="soft">
        {say('revision', { n: answer.revision })} · {say('onVersion', { n: answer.version })} · {day(answer.createdOn)}
      </span>
    </div>
  )
}
