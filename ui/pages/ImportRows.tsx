import { useState } from 'react'
import type { ImportPage, ImportRow } from '../../engine/http/api.generated.ts'
import { address } from '../api.ts'
import { Button, buttonClass, ConfirmDialog, EmptyState, Icon, Pager, Select, Table } from '../parts/index.ts'
import type { ImportSearch } from '../router.tsx'
import { useLocale } from '../text/locale.tsx'
import { ImportNotes } from './ImportNotes.tsx'
import { ImportDetails, ImportStatus } from './ImportDetails.tsx'

const statuses = ['new', 'changed', 'unchanged', 'wrong'] as const

interface ImportRowsProps {
  page: ImportPage
  status: ImportSearch['status']
  offset: number
  pageSize: number
  isBusy: boolean
  onShow: (search: Pick<ImportSearch, 'status' | 'offset'>) => void
  onConfirm: () => void
  onLeave: () => void
}

/** What a file would do, row by row, with the way to write it. */
export function ImportRows({ page, status, offset, pageSize, isBusy, onShow, onConfirm, onLeave }: ImportRowsProps) {
  const { say, language, number } = useLocale()
  const [isAsking, setAsking] = useState(false)
  const { id, counts, done, fileName } = page.import
  const all = counts.new + counts.changed + counts.unchanged + counts.wrong
  const writable = counts.new + counts.changed
  const columns = [
    { id: 'line', title: say('importLineTitle'), cell: (row: ImportRow) => number(row.at.line), numeric: true },
    {
      id: 'title',
      title: say('importName'),
      lead: true,
      cell: (row: ImportRow) => <bdi>{row.title || row.id || '—'}</bdi>,
    },
    { id: 'status', title: say('importStatus'), cell: (row: ImportRow) => <ImportStatus status={row.status} /> },
    { id: 'details', title: say('importDetails'), cell: (row: ImportRow) => <ImportDetails row={row} /> },
  ]
  return (
    <>
      <ImportNotes tried={page.import} />
      <div className="filters">
        <Select
          aria-label={say('importStatus')}
          value={status ?? ''}
          options={[
            { value: '', label: say('import.all', { n: all }) },
            ...statuses.map((value) => ({ value, label: say(`import.${value}`, { n: counts[value] }) })),
          ]}
          onChange={(value) => {
            const next = statuses.find((each) => each === value)
            onShow(next ? { status: next } : {})
          }}
        />
        {!done && (
          <Button tone="primary" icon="check" busy={isBusy} disabled={writable === 0} onClick={() => setAsking(true)}>
            {say('importConfirm', { n: writable })}
          </Button>
        )}
        {counts.wrong > 0 && (
          <a className={buttonClass()} href={address.wrongRows(id, language)} download>
            <Icon name="file" />
            <span>{say('importProblems')}</span>
          </a>
        )}
        <Button tone="quiet" icon="upload" onClick={onLeave}>
          {say('importAnother')}
        </Button>
      </div>
      <Table
        caption={fileName}
        columns={columns}
        rows={page.items}
        rowKey={(row) => `${row.at.sheet}/${row.at.line}`}
        empty={<EmptyState title={say('nothingFound')} />}
      />
      <Pager
        offset={offset}
        limit={pageSize}
        total={page.total}
        onMove={(to) => onShow({ ...(status ? { status } : {}), offset: to })}
      />
      <ConfirmDialog
        title={say('importConfirm', { n: writable })}
        open={isAsking}
        onClose={() => setAsking(false)}
        confirmLabel={say('importConfirm', { n: writable })}
        onConfirm={() => {
          setAsking(false)
          onConfirm()
        }}
      >
        <p>{say('importAsk', { created: counts.new, changed: counts.changed })}</p>
        {counts.wrong > 0 && <p>{say('importWrongStay', { n: counts.wrong })}</p>}
      </ConfirmDialog>
    </>
  )
}
