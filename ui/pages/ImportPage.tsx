import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { WorksheetEntry } from '../../engine/http/api.generated.ts'
import { address, api } from '../api.ts'
import { FileDrop } from '../parts/FileDrop.tsx'
import { buttonClass, Icon, Notice, Page, Skeleton } from '../parts/index.ts'
import { queries } from '../queries.ts'
import { importRoute, type ImportSearch } from '../router.tsx'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { useFramework, worksheetOf } from './framework.ts'
import { ImportRows } from './ImportRows.tsx'
import { NotFound } from './NotFound.tsx'
import './excel.css'

const pageSize = 25

/** Answers brought in from a workbook: upload, what it would do, confirmation, result. */
export function ImportPage() {
  const { worksheet: id } = importRoute.useParams()
  const { say, words } = useLocale()
  const worksheet = worksheetOf(useFramework(), id)
  if (!worksheet) return <NotFound />
  return (
    <Page
      key={id}
      title={say('excelImport')}
      trail={
        <Link to="/worksheets/$worksheet" params={{ worksheet: id }}>
          {words(worksheet.title)}
        </Link>
      }
      lead={say('importLead')}
    >
      <ImportBody worksheet={worksheet} />
    </Page>
  )
}

function ImportBody({ worksheet }: { worksheet: WorksheetEntry }) {
  const { say, language } = useLocale()
  const { file, status, offset = 0 } = importRoute.useSearch()
  const navigate = importRoute.useNavigate()
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const show = (search: ImportSearch) => void navigate({ search })

  async function attempt(work: () => Promise<void>) {
    setBusy(true)
    setFailure(undefined)
    try {
      await work()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  const send = (chosen: File) =>
    attempt(async () => {
      const { id } = await api.tryImport(worksheet.id, chosen)
      show({ file: id })
    })
  const confirm = () =>
    attempt(async () => {
      if (file) await api.confirmImport(file)
      await Promise.all(['import', 'answers', 'worklist'].map((key) => client.invalidateQueries({ queryKey: [key] })))
    })

  return (
    <>
      {failure !== undefined && <Notice tone="error">{failureText(failure, language)}</Notice>}
      {file === undefined ? (
        <>
          <FileDrop
            label={say(isBusy ? 'importReading' : 'importChoose')}
            accept=".xlsx"
            busy={isBusy}
            onFile={(chosen) => void send(chosen)}
          />
          <p>
            <a className={buttonClass('quiet')} href={address.template(worksheet.id, language)} download>
              <Icon name="file" />
              <span>{say('excelTemplate')}</span>
            </a>
          </p>
        </>
      ) : (
        <Tried {...{ file, status, offset, isBusy, show }} onConfirm={() => void confirm()} />
      )}
    </>
  )
}

interface TriedProps {
  file: string
  status: ImportSearch['status']
  offset: number
  isBusy: boolean
  show: (search: ImportSearch) => void
  onConfirm: () => void
}

function Tried({ file, status, offset, isBusy, show, onConfirm }: TriedProps) {
  const { language } = useLocale()
  const page = useQuery(queries.importRows(file, { ...(status ? { status } : {}), language, offset, limit: pageSize }))
  if (page.isError) return <Notice tone="error">{failureText(page.error, language)}</Notice>
  if (!page.data) return <Skeleton lines={8} />
  return (
    <ImportRows
      page={page.data}
      {...{ status, offset, isBusy, onConfirm }}
      pageSize={pageSize}
      onShow={(next) => show({ file, ...next })}
      onLeave={() => show({})}
    />
  )
}
