import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ClauseTrace } from '../../../engine/http/api.generated.ts'
import { Button, EmptyState, Notice, Page, Select, Skeleton } from '../../parts/index.ts'
import { queries } from '../../queries.ts'
import { traceabilityRoute } from '../../router.tsx'
import { useLocale } from '../../text/locale.tsx'
import { failureText } from '../failureText.ts'
import { useFramework } from '../framework.ts'
import { ClauseCard } from './ClauseCard.tsx'
import './trace.css'

/** The article a clause belongs to: the first part of its id. */
const articleOf = ({ id }: { id: string }): string => id.split('-')[0] ?? id

const hasGap = ({ isGap, obligations }: ClauseTrace) => isGap || obligations.some((each) => each.isGap)

/** Every clause of the law with all of the config that serves it; what nothing serves is a gap. */
export function TraceabilityPage() {
  const { say, words, language, plain } = useLocale()
  const { reports } = useFramework()
  const { article, gaps } = traceabilityRoute.useSearch()
  const navigate = traceabilityRoute.useNavigate()
  const trace = useQuery(queries.traceability)
  const report = reports.find(({ id }) => id === trace.data?.report)
  const all = trace.data?.clauses ?? []
  const articles = [...new Set(all.map(articleOf))]
  const nameOf = (id: string) => say('article', { n: Number.isInteger(Number(id)) ? plain(Number(id)) : id })
  const shown = all
    .filter((clause) => article === undefined || articleOf(clause) === article)
    .filter((clause) => !gaps || hasGap(clause))
  return (
    <Page
      title={say('traceability')}
      lead={say('traceabilityLead')}
      aside={
        report && (
          <Link to="/reports/$report" params={{ report: report.id }}>
            {words(report.title)}
          </Link>
        )
      }
    >
      {trace.isError && <Notice tone="error">{failureText(trace.error, language)}</Notice>}
      {trace.isPending && <Skeleton lines={8} />}
      {trace.data && (
        <div className="stack">
          {trace.data.gaps === 0 ? (
            <Notice tone="success">{say('traceNoGap')}</Notice>
          ) : (
            <Notice tone="error">{say('traceGaps', { n: trace.data.gaps })}</Notice>
          )}
          <search className="filters">
            <Select
              aria-label={say('articleColumn')}
              emptyLabel={say('articles')}
              value={article ?? ''}
              options={articles.map((id) => ({ value: id, label: nameOf(id) }))}
              onChange={(id) =>
                void navigate({ search: { ...(id === '' ? {} : { article: id }), ...(gaps ? { gaps } : {}) } })
              }
            />
            <Button
              tone="quiet"
              aria-pressed={gaps === true}
              onClick={() =>
                void navigate({ search: { ...(article ? { article } : {}), ...(gaps ? {} : { gaps: true as const }) } })
              }
            >
              {say('traceGapsOnly')}
            </Button>
          </search>
          {shown.length === 0 && <EmptyState icon="check" title={say('traceNoGap')} />}
          {shown.map((clause) => (
            <ClauseCard key={clause.id} clause={clause} />
          ))}
        </div>
      )}
    </Page>
  )
}
