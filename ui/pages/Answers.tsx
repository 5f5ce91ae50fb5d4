import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { WorksheetEntry } from '../../engine/http/api.generated.ts'
import { Button, EmptyState, Notice, Page, Pager, Select, Skeleton, Table } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { answersRoute, type ListSearch } from '../router.tsx'
import { useLocale } from '../text/locale.tsx'
import { answerColumns } from './answerColumns.tsx'
import { BeginAnswer } from './BeginAnswer.tsx'
import { failureText } from './failureText.ts'
import { agencyOf, useFramework, worksheetOf } from './framework.ts'
import { IdentifierHit } from './IdentifierHit.tsx'
import { NotFound } from './NotFound.tsx'
import { SearchBox } from './SearchBox.tsx'

const pageSize = 25

/** The answers of one worksheet: searched, filtered and sorted on the server, a page at a time. */
export function Answers() {
  const { worksheet: id } = answersRoute.useParams()
  const { say, words } = useLocale()
  const worksheet = worksheetOf(useFramework(), id)
  if (!worksheet) return <NotFound />
  return (
    <Page
      key={id}
      title={words(worksheet.title)}
      trail={<Link to="/worksheets">{say('allWorksheets')}</Link>}
      lead={worksheet.description && words(worksheet.description)}
      aside={worksheet.mayCreate && <BeginAnswer worksheet={worksheet} />}
    >
      <AnswerList worksheet={worksheet} />
    </Page>
  )
}

function AnswerList({ worksheet }: { worksheet: WorksheetEntry }) {
  const { offset = 0, ...filter } = answersRoute.useSearch()
  const navigate = answersRoute.useNavigate()
  const { say, words, language } = useLocale()
  const framework = useFramework()
  const answers = useQuery(queries.answers({ worksheet: worksheet.id, ...filter, offset, limit: pageSize }))
  const change = (next: ListSearch) => void navigate({ search: { ...filter, ...next }, replace: true })
  const isFiltered = Boolean(filter.text || filter.state || filter.agency || filter.period)
  const columns = answerColumns({
    worksheet,
    sort: filter.sort,
    onSort: (sort) => change({ sort }),
    agency:
      framework.agencies.length > 1
        ? { title: say('agency'), of: (row) => words(agencyOf(framework, row.agency)?.title) || row.agency }
        : undefined,
    words,
  })
  return (
    <>
      <Filters worksheet={worksheet} filter={filter} isFiltered={isFiltered} onChange={change} />
      <IdentifierHit text={filter.text ?? ''} />
      {answers.isError && <Notice tone="error">{failureText(answers.error, language)}</Notice>}
      {answers.isPending && <Skeleton lines={8} />}
      {answers.data && (
        <>
          <Table
            caption={words(worksheet.title)}
            columns={columns}
            rows={answers.data.items}
            rowKey={(row) => row.id}
            empty={<EmptyState title={say(isFiltered ? 'nothingFound' : 'noAnswers')} />}
          />
          <Pager offset={offset} limit={pageSize} total={answers.data.total} onMove={(to) => change({ offset: to })} />
        </>
      )}
    </>
  )
}

interface FiltersProps {
  worksheet: WorksheetEntry
  filter: ListSearch
  isFiltered: boolean
  onChange: (next: ListSearch) => void
}

function Filters({ worksheet, filter, isFiltered, onChange }: FiltersProps) {
  const { say, words } = useLocale()
  const { agencies } = useFramework()
  return (
    <search className="filters">
      <SearchBox value={filter.text ?? ''} onSearch={(text) => onChange({ text })} />
      <Select
        aria-label={say('state')}
        emptyLabel={say('allStates')}
        value={filter.state ?? ''}
        options={Object.entries(worksheet.states).map(([value, state]) => ({ value, label: words(state?.title) }))}
        onChange={(state) => onChange({ state })}
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
      {isFiltered && (
        <Button tone="quiet" icon="close" onClick={() => onChange({ text: '', state: '', agency: '', period: '' })}>
          {say('clearSearch')}
        </Button>
      )}
    </search>
  )
}
