import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OpenAnswer } from '../../engine/http/api.generated.ts'
import { api } from '../api.ts'
import { Button, ConfirmDialog, Notice, useToast } from '../parts/index.ts'
import { useLocale } from '../text/locale.tsx'
import { failureText } from './failureText.ts'

interface DeleteDraftProps {
  opened: OpenAnswer
  /** Saves what is unsaved; false when that is not possible. */
  settle: () => Promise<boolean>
}

/** Deletes a draft that was never handed on, after asking. */
export function DeleteDraft({ opened, settle }: DeleteDraftProps) {
  const { say, language } = useLocale()
  const toast = useToast()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { id, worksheet } = opened.answer
  if (!opened.deletable) return null

  async function remove() {
    setBusy(true)
    setFailure(undefined)
    try {
      // A draft under way would come back as a refused one.
      await settle()
      const { answer } = await api.openAnswer(id)
      await api.deleteDraft(id, answer.edit)
      void client.invalidateQueries()
      toast({ tone: 'success', message: say('draftDeleted') })
      await navigate({ to: '/worksheets/$worksheet', params: { worksheet } })
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button tone="quiet" icon="remove" onClick={() => setOpen(true)}>
        {say('draftDelete')}
      </Button>
      <ConfirmDialog
        title={say('draftDelete')}
        open={isOpen}
        onClose={() => setOpen(false)}
        confirmLabel={say('draftDelete')}
        tone="danger"
        busy={isBusy}
        onConfirm={() => void remove()}
      >
        <div className="stack">
          <p>{say('draftDeleteAsk')}</p>
          {failure !== undefined && <Notice tone="error">{failureText(failure, language)}</Notice>}
        </div>
      </ConfirmDialog>
    </>
  )
}
