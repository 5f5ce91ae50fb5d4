import { Link } from '@tanstack/react-router'
import { servingWords } from '../../../engine/core/standingWords.ts'
import type { Serving } from '../../../engine/http/api.generated.ts'
import { useLocale } from '../../text/locale.tsx'
import { useFramework, worksheetOf } from '../framework.ts'

/** One thing of the config, leading to where it can be seen. */
function ServingItem({ serving }: { serving: Serving }) {
  const { words } = useLocale()
  const framework = useFramework()
  const title = words(serving.title) || serving.id
  if (serving.kind === 'worksheet' && worksheetOf(framework, serving.id))
    return (
      <Link to="/worksheets/$worksheet" params={{ worksheet: serving.id }}>
        {title}
      </Link>
    )
  if (serving.kind === 'report' && framework.reports.some(({ id }) => id === serving.id))
    return (
      <Link to="/reports/$report" params={{ report: serving.id }}>
        {title}
      </Link>
    )
  if (serving.kind === 'deadline')
    return (
      <Link to="/duties" search={{ duty: serving.id }}>
        {title}
      </Link>
    )
  const hasCode = serving.kind === 'rule' || serving.kind === 'indicator'
  return (
    <>
      {title}
      {hasCode && (
        <>
          {' '}
          <span className="code soft">{serving.id}</span>
        </>
      )}
    </>
  )
}

function Items({ rows }: { rows: readonly Serving[] }) {
  return (
    <ul className="trace-items">
      {rows.map((serving) => (
        <li key={`${serving.of}/${serving.id}`}>
          <ServingItem serving={serving} />
        </li>
      ))}
    </ul>
  )
}

/** Everything that serves, by kind; parts of a worksheet or scorecard under its name. */
export function ServingList({ serving }: { serving: readonly Serving[] }) {
  const { words, say } = useLocale()
  const framework = useFramework()
  return (
    <dl className="trace-serving">
      {[...Map.groupBy(serving, ({ kind }) => kind)].map(([kind, rows]) => (
        <div key={kind}>
          <dt>{say('servingKinds', { kind: words(servingWords[kind]), n: rows.length })}</dt>
          <dd>
            {[...Map.groupBy(rows, ({ of }) => of ?? '')].map(([of, parts]) => (
              <div key={of}>
                {of !== '' && <strong>{words(worksheetOf(framework, of)?.title) || of}</strong>}
                <Items rows={parts} />
              </div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
