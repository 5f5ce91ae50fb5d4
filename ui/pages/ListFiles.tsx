import { Link } from '@tanstack/react-router'
import type { WorksheetEntry } from '../../engine/http/api.generated.ts'
import { address } from '../api.ts'
import { buttonClass, Icon } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import './excel.css'

interface ListFilesProps {
  worksheet: WorksheetEntry
  /** Filters, search and sort of the list as it is shown. */
  asked: object
}

const formats = ['xlsx', 'csv', 'json'] as const
const formatWord = { xlsx: 'exportXlsx', csv: 'exportCsv', json: 'exportJson' } as const

/** The list as a file, an empty workbook to fill, and the way to bring one in. */
export function ListFiles({ worksheet, asked }: ListFilesProps) {
  const { say, language } = useLocale()
  return (
    <div className="list-files">
      <span role="group" aria-label={say('exportList')} className="list-files-group">
        <span className="soft" aria-hidden="true">
          {say('exportList')}
        </span>
        {formats.map((format) => (
          <a
            key={format}
            className={buttonClass('quiet', true)}
            href={address.list(worksheet.id, format, asked, language)}
            download
            aria-label={say('exportAs', { format: say(formatWord[format]) })}
          >
            <span>{say(formatWord[format])}</span>
          </a>
        ))}
      </span>
      <a className={buttonClass('quiet', true)} href={address.template(worksheet.id, language)} download>
        <Icon name="file" />
        <span>{say('excelTemplate')}</span>
      </a>
      {worksheet.mayCreate && (
        <Link
          className={buttonClass('quiet', true)}
          to="/worksheets/$worksheet/import"
          params={{ worksheet: worksheet.id }}
        >
          <Icon name="upload" />
          <span>{say('excelImport')}</span>
        </Link>
      )}
    </div>
  )
}
