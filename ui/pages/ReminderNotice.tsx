import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../api.ts'
import { Button, Notice } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { useLocale } from '../text/locale.tsx'

const shown = 5

/** What the actor was reminded of since they last looked. */
export function ReminderNotice() {
  const { say, words, day } = useLocale()
  const client = useQueryClient()
  const reminders = useQuery(queries.reminders(0, shown))
  if (!reminders.data || reminders.data.unseen === 0) return null
  const { items, unseen } = reminders.data

  async function see() {
    const page = await api.seeReminders()
    client.setQueryData(queries.reminders(0, shown).queryKey, page)
  }

  return (
    <Notice
      tone="warn"
      title={say('remindersNew', { n: unseen })}
      actions={<Button onClick={() => void see()}>{say('remindersSeen')}</Button>}
    >
      <ul className="reminder-list">
        {items
          .filter(({ isNew }) => isNew)
          .map(({ id, title, duty, agency, agencyTitle, due }) => (
            <li key={id}>
              <Link to="/duties" search={{ duty, agency }}>
                {words(title)}
              </Link>
              {` · ${words(agencyTitle)} · ${say('due', { day: day(due) })}`}
            </li>
          ))}
      </ul>
    </Notice>
  )
}
