import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { WorkItem } from '../../engine/http/api.generated.ts'
import { Card, Chip, EmptyState, Notice, Page, Pager, Skeleton } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { useLocale } from '../text/locale.tsx'
import { answerName } from './answerName.ts'
import { DutyCard } from './DutyCard.tsx'
import { failureText } from './failureText.ts'
import { agencyOf, useFramework, worksheetOf } from './framework.ts'
import { ReminderNotice } from './ReminderNotice.tsx'
import { RowState } from './RowState.tsx'
import { ProcessCard } from './process/ProcessCard.tsx'

const pageSize = 15
const dayLength = 86_400_000

function Due({ due, today }: { due: string; today: string }) {
  const { say, day } = useLocale()
  const left = Math.round((Date.parse(due) - Date.parse(today)) / dayLength)
  return (
    <Chip tone={left < 0 ? 'danger' : left <= 7 ? 'attention' : 'neutral'} icon="clock">
      {say('due', { day: day(due) })} · {left < 0 ? say('daysLate', { n: -left }) : say('daysLeft', { n: left })}
    </Chip>
  )
}

function Item({ item }: { item: WorkItem }) {
  const locale = useLocale()
  const { say, words, instant, period } = locale
  const framework = useFramework()
  const { row } = item
  const worksheet = worksheetOf(framework, row.worksheet)
  return (
    <li className="work-item">
      <Link to="/answers/$id" params={{ id: row.id }} className="work-link">
        <span className="work-title">
          <small>{words(worksheet?.title)}</small>
          <strong>{answerName(row, worksheet, locale)}</strong>
        </span>
        <span className="work-facts">
          <span>{words(agencyOf(framework, row.agency)?.title) || row.agency}</span>
          {row.period && <span>{period(row.period)}</span>}
          <span className="soft">{instant(row.updatedAt)}</span>
        </span>
        <span className="work-state">
          <RowState worksheet={worksheet} state={row.state} />
          {item.due && <Due due={item.due} today={framework.currentDay} />}
          {item.remarks > 0 && (
            <Chip tone="attention" icon="comment">
              {say('remarks', { n: item.remarks })}
            </Chip>
          )}
        </span>
        <span className="work-next">
          <small>{say('nextAction')}</small>
          {item.mayEdit && <span>{say('youEdit')}</span>}
          {item.actions.slice(0, 2).map(({ action, title }) => (
            <span key={action}>{words(title)}</span>
          ))}
        </span>
      </Link>
    </li>
  )
}

/** What waits for the signed-in actor, and where each stage of the framework stands. */
export function Home() {
  const { say, language, number } = useLocale()
  const [offset, setOffset] = useState(0)
  const work = useQuery(queries.worklist(offset, pageSize))
  return (
    <Page title={say('home')} lead={say('worklistLead')}>
      <ProcessCard />
      <ReminderNotice />
      <DutyCard />
      <Card title={say('nextAction')} aside={work.data && <span className="soft">{number(work.data.total)}</span>}>
        {work.isPending && <Skeleton lines={5} />}
        {work.isError && <Notice tone="error">{failureText(work.error, language)}</Notice>}
        {work.data?.items.length === 0 && <EmptyState icon="check" title={say('nothingWaits')} />}
        <ul className="work-list">
          {work.data?.items.map((item) => (
            <Item key={item.row.id} item={item} />
          ))}
        </ul>
        {work.data && <Pager offset={offset} limit={pageSize} total={work.data.total} onMove={setOffset} />}
      </Card>
    </Page>
  )
}
