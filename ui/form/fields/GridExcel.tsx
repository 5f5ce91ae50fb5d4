import { useState } from 'react'
import { parsePointer } from '../../../engine/core/paths.ts'
import type { RowsOfFile } from '../../../engine/http/api.generated.ts'
import { Button, buttonClass } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useToast } from '../../parts/Toast.tsx'
import { useLocale } from '../../text/locale.tsx'
import { useFormHost } from '../host.tsx'
import type { Row } from '../rows.ts'
import type { Grid } from './useGrid.ts'
import { RowsTried } from './RowsTried.tsx'

/** Field path of a list that stands in no row; undefined within rows, which have no workbook of their own. */
function fieldOf(pointer: string): string | undefined {
  const names = parsePointer(pointer)
  return names.some((name) => /^\d+$/.test(name)) ? undefined : names.join('.')
}

/** The rows as a workbook, and rows of a workbook taken over into the form once they were looked at. */
export function GridExcel({ grid }: { grid: Grid }) {
  const { say } = useLocale()
  const { rowsFile } = useFormHost()
  const [isOpen, setOpen] = useState(false)
  const field = fieldOf(grid.pointer)
  if (!rowsFile || field === undefined) return null
  return (
    <>
      {grid.rows.length > 0 && (
        <a
          className={buttonClass('quiet', true)}
          href={rowsFile.url(field)}
          download
          aria-label={`${say('rowsExport')}: ${grid.title}`}
        >
          <Icon name="file" />
          <span>{say('rowsExcel')}</span>
        </a>
      )}
      {grid.canArrange && (
        <Button
          tone="quiet"
          small
          icon="upload"
          aria-label={`${say('rowsImport')}: ${grid.title}`}
          onClick={() => setOpen(true)}
        >
          {say('rowsImport')}
        </Button>
      )}
      {isOpen && <RowsDialog grid={grid} onClose={() => setOpen(false)} read={(file) => rowsFile.read(field, file)} />}
    </>
  )
}

interface RowsDialogProps {
  grid: Grid
  onClose: () => void
  read: (file: File) => Promise<RowsOfFile>
}

function RowsDialog({ grid, onClose, read }: RowsDialogProps) {
  const { say } = useLocale()
  const toast = useToast()
  const [state, setState] = useState<{ busy?: boolean; failure?: string; file?: RowsOfFile }>({})
  const { file } = state
  const isWrong = file?.tried.some(({ status }) => status === 'wrong') ?? false

  async function choose(chosen: File) {
    setState({ busy: true })
    try {
      setState({ file: await read(chosen) })
    } catch (error) {
      setState({ failure: error instanceof Error ? error.message : String(error) })
    }
  }
  function take(before: readonly Row[]) {
    if (!file) return
    const room = Math.max(0, (grid.mostRows ?? Infinity) - before.length)
    grid.acts.put([...before, ...file.rows.slice(0, room)])
    toast({ message: say('rowsTaken', { n: Math.min(room, file.rows.length) }), tone: 'success' })
    onClose()
  }
  return (
    <Dialog
      title={`${say('rowsImport')}: ${grid.title}`}
      open
      onClose={onClose}
      footer={
        file && (
          <>
            <Button tone="primary" disabled={isWrong} onClick={() => take(grid.current())}>
              {say('rowsAppend')}
            </Button>
            <Button disabled={isWrong} onClick={() => take([])}>
              {say('rowsReplace')}
            </Button>
          </>
        )
      }
    >
      {state.failure && <Notice tone="error">{state.failure}</Notice>}
      {file ? (
        <RowsTried file={file} />
      ) : (
        <FileDrop
          label={say(state.busy ? 'importReading' : 'importChoose')}
          accept=".xlsx"
          busy={state.busy ?? false}
          onFile={(chosen) => void choose(chosen)}
        />
      )}
    </Dialog>
  )
}
