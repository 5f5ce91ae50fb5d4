import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useLocale } from '../text/locale.tsx'
import { Button, IconButton, type ButtonTone } from './Button.tsx'
import './Dialog.css'
import './pressStyle.ts'

interface DialogProps {
  title: string
  open: boolean
  onClose: () => void
  /** Stands still under the scrolling body. */
  footer?: ReactNode
  children: ReactNode
}

function Overlay({ kind, title, open, onClose, footer, children }: DialogProps & { kind: 'dialog' | 'drawer' }) {
  const { say } = useLocale()
  return (
    <ModalOverlay
      className={`overlay overlay-${kind}`}
      isOpen={open}
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={kind}>
        <AriaDialog className="dialog-box">
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <IconButton icon="close" label={say('close')} onClick={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
          {footer && <footer className="dialog-foot">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** In the middle of the screen: keeps the focus, closes by Escape, gives the focus back. */
export const Dialog = (props: DialogProps) => <Overlay kind="dialog" {...props} />

/** From the end of the line, full height; for one row of a list or a side task. */
export const Drawer = (props: DialogProps) => <Overlay kind="drawer" {...props} />

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
