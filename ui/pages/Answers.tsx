import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AnswerRow, WorksheetEntry } from '../../engine/http/api.generated.ts'
import { EmptyState, Notice, Page, Pager, Skeleton, Table } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { answersRoute, type ListSearch } from '../router.tsx'
import { useLocale } from '../text/locale.tsx'
import { answerColumns } from './answerColumns.tsx'
import { answerName } from './answerName.ts'
import { BeginAnswer } from './BeginAnswer.tsx'
import { BulkBar } from './BulkBar.tsx'
import { failureText } from './failureText.ts'
import { FilterBar } from './FilterBar.tsx'
import { agencyOf, useFramework, worksheetOf } from './framework.ts'
import { IdentifierHit } from './IdentifierHit.tsx'
import { ListFiles } from './ListFiles.tsx'
import { askedFor } from './listFilters.ts'
import { NotFound } from './NotFound.tsx'
import { selectColumn } from './selectColumn.tsx'
import { useSelection } from './useSelection.ts'
import './registers.css'

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
  const { offset = 0, ...search } = answersRoute.useSearch()
  const navigate = answersRoute.useNavigate()
  const locale = useLocale()
  const { say, words, language } = locale
  const framework = useFramework()
  const selection = useSelection(worksheet.bulk.most)
  const asked = askedFor(search)
  const answers = useQuery(queries.answers({ worksheet: worksheet.id, ...asked, offset, limit: pageSize }))
  // Each view of the list is an address of its own, so that going back brings the one before.
  const show = (next: ListSearch) => void navigate({ search: next })
  const rows = answers.data?.items ?? []
  const nameOf = (row: AnswerRow) => answerName(row, worksheet, locale)
  const columns = answerColumns({
    worksheet,
    sort: search.sort,
    onSort: (sort) => show({ ...search, sort }),
    agency:
      framework.agencies.length > 1
        ? { title: say('agency'), of: (row) => words(agencyOf(framework, row.agency)?.title) || row.agency }
        : undefined,
    words,
  })
  const isFiltered = Boolean(asked.text ?? asked.filter)
  const canSelect = worksheet.bulk.actions.length > 0
  return (
    <>
      <ListFiles worksheet={worksheet} asked={asked} />
      <FilterBar {...{ worksheet, search }} total={answers.data?.total} onSearch={show} />
      <IdentifierHit text={search.text ?? ''} />
      {canSelect && <BulkBar {...{ worksheet, search, selection }} total={answers.data?.total ?? 0} />}
      {answers.isError && <Notice tone="error">{failureText(answers.error, language)}</Notice>}
      {answers.isPending && <Skeleton lines={8} />}
      {answers.data && (
        <>
          <Table
            caption={words(worksheet.title)}
            columns={canSelect ? [selectColumn({ rows, selection, nameOf, say }), ...columns] : columns}
            rows={rows}
            rowKey={(row) => row.id}
            empty={<EmptyState title={say(isFiltered ? 'nothingFound' : 'noAnswers')} />}
          />
          <Pager
            offset={offset}
            limit={pageSize}
            total={answers.data.total}
            onMove={(to) => show({ ...search, offset: to })}
          />
        </>
      )}
    </>
  )
}
