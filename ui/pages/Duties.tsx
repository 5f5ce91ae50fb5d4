import { useQuery } from '@tanstack/react-query'
import type { DutyPage } from '../../engine/http/api.generated.ts'
import { Button, EmptyState, Notice, Page, Pager, Select, Skeleton } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { dutiesRoute, type DutySearch } from '../router.tsx'
import { useLocale } from '../text/locale.tsx'
import { DutyItem } from './DutyItem.tsx'
import { failureText } from './failureText.ts'
import { useActor, useFramework } from './framework.ts'
import './duties.css'

const pageSize = 25
const standings = ['running', 'late', 'soon', 'open', 'notDue', 'met'] as const

/** Who owes what by when: an agency its own, the Organization all; from here it grants more time. */
export function Duties() {
  const { say, language } = useLocale()
  const { framework, agencies } = useFramework()
  const { offset = 0, all, ...filter } = dutiesRoute.useSearch()
  const navigate = dutiesRoute.useNavigate()
  const isOrganization = useActor().agency === framework.organization.code
  const mine = !isOrganization && !all
  const duties = useQuery(queries.duties({ ...filter, mine, offset, limit: pageSize }))
  const change = (next: DutySearch) => void navigate({ search: { ...filter, ...(all ? { all } : {}), ...next } })
  return (
    <Page title={say('dutiesTitle')} lead={say('dutiesLead')}>
      {duties.isError && <Notice tone="error">{failureText(duties.error, language)}</Notice>}
      {duties.isPending && <Skeleton lines={8} />}
      {duties.data && (
        <>
          <Filters page={duties.data} filter={filter} onChange={change}>
            {!isOrganization && (
              <Button tone="quiet" aria-pressed={!mine} onClick={() => change({ all: mine })}>
                {say(mine ? 'dutiesOfAgency' : 'dutiesMine')}
              </Button>
            )}
          </Filters>
          {duties.data.items.length === 0 && <EmptyState icon="check" title={say('noDuties')} />}
          <ul className="duty-list">
            {duties.data.items.map((duty) => (
              <DutyItem
                key={`${duty.agency}/${duty.duty}/${duty.subject}`}
                duty={duty}
                withAgency={agencies.length > 1}
              />
            ))}
          </ul>
          <Pager offset={offset} limit={pageSize} total={duties.data.total} onMove={(to) => change({ offset: to })} />
        </>
      )}
    </Page>
  )
}

interface FiltersProps {
  page: DutyPage
  filter: DutySearch
  onChange: (next: DutySearch) => void
  children: React.ReactNode
}

function Filters({ page, filter, onChange, children }: FiltersProps) {
  const { say, words } = useLocale()
  const { agencies } = useFramework()
  const { counts, duties } = page
  const numbers = { ...counts, running: counts.late + counts.open }
  return (
    <search className="filters">
      <Select
        aria-label={say('dutyStanding')}
        value={filter.standing ?? 'running'}
        options={standings.map((value) => ({ value, label: say(`standing.${value}`, { n: numbers[value] }) }))}
        onChange={(value) => onChange({ standing: standings.find((each) => each === value) ?? 'running' })}
      />
      <Select
        aria-label={say('dutyColumn')}
        emptyLabel={say('dutiesAll')}
        value={filter.duty ?? ''}
        options={duties.map(({ id, title }) => ({ value: id, label: words(title) }))}
        onChange={(duty) => onChange({ duty })}
      />
      {agencies.length > 1 && (
        <Select
          aria-label={say('agency')}
          emptyLabel={say('agencies')}
          value={filter.agency ?? ''}
          options={agencies.map((agency) => ({ value: agency.code, label: words(agency.title) }))}
          onChange={(agency) => onChange({ agency })}
        />
      )}
      {children}
    </search>
  )
}
