import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { SavedView, SavedViews, WorksheetEntry } from '../../engine/http/api.generated.ts'
import { api } from '../api.ts'
import { Button, Dialog, IconButton, Notice, TextInput, useToast } from '../parts/index.ts'
import { queries } from '../queries.ts'
import type { ListSearch } from '../router.tsx'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'
import { askedFor } from './listFilters.ts'

interface ViewsDialogProps {
  worksheet: WorksheetEntry
  search: ListSearch
  views: readonly SavedView[]
  onClose: () => void
}

/** One's own views: the present one is saved under a name, others renamed, replaced and deleted. */
export function ViewsDialog({ worksheet, search, views, onClose }: ViewsDialogProps) {
  const { say, language } = useLocale()
  const toast = useToast()
  const client = useQueryClient()
  const id = useId()
  const [name, setName] = useState('')
  const [failure, setFailure] = useState<unknown>()
  async function run(work: () => Promise<SavedViews>): Promise<boolean> {
    setFailure(undefined)
    try {
      client.setQueryData(queries.views(worksheet.id).queryKey, await work())
      return true
    } catch (error) {
      setFailure(error)
      return false
    }
  }
  async function save() {
    if (name.trim() === '') return
    const isSaved = await run(() => api.saveView(worksheet.id, { title: name.trim(), search: askedFor(search) }))
    if (!isSaved) return
    setName('')
    toast({ tone: 'success', message: say('viewSaved') })
  }
  return (
    <Dialog
      title={say('viewsManage')}
      open
      onClose={onClose}
      footer={<Button onClick={onClose}>{say('close')}</Button>}
    >
      <div className="stack">
        {failure !== undefined && <Notice tone="error">{failureText(failure, language)}</Notice>}
        <form
          className="view-line"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <div>
            <label className="field-label" htmlFor={id}>
              {say('viewName')}
            </label>
            <TextInput id={id} value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
          </div>
          <Button tone="primary" type="submit" disabled={name.trim() === ''}>
            {say('viewSave')}
          </Button>
        </form>
        {views.length === 0 && <p className="soft">{say('viewsEmpty')}</p>}
        <ul className="view-list">
          {views.map((view) => (
            <OwnView
              key={`${view.id}/${view.title}`}
              view={view}
              onChange={(title) =>
                void run(() => api.changeView(worksheet.id, view.id, { title, search: view.search }))
              }
              onReplace={() =>
                void run(() => api.changeView(worksheet.id, view.id, { title: view.title, search: askedFor(search) }))
              }
              onDelete={() => void run(() => api.deleteView(worksheet.id, view.id))}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

interface OwnViewProps {
  view: SavedView
  onChange: (title: string) => void
  onReplace: () => void
  onDelete: () => void
}

function OwnView({ view, onChange, onReplace, onDelete }: OwnViewProps) {
  const { say } = useLocale()
  const [title, setTitle] = useState(view.title)
  const isChanged = title.trim() !== '' && title.trim() !== view.title
  return (
    <li className="view-line">
      <TextInput
        aria-label={`${say('viewName')}: ${view.title}`}
        value={title}
        maxLength={80}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button small disabled={!isChanged} onClick={() => onChange(title.trim())}>
        {say('viewRename')}
      </Button>
      <IconButton icon="copy" label={say('viewReplace', { name: view.title })} onClick={onReplace} />
      <IconButton icon="remove" label={say('viewDelete', { name: view.title })} onClick={onDelete} />
    </li>
  )
}
