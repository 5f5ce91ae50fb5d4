import { Link } from '@tanstack/react-router'
import { Card, Page } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { clauseTitles } from './clauseTitles.ts'
import { useFramework } from './framework.ts'
import { StageTitle } from './StageTitle.tsx'

/** All worksheets the actor sees, in the order of the stages. */
export function Worksheets() {
  const locale = useLocale()
  const { say, words } = locale
  const framework = useFramework()
  const stages = framework.framework.stages.filter((stage) =>
    framework.worksheets.some((worksheet) => worksheet.stage === stage.id),
  )
  return (
    <Page title={say('allWorksheets')} lead={say('worksheetsLead')}>
      <div className="stack">
        {stages.map((stage) => (
          <div key={stage.id} id={`stage-${stage.id}`}>
            <Card title={<StageTitle framework={framework} stage={stage.id} />}>
              <ul className="worksheet-list">
                {framework.worksheets
                  .filter((worksheet) => worksheet.stage === stage.id)
                  .map((worksheet) => (
                    <li key={worksheet.id}>
                      <Link to="/worksheets/$worksheet" params={{ worksheet: worksheet.id }} className="worksheet-link">
                        <strong>{words(worksheet.title)}</strong>
                        {worksheet.description && <span className="soft">{words(worksheet.description)}</span>}
                        <span className="soft">
                          {say('answerCount', { n: worksheet.count })} ·{' '}
                          {clauseTitles(framework, worksheet.clauses, locale)}
                        </span>
                      </Link>
                    </li>
                  ))}
              </ul>
            </Card>
          </div>
        ))}
      </div>
    </Page>
  )
}
