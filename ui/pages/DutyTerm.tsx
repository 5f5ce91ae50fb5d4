import type { DutyRow } from '../../engine/http/api.generated.ts'
import { Chip } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'

/** The last day of a duty, how much of it is left, and that it was moved. */
export function DutyTerm({ duty }: { duty: DutyRow }) {
  const { say, day } = useLocale()
  const { state, due, daysLeft, daysLate, metOn, openedOn, originalDue } = duty
  return (
    <span className="duty-term">
      <strong>{due ? day(due) : say('dutyNoTerm')}</strong>
      {state === 'met' && (
        <Chip tone={daysLate ? 'attention' : 'success'} icon="check">
          {say('dutyState.met', { day: day(metOn ?? '') })}
          {daysLate ? ` · ${say('dutyMetLate', { n: daysLate })}` : ''}
        </Chip>
      )}
      {state === 'notDue' && (
        <Chip tone="muted" icon="clock">
          {say('dutyState.notDue', { day: day(openedOn) })}
        </Chip>
      )}
      {(state === 'open' || state === 'late') && daysLeft !== undefined && <Left days={daysLeft} />}
      {originalDue && <small className="soft">{say('dutyExtended', { day: day(originalDue) })}</small>}
    </span>
  )
}

function Left({ days }: { days: number }) {
  const { say } = useLocale()
  if (days < 0)
    return (
      <Chip tone="danger" icon="alert">
        {say('daysLate', { n: -days })}
      </Chip>
    )
  return (
    <Chip tone={days <= 7 ? 'attention' : 'neutral'} icon="clock">
      {days === 0 ? say('dutyToday') : say('daysLeft', { n: days })}
    </Chip>
  )
}
