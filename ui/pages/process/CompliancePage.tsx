import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { complianceWords, standings, type Standing } from '../../../engine/core/standingWords.ts'
import type { Compliance, ObligationRow } from '../../../engine/http/api.generated.ts'
import { EmptyState, Notice, Page, Select, Skeleton, Table } from '../../parts/index.ts'
import { queries } from '../../queries.ts'
import { complianceRoute } from '../../router.tsx'
import { useLocale } from '../../text/locale.tsx'
import { clauseTitles } from '../clauseTitles.ts'
import { failureText } from '../failureText.ts'
import { useActor, useFramework } from '../framework.ts'
import { StandingChip } from './StandingChip.tsx'
import './trace.css'

// Here what waits for somebody is in progress like the rest.
const states = standings.filter((is) => is !== 'waiting')
const stateOf = ({ is }: { is: Standing }): Standing => (is === 'waiting' ? 'underWay' : is)

/** Each obligation of the law with where an agency stands with it. */
export function CompliancePage() {
  const { say, words, language } = useLocale()
  const { framework, agencies, reports } = useFramework()
  const search = complianceRoute.useSearch()
  const navigate = complianceRoute.useNavigate()
  const actor = useActor()
  const isOrganization = actor.agency === framework.organization.code
  const agency = search.agency ?? (isOrganization ? agencies[0]?.code : actor.agency)
  const compliance = useQuery(queries.compliance(agency))
  const report = reports.find(({ id }) => id === compliance.data?.report)
  return (
    <Page
      title={say('compliance')}
      lead={say('complianceLead')}
      aside={
        report && (
          <Link to="/reports/$report" params={{ report: report.id }}>
            {words(report.title)}
          </Link>
        )
      }
    >
      {compliance.isError && <Notice tone="error">{failureText(compliance.error, language)}</Notice>}
      {compliance.isPending && <Skeleton lines={8} />}
      {compliance.data && (
        <>
          <search className="filters">
            {agencies.length > 1 && (
              <Select
                aria-label={say('agency')}
                value={agency ?? ''}
                options={agencies.map(({ code, title }) => ({ value: code, label: words(title) }))}
                onChange={(code) => void navigate({ search: { ...search, agency: code } })}
              />
            )}
            <StateFilter
              compliance={compliance.data}
              value={search.is}
              onChange={(is) => void navigate({ search: { ...(agency ? { agency } : {}), ...(is ? { is } : {}) } })}
            />
          </search>
          <Rows rows={compliance.data.items.filter((row) => search.is === undefined || stateOf(row) === search.is)} />
        </>
      )}
    </Page>
  )
}

interface StateFilterProps {
  compliance: Compliance
  value: Standing | undefined
  onChange: (is: Standing | undefined) => void
}

function StateFilter({ compliance, value, onChange }: StateFilterProps) {
  const { say, words } = useLocale()
  const counts = Map.groupBy(compliance.items, stateOf)
  return (
    <Select
      aria-label={say('complianceState')}
      emptyLabel={say('complianceAll', { n: compliance.items.length })}
      value={value ?? ''}
      options={states.map((is) => ({
        value: is,
        label: say('complianceSome', { state: words(complianceWords[is]), n: counts.get(is)?.length ?? 0 }),
      }))}
      onChange={(next) => onChange(states.find((is) => is === next))}
    />
  )
}

function Rows({ rows }: { rows: ObligationRow[] }) {
  const locale = useLocale()
  const { say, words, day } = locale
  const framework = useFramework()
  return (
    <Table
      caption={say('compliance')}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState icon="check" title={say('noObligations')} />}
      columns={[
        { id: 'clause', title: say('articleColumn'), cell: (row) => clauseTitles(framework, [row.clause], locale) },
        {
          id: 'title',
          lead: true,
          title: say('obligation'),
          cell: (row) => (
            <div className="trace-duty">
              <span>{words(row.title)}</span>
              {row.say && <span className="soft">{words(row.say)}</span>}
            </div>
          ),
        },
        {
          id: 'actor',
          title: say('complianceActor'),
          cell: (row) => words(row.actor),
        },
        {
          id: 'term',
          title: say('complianceTerm'),
          cell: (row) => (row.due ? `${words(row.due.title)}: ${day(row.due.day)}` : words(row.term)),
        },
        { id: 'is', title: say('complianceState'), cell: (row) => <StandingChip is={row.is} ofLaw /> },
      ]}
    />
  )
}
