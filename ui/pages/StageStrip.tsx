import { Link } from '@tanstack/react-router'
import { useLocale } from '../text/locale.tsx'
import { useFramework } from './framework.ts'
import { StageTitle } from './StageTitle.tsx'

/** The stages of a framework that draws no picture of them, with what is recorded in each. */
export function StageStrip() {
  const { say } = useLocale()
  const framework = useFramework()
  return (
    <nav className="stage-strip" aria-label={say('stages')}>
      <ol>
        {framework.framework.stages.map(({ id }) => {
          const worksheets = framework.worksheets.filter((worksheet) => worksheet.stage === id)
          const count = worksheets.reduce((sum, worksheet) => sum + worksheet.count, 0)
          return (
            <li key={id}>
              <Link
                to="/worksheets"
                hash={`stage-${id}`}
                className={worksheets.length > 0 ? 'stage-card' : 'stage-card stage-empty'}
              >
                <StageTitle framework={framework} stage={id} short />
                <span className="soft">{say('answerCount', { n: count })}</span>
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
