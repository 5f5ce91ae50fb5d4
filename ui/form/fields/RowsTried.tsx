import type { RowsOfFile } from '../../../engine/http/api.generated.ts'
import { Notice } from '../../parts/Notice.tsx'
import { StateChip } from '../../parts/Chip.tsx'
import { Table } from '../../parts/Table.tsx'
import { useLocale } from '../../text/locale.tsx'

type TriedRow = RowsOfFile['tried'][number]

const tones = { new: 'progress', unchanged: 'muted', wrong: 'danger' } as const
const mostShown = 100

/** What each row of a workbook is, before it is taken over; what is wrong comes first. */
export function RowsTried({ file: { tried, unknown } }: { file: RowsOfFile }) {
  const { say, words, list, number } = useLocale()
  const names = unknown.map(({ sheet, column }) => (column === undefined ? sheet : `${sheet} / ${column}`))
  const wrongFirst = tried.toSorted((a, b) => Number(b.status === 'wrong') - Number(a.status === 'wrong'))
  const columns = [
    { id: 'line', title: say('importLineTitle'), numeric: true, cell: (row: TriedRow) => number(row.at.line) },
    { id: 'title', title: say('importName'), lead: true, cell: (row: TriedRow) => <bdi>{row.title || '—'}</bdi> },
    {
      id: 'status',
      title: say('importStatus'),
      cell: (row: TriedRow) => <StateChip tone={tones[row.status]}>{say(`importOne.${row.status}`)}</StateChip>,
    },
    {
      id: 'why',
      title: say('importDetails'),
      cell: (row: TriedRow) =>
        row.problems.map((problem) => (
          <p key={`${problem.path} ${problem.code}`}>
            <strong>{words(problem.title)}</strong> {words(problem.message)}{' '}
            <bdi dir="ltr" className="soft">{`${problem.at.column ?? ''}${problem.at.line}`}</bdi>
          </p>
        )),
    },
  ]
  return (
    <>
      {names.length > 0 && <Notice tone="warn">{say('importUnknown', { names: list(names) })}</Notice>}
      <Table
        caption={say('rowsImport')}
        columns={columns}
        rows={wrongFirst.slice(0, mostShown)}
        rowKey={(row) => `${row.at.sheet}/${row.at.line}`}
      />
      {tried.length > mostShown && <p className="soft">{say('importMore', { n: tried.length - mostShown })}</p>}
    </>
  )
}
