import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { useLocale } from '../text/locale.tsx'
import { DutyItem } from './DutyItem.tsx'
import { useFramework } from './framework.ts'
import './duties.css'

const shown = 5

/** The actor's own duties with the nearest last days, on the worklist. */
export function DutyCard() {
  const { say, number } = useLocale()
  const { agencies } = useFramework()
  const duties = useQuery(queries.duties({ mine: true, offset: 0, limit: shown }))
  if (!duties.data || duties.data.total === 0) return null
  const { items, total } = duties.data
  return (
    <Card
      title={say('dutiesMine')}
      aside={
        <Link to="/duties">
          {say('dutiesAll')} ({number(total)})
        </Link>
      }
    >
      <ul className="duty-list">
        {items.map((duty) => (
          <DutyItem key={`${duty.agency}/${duty.duty}/${duty.subject}`} duty={duty} withAgency={agencies.length > 1} />
        ))}
      </ul>
    </Card>
  )
}
