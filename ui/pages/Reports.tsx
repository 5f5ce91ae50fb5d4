import { Link } from '@tanstack/react-router'
import { EmptyState, Page } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { clauseTitles } from './clauseTitles.ts'
import { useFramework } from './framework.ts'

/** Reports the actor may make. */
export function Reports() {
  const locale = useLocale()
  const { say, words } = locale
  const framework = useFramework()
  const { reports } = framework
  return (
    <Page title={say('reports')} lead={say('reportsLead')}>
      {reports.length === 0 && <EmptyState title={say('noReports')} />}
      <ul className="report-list">
        {reports.map((report) => (
          <li key={report.id}>
            <Link to="/reports/$report" params={{ report: report.id }} className="report-link">
              <strong>{words(report.title)}</strong>
              {report.description && <span className="soft">{words(report.description)}</span>}
              <span className="soft">{clauseTitles(framework, report.clauses, locale)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}
