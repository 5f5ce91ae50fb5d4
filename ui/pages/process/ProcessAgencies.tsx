import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { standings, standingWords } from '../../../engine/core/standingWords.ts'
import type { StandingsPage } from '../../../engine/http/api.generated.ts'
import { EmptyState, Notice, Page, Pager, Select, Skeleton, Table } from '../../parts/index.ts'
import { queries } from '../../queries.ts'
import { processRoute, type ProcessSearch } from '../../router.tsx'
import { useLocale } from '../../text/locale.tsx'
import { failureText } from '../failureText.ts'
import { useFramework } from '../framework.ts'
import { stageName } from './StageHead.tsx'
import { StandingChip } from './StandingChip.tsx'

const pageSize = 25

type Row = StandingsPage['items'][number]

/** Agencies that stand so in a stage: where the numbers of the picture lead. */
export function ProcessAgencies() {
  const { say, words, language, plain } = useLocale()
  const framework = useFramework()
  const { offset = 0, ...filter } = processRoute.useSearch()
  const navigate = processRoute.useNavigate()
  const page = useQuery(queries.standings({ ...filter, offset, limit: pageSize }))
  const change = (next: ProcessSearch) => void navigate({ search: { ...filter, ...next } })
  const nameOf = (stage: number) => stageName(framework, stage, language === 'en')
  const stages = framework.framework.stages.map(({ id }) => id)
  return (
    <Page title={say('processAgencies')} lead={say('processAgenciesLead')}>
      <search className="filters">
        <Select
          aria-label={say('processStages')}
          emptyLabel={say('processStages')}
          value={String(filter.stage ?? '')}
          options={stages.map((id) => ({ value: String(id), label: `${plain(id)}. ${nameOf(id)}` }))}
          onChange={(stage) => change({ stage: stage === '' ? undefined : Number(stage) })}
        />
        <Select
          aria-label={say('complianceState')}
          emptyLabel={say('allStates')}
          value={filter.is ?? ''}
          options={standings.map((is) => ({ value: is, label: words(standingWords[is]) }))}
          onChange={(value) => change({ is: standings.find((is) => is === value) })}
        />
      </search>
      {page.isError && <Notice tone="error">{failureText(page.error, language)}</Notice>}
      {page.isPending && <Skeleton lines={8} />}
      {page.data && (
        <>
          <Table
            caption={say('processAgencies')}
            rows={page.data.items}
            rowKey={(row: Row) => row.agency}
            empty={<EmptyState icon="empty" title={say('nothingFound')} />}
            columns={[
              {
                id: 'agency',
                lead: true,
                title: say('agency'),
                cell: (row) => (
                  <Link to="/process/$agency" params={{ agency: row.agency }}>
                    {words(row.agencyTitle)}
                  </Link>
                ),
              },
              ...stages.map((stage) => ({
                id: String(stage),
                title: nameOf(stage),
                cell: (row: Row) => {
                  const found = row.stages.find((each) => each.stage === stage)
                  return found && <StandingChip is={found.is} />
                },
              })),
            ]}
          />
          <Pager offset={offset} limit={pageSize} total={page.data.total} onMove={(to) => change({ offset: to })} />
        </>
      )}
    </Page>
  )
}
