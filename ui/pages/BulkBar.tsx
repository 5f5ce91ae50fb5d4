import { useState } from 'react'
import type { WorksheetEntry } from '../../engine/http/api.generated.ts'
import { api } from '../api.ts'
import { Button, Notice, Select } from '../parts/index.ts'
import type { ListSearch } from '../router.tsx'
import { useLocale } from '../text/locale.tsx'
import { answerName } from './answerName.ts'
import { BulkDialog, type BulkAction } from './BulkDialog.tsx'
import { failureText } from './failureText.ts'
import { askedFor } from './listFilters.ts'
import type { Selection } from './useSelection.ts'

const longestPage = 200

interface BulkBarProps {
  worksheet: WorksheetEntry
  search: ListSearch
  total: number
  selection: Selection
}

/** What is selected, a way to select all that was found, and the actions that can be performed on them together. */
export function BulkBar({ worksheet, search, total, selection }: BulkBarProps) {
  const locale = useLocale()
  const { say, words, language } = locale
  const [action, setAction] = useState<BulkAction>()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { titles, most } = selection
  const reachable = Math.min(total, most)

  async function selectFound() {
    setBusy(true)
    setFailure(undefined)
    try {
      for (let offset = 0; offset < reachable; offset += longestPage) {
        const limit = Math.min(longestPage, reachable - offset)
        const page = await api.answers({ worksheet: worksheet.id, ...askedFor(search), offset, limit })
        selection.set(
          page.items.map((row) => ({ id: row.id, title: answerName(row, worksheet, locale) })),
          true,
        )
      }
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  if (titles.size === 0) return null
  return (
    <section className="bulk-bar" aria-label={say('bulk')}>
      <strong role="status">{say('selected', { n: titles.size })}</strong>
      {titles.size < reachable && (
        <Button tone="quiet" busy={isBusy} onClick={() => void selectFound()}>
          {total <= most ? say('selectAll', { n: total }) : say('selectMost', { n: most })}
        </Button>
      )}
      <Button tone="quiet" icon="close" onClick={selection.clear}>
        {say('selectionClear')}
      </Button>
      <Select
        aria-label={say('bulkChoose')}
        emptyLabel={say('bulkChoose')}
        value=""
        options={worksheet.bulk.actions.map((each) => ({ value: each.action, label: words(each.title) }))}
        onChange={(name) => setAction(worksheet.bulk.actions.find((each) => each.action === name))}
      />
      {titles.size >= most && <span className="soft">{say('selectionFull', { n: most })}</span>}
      {failure !== undefined && <Notice tone="error">{failureText(failure, language)}</Notice>}
      {action && (
        <BulkDialog
          key={action.action}
          action={action}
          titles={titles}
          onClose={(done) => {
            setAction(undefined)
            selection.set(
              done.map((id) => ({ id, title: '' })),
              false,
            )
          }}
        />
      )}
    </section>
  )
}
