import { Link } from '@tanstack/react-router'
import { standings, standingWords } from '../../../engine/core/standingWords.ts'
import type { StandingsPage } from '../../../engine/http/api.generated.ts'
import { Icon } from '../../parts/index.ts'
import { useLocale } from '../../text/locale.tsx'
import { StageHead } from './StageHead.tsx'
import { standingLook } from './StandingChip.tsx'

/** One stage over all agencies: how many stand how, each number leading to those agencies. */
export function OverviewStage({ counts, agencies }: { counts: StandingsPage['counts'][number]; agencies: number }) {
  const { words, number, say } = useLocale()
  const shown = standings.toReversed().filter((is) => counts[is] > 0)
  return (
    <article className="process-card">
      <StageHead stage={counts.stage} />
      <span className="process-bar" aria-hidden="true">
        {shown.map((is) => (
          <i key={is} className={`process-share process-${standingLook[is].tone}`} style={{ flexGrow: counts[is] }} />
        ))}
      </span>
      <ul className="process-counts">
        {shown.map((is) => (
          <li key={is}>
            <Link
              to="/process"
              search={{ stage: counts.stage, is }}
              className={`process-count-link process-${standingLook[is].tone}`}
            >
              <Icon name={standingLook[is].icon} size={16} />
              <span>{words(standingWords[is])}</span>
              <strong>{number(counts[is])}</strong>
              <span className="sr-only">{say('processOfAgencies', { n: agencies })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </article>
  )
}
