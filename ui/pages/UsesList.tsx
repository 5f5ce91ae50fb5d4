import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card, EmptyState, Notice, Pager, Skeleton } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { useLocale } from '../text/locale.tsx'
import { answerName } from './answerName.ts'
import { failureText } from './failureText.ts'
import { agencyOf, useFramework, worksheetOf } from './framework.ts'
import { RowState } from './RowState.tsx'

const pageSize = 20

/** Where an answer is used: those that refer to it, by which field, and how many more there are that the reader does not see. */
export function UsesList({ id }: { id: string }) {
  const locale = useLocale()
  const { say, words, language } = locale
  const framework = useFramework()
  const [offset, setOffset] = useState(0)
  const uses = useQuery(queries.uses(id, offset, pageSize))
  return (
    <Card title={say('uses')}>
      {uses.isError && <Notice tone="error">{failureText(uses.error, language)}</Notice>}
      {uses.isPending && <Skeleton lines={4} />}
      {uses.data && uses.data.total === 0 && uses.data.hidden === 0 && <EmptyState title={say('usesNone')} />}
      {uses.data && (
        <ul className="work-list">
          {uses.data.items.map(({ row, fields }) => {
            const worksheet = worksheetOf(framework, row.worksheet)
            const agency = words(agencyOf(framework, row.agency)?.title)
            return (
              <li key={row.id} className="work-item">
                <Link to="/answers/$id" params={{ id: row.id }} className="work-link">
                  <span className="work-title">
                    <small>{words(worksheet?.title)}</small>
                    <strong>{answerName(row, worksheet, locale)}</strong>
                  </span>
                  <span className="work-facts">
                    {framework.agencies.length > 1 && agency && <span className="soft">{agency}</span>}
                    {fields.length > 0 && (
                      <span className="soft">
                        {say('usesFields', { fields: fields.map((field) => words(field)).join(' · ') })}
                      </span>
                    )}
                  </span>
                  <span className="work-state">
                    <RowState worksheet={worksheet} state={row.state} />
                  </span>
                </Link>
              </li>
            )
          })}
        </ul>
      )}
      {uses.data && uses.data.hidden > 0 && <p className="soft">{say('usesHidden', { n: uses.data.hidden })}</p>}
      {uses.data && <Pager offset={offset} limit={pageSize} total={uses.data.total} onMove={setOffset} />}
    </Card>
  )
}
