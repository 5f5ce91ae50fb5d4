import { Link } from '@tanstack/react-router'
import type { StageRow } from '../../../engine/http/api.generated.ts'
import { buttonClass, Icon } from '../../parts/index.ts'
import { useLocale } from '../../text/locale.tsx'
import { StageHead } from './StageHead.tsx'
import { standingLook, StandingChip } from './StandingChip.tsx'

function NextStep({ next, stage }: { next: NonNullable<StageRow['next']>; stage: number }) {
  const { words, say } = useLocale()
  const content = (
    <>
      <span className="sr-only">{say('nextAction')}: </span>
      {words(next.title)}
    </>
  )
  const look = `${buttonClass('neutral', true)} process-next`
  if (next.answer)
    return (
      <Link to="/answers/$id" params={{ id: next.answer }} className={look}>
        {content}
      </Link>
    )
  if (next.mayCreate)
    return (
      <Link to="/worksheets/$worksheet" params={{ worksheet: next.worksheet }} className={look}>
        {content}
      </Link>
    )
  // What is not for this reader is said, and leads to what there is to see.
  return (
    <Link to="/worksheets" hash={`stage-${stage}`} className="process-quiet">
      {content}
    </Link>
  )
}

/** One stage of one agency: where it stands, whom it waits for, what is due and what is next. */
export function AgencyStage({ row }: { row: StageRow }) {
  const { words, say, day, list } = useLocale()
  const { due, waitsFor, next } = row
  return (
    <article className={`process-card process-${standingLook[row.is].tone}`}>
      <StageHead stage={row.stage} />
      <p className="process-facts">
        <StandingChip is={row.is} />
        <Link to="/worksheets" hash={`stage-${row.stage}`} className="process-count">
          {say('answerCount', { n: row.records })}
        </Link>
      </p>
      {row.say && <p className="process-say">{words(row.say)}</p>}
      {waitsFor.length > 0 && (
        <p className="process-say process-waits">
          <Icon name="user" size={16} />
          {row.waitsForMe ? say('processWaitsForYou') : say('lockWaits', { roles: list(waitsFor.map(words)) })}
        </p>
      )}
      {due && (
        <p className={due.daysLeft < 0 ? 'process-due process-due-late' : 'process-due'}>
          <Icon name="calendar" size={16} />
          <span>
            {words(due.title)}: {day(due.day)} ·{' '}
            {due.daysLeft < 0 ? say('daysLate', { n: -due.daysLeft }) : say('daysLeft', { n: due.daysLeft })}
            {row.late > 1 && ` · ${say('processLateCount', { n: row.late })}`}
          </span>
        </p>
      )}
      {next && <NextStep next={next} stage={row.stage} />}
    </article>
  )
}
