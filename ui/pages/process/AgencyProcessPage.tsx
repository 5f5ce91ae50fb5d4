import { Link } from '@tanstack/react-router'
import { Page } from '../../parts/index.ts'
import { agencyProcessRoute } from '../../router.tsx'
import { useLocale } from '../../text/locale.tsx'
import { agencyOf, useFramework } from '../framework.ts'
import { AgencyProcess } from './ProcessCard.tsx'

/** The picture of one agency, for those who look after several. */
export function AgencyProcessPage() {
  const { agency } = agencyProcessRoute.useParams()
  const { say, words } = useLocale()
  const framework = useFramework()
  return (
    <Page
      title={words(agencyOf(framework, agency)?.title) || agency}
      trail={<Link to="/process">{say('processAgencies')}</Link>}
    >
      <AgencyProcess agency={agency} />
    </Page>
  )
}
