import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Notice, Skeleton } from '../../parts/index.ts'
import { queries } from '../../queries.ts'
import { useLocale } from '../../text/locale.tsx'
import { failureText } from '../failureText.ts'
import { useActor, useFramework } from '../framework.ts'
import { AgencyStage } from './AgencyStage.tsx'
import { OverviewStage } from './OverviewStage.tsx'
import { StageStrip } from '../StageStrip.tsx'
import { ProcessPicture } from './ProcessPicture.tsx'

function Aside({ agency }: { agency?: string }) {
  const { say } = useLocale()
  return (
    <nav className="row" aria-label={say('processAround')}>
      {agency && (
        <Link to="/compliance" search={{ agency }}>
          {say('compliance')}
        </Link>
      )}
      <Link to="/traceability">{say('traceability')}</Link>
      <Link to="/process">{say('processAgencies')}</Link>
    </nav>
  )
}

/** The picture for one agency: the own one, or that which is named. */
export function AgencyProcess({ agency }: { agency?: string }) {
  const { words, language } = useLocale()
  const picture = useQuery(queries.process(agency))
  if (picture.isPending) return <Skeleton lines={6} />
  if (picture.isError) return <Notice tone="error">{failureText(picture.error, language)}</Notice>
  const { stages, returns, title } = picture.data
  if (stages.length === 0) return <StageStrip />
  const rows = new Map(stages.map((row) => [row.stage, row]))
  return (
    <Card title={words(title)} aside={<Aside agency={picture.data.agency} />}>
      <ProcessPicture stages={stages.map(({ stage }) => stage)} returns={returns} label={words(title)}>
        {(stage) => {
          const row = rows.get(stage)
          return row && <AgencyStage row={row} />
        }}
      </ProcessPicture>
    </Card>
  )
}

function OverviewProcess() {
  const { words, say, language } = useLocale()
  const picture = useQuery(queries.process())
  const standings = useQuery(queries.standings({ offset: 0, limit: 1 }))
  if (picture.isPending || standings.isPending) return <Skeleton lines={6} />
  const failure = picture.error ?? standings.error
  if (!picture.data || !standings.data) return <Notice tone="error">{failureText(failure, language)}</Notice>
  const { counts, agencies } = standings.data
  if (counts.length === 0) return <StageStrip />
  const rows = new Map(counts.map((row) => [row.stage, row]))
  const { title, returns } = picture.data
  return (
    <Card title={`${words(title)} · ${say('processOfAgencies', { n: agencies })}`} aside={<Aside />}>
      <ProcessPicture stages={counts.map(({ stage }) => stage)} returns={returns} label={words(title)}>
        {(stage) => {
          const row = rows.get(stage)
          return row && <OverviewStage counts={row} agencies={agencies} />
        }}
      </ProcessPicture>
    </Card>
  )
}

/** The picture of the stages as the reader's home shows it: of the own agency, or for the Organization of all. */
export function ProcessCard() {
  const { framework } = useFramework()
  return useActor().agency === framework.organization.code ? <OverviewProcess /> : <AgencyProcess />
}
