import { Link } from '@tanstack/react-router'
import type { OpenAnswer } from '../../engine/http/api.generated.ts'
import { Card } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { answerName } from './answerName.ts'
import { BeginAnswer } from './BeginAnswer.tsx'
import { useFramework, worksheetOf } from './framework.ts'
import { RowState } from './RowState.tsx'
import { UsesList } from './UsesList.tsx'

/** The answer this one belongs to, those that belong to it, and a way to begin another. */
export function RelatedAnswers({ opened }: { opened: OpenAnswer }) {
  const locale = useLocale()
  const { say, words, day } = locale
  const framework = useFramework()
  const parents = opened.related.filter(({ id }) => id === opened.answer.parent)
  const children = framework.worksheets.filter(
    (worksheet) =>
      worksheet.keptPer === 'parent' && worksheet.parent === opened.answer.worksheet && worksheet.mayCreate,
  )
  return (
    <div className="stack">
      {parents.length > 0 && (
        <Card title={say('parentAnswer')}>
          <ul className="work-list">
            {parents.map((row) => {
              const worksheet = worksheetOf(framework, row.worksheet)
              return (
                <li key={row.id} className="work-item">
                  <Link to="/answers/$id" params={{ id: row.id }} className="work-link">
                    <span className="work-title">
                      <small>{words(worksheet?.title)}</small>
                      <strong>{answerName(row, worksheet, locale)}</strong>
                    </span>
                    <span className="work-facts">
                      <span className="soft">{day(row.createdOn)}</span>
                    </span>
                    <span className="work-state">
                      <RowState worksheet={worksheet} state={row.state} />
                    </span>
                  </Link>
                </li>
              )
            })}
          </ul>
        </Card>
      )}
      <UsesList id={opened.answer.id} />
      {children.map((worksheet) => (
        <Card
          key={worksheet.id}
          title={words(worksheet.title)}
          aside={<BeginAnswer worksheet={worksheet} parent={opened.answer.id} />}
        />
      ))}
    </div>
  )
}
