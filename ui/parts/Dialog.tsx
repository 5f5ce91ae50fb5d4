import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useLocale } from '../text/locale.tsx'
import { Button, IconButton, type ButtonTone } from './Button.tsx'
import { openDialog } from './openDialogs.ts'
import './Dialog.css'

interface DialogProps {
  title: string
  open: boolean
  onClose: () => void
  /** Stands still under the scrolling body. */
  footer?: ReactNode
  children: ReactNode
}

type ModalProps = Omit<DialogProps, 'open'> & { kind: 'dialog' | 'drawer' }

/** The browser's own dialog: it keeps the focus, makes the page behind it inert and gives the focus back. */
function Modal({ kind, title, onClose, footer, children }: ModalProps) {
  const { say } = useLocale()
  const id = useId()
  const box = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const live = useRef(onClose)
  useEffect(() => {
    live.current = onClose
  })
  useLayoutEffect(() => {
    const dialog = box.current
    if (!dialog) return undefined
    const shut = openDialog(dialog)
    // The browser would begin at the first button, which is the one that closes.
    heading.current?.focus()
    const cancel = (event: Event) => {
      // A file that is not chosen after all cancels too, and bubbles.
      if (event.target !== dialog) return
      event.preventDefault()
      live.current()
    }
    // A second Escape in a row closes without asking: what is still to be shown then stands again.
    const closed = () => {
      if (dialog.open) return
      dialog.showModal()
      live.current()
    }
    const leave = leaveByBackdrop(dialog, () => live.current())
    dialog.addEventListener('cancel', cancel)
    dialog.addEventListener('close', closed)
    return () => {
      leave()
      dialog.removeEventListener('cancel', cancel)
      dialog.removeEventListener('close', closed)
      shut()
    }
  }, [])
  // Outside the form it belongs to: forms do not nest.
  return createPortal(
    <dialog ref={box} className={kind} aria-labelledby={id}>
      <div className="dialog-box">
        <header className="dialog-head">
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <IconButton icon="close" label={say('close')} onClick={onClose} />
        </header>
        <div className="dialog-body">{children}</div>
        {footer && <footer className="dialog-foot">{footer}</footer>}
      </div>
    </dialog>,
    document.body,
  )
}

/** A press that begins and ends beside the dialog; one that began in a text and slipped out does not count. */
function leaveByBackdrop(dialog: HTMLDialogElement, close: () => void): () => void {
  let isOutside = false
  // The box covers all of the dialog, so what hits the dialog itself hit its backdrop.
  const press = (event: Event) => {
    isOutside = event.target === dialog
  }
  const click = (event: Event) => {
    if (isOutside && event.target === dialog) close()
  }
  dialog.addEventListener('pointerdown', press)
  dialog.addEventListener('click', click)
  return () => {
    dialog.removeEventListener('pointerdown', press)
    dialog.removeEventListener('click', click)
  }
}

/** In the middle of the screen: keeps the focus, closes by Escape, gives the focus back. */
export const Dialog = ({ open, ...rest }: DialogProps) => (open ? <Modal kind="dialog" {...rest} /> : null)

/** From the end of the line, full height; for one row of a list or a side task. */
export const Drawer = ({ open, ...rest }: DialogProps) => (open ? <Modal kind="drawer" {...rest} /> : null)

interface ConfirmDialogProps extends Omit<DialogProps, 'footer' | 'children'> {
  confirmLabel: string
  tone?: ButtonTone
  busy?: boolean
  onConfirm: () => void
  children?: ReactNode
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog({ confirmLabel, tone = 'primary', busy, onConfirm, ...rest }: ConfirmDialogProps) {
  const { say } = useLocale()
  const footer = (
    <>
      <Button tone={tone} busy={busy} onClick={onConfirm}>
        {confirmLabel}
      </Button>
      <Button onClick={rest.onClose}>{say('cancel')}</Button>
    </>
  )
  return (
    <Dialog {...rest} footer={footer}>
      {rest.children}
    </Dialog>
  )
}
