import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AnswerRow, WorksheetEntry } from '../../engine/http/api.generated.ts'
import {
  Button,
  EmptyState,
  Notice,
  Page,
  Pager,
  Select,
  Skeleton,
  Table,
  TextInput,
  type Column,
} from '../parts/index.ts'
import { queries } from '../queries.ts'
import { answersRoute, type ListSearch } from '../router.tsx'
import { useLocale } from '../text/locale.tsx'
import { BeginAnswer } from './BeginAnswer.tsx'
import { CellValue, isNumeric } from './CellValue.tsx'
import { failureText } from './failureText.ts'
import { agencyOf, useFramework, worksheetOf } from './framework.ts'
import { NotFound } from './NotFound.tsx'

const pageSize = 25

function columnsFor(
  worksheet: WorksheetEntry,
  sort: string | undefined,
  onSort: (sort: string) => void,
  agencyCell: ((row: AnswerRow) => string) | null,
  agencyTitle: string,
  words: ReturnType<typeof useLocale>['words'],
): Column<AnswerRow>[] {
  const heads = worksheet.columns.map((column, index): Column<AnswerRow> => {
    const isSorted = sort === column.id || sort === `-${column.id}`
    return {
      id: column.id,
      lead: index === 0,
      numeric: isNumeric(column),
      title: (
        <button
          type="button"
          className="sort"
          aria-pressed={isSorted}
          onClick={() => onSort(sort === column.id ? `-${column.id}` : column.id)}
        >
          {words(column.title)} {isSorted && <span aria-hidden="true">{sort?.startsWith('-') ? '▾' : '▴'}</span>}
        </button>
      ),
      cell: (row) =>
        index === 0 ? (
          <Link to="/answers/$id" params={{ id: row.id }}>
            <CellValue column={column} value={row.columns[column.id] ?? row.id} worksheet={worksheet} />
          </Link>
        ) : (
          <CellValue column={column} value={row.columns[column.id]} worksheet={worksheet} />
        ),
    }
  })
  const agency: Column<AnswerRow>[] = agencyCell ? [{ id: 'agency', title: agencyTitle, cell: agencyCell }] : []
  return [...heads.slice(0, 1), ...agency, ...heads.slice(1)]
}

/** The answers of one worksheet: searched, filtered and sorted on the server, a page at a time. */
export function Answers() {
  const { worksheet: id } = answersRoute.useParams()
  const search = answersRoute.useSearch()
  const navigate = answersRoute.useNavigate()
  const { say, words, language } = useLocale()
  const framework = useFramework()
  const worksheet = worksheetOf(framework, id)
  const { offset = 0, ...filter } = search
  const answers = useQuery({
    ...queries.answers({ worksheet: id, ...filter, offset, limit: pageSize }),
    enabled: worksheet !== undefined,
  })
  if (!worksheet) return <NotFound />

  const change = (next: ListSearch) => void navigate({ search: { ...filter, ...next }, replace: true })
  const agencyCell =
    framework.agencies.length > 1
      ? (row: AnswerRow) => words(agencyOf(framework, row.agency)?.title) || row.agency
      : null
  const columns = columnsFor(worksheet, search.sort, (sort) => change({ sort }), agencyCell, say('agency'), words)
  const isFiltered = Boolean(filter.text || filter.state || filter.agency || filter.period)
  return (
    <Page
      title={words(worksheet.title)}
      trail={<Link to="/worksheets">{say('allWorksheets')}</Link>}
      lead={worksheet.description && words(worksheet.description)}
      aside={worksheet.mayCreate && <BeginAnswer worksheet={worksheet} />}
    >
      <search className="filters">
        <TextInput
          type="search"
          aria-label={say('search')}
          placeholder={say('search')}
          defaultValue={filter.text ?? ''}
          onChange={(event) => change({ text: event.target.value })}
        />
        <Select
          aria-label={say('state')}
          emptyLabel={say('allStates')}
          value={filter.state ?? ''}
          options={Object.entries(worksheet.states).map(([value, state]) => ({ value, label: words(state?.title) }))}
          onChange={(state) => change({ state })}
        />
        {framework.agencies.length > 1 && (
          <Select
            aria-label={say('agency')}
            emptyLabel={say('agencies')}
            value={filter.agency ?? ''}
            options={framework.agencies.map((agency) => ({ value: agency.code, label: words(agency.title) }))}
            onChange={(agency) => change({ agency })}
          />
        )}
        {isFiltered && (
          <Button tone="quiet" icon="close" onClick={() => void navigate({ search: {}, replace: true })}>
            {say('clearSearch')}
          </Button>
        )}
      </search>
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
    </Page>
  )
}
